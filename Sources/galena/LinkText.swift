import Foundation
import Pipeline
import Resolution

/// How linked records are told to people.
enum LinkText {
  static func summary(_ linked: LinkedRecords) -> String {
    var text = "\(linked.rows.count) records, \(linked.clusterCount) clusters"
    if linked.blocking.cutBlocks > 0 {
      text +=
        "; \(linked.blocking.cutBlocks) blocks of more than \(linked.blocking.largestBlock) "
        + "records were left out"
    }
    return text
  }

  static func jsonLines(_ linked: LinkedRecords) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var bytes = Data()
    for row in linked.rows {
      bytes.append(try encoder.encode(Line(row)))
      bytes.append(0x0A)
    }
    return bytes
  }

  private struct Line: Encodable {
    let recordID: String
    let clusterID: String
    let probability: Double

    enum CodingKeys: String, CodingKey {
      case recordID = "record_id"
      case clusterID = "cluster_id"
      case probability
    }

    init(_ row: LinkedRecords.Row) {
      recordID = row.record
      clusterID = row.cluster
      probability = row.probability
    }
  }

  static func waterfall(_ fall: Waterfall) -> String {
    let rows =
      [["before comparing", "", bits(fall.prior)]]
      + fall.steps.filter { $0.level != "missing" }.map {
        [$0.comparison, $0.level, bits($0.bits)]
      }
      + [["sum", String(format: "probability %.4f", fall.probability), bits(fall.bits)]]
    return Terminal.table(["comparison", "level", "bits"], rows)
  }

  static func explanation(_ link: LinkExplanation) -> String {
    var lines = [
      link.areOne ? "one: \(link.left)" : "two: \(link.left) and \(link.right)"
    ]
    lines += link.path.map { match in
      let sure = match.probability.map { String(format: ", probability %.4f", $0) } ?? ""
      return "  \(match.left) – \(match.right)   \(match.rule)\(sure)"
    }
    lines += link.refusals.map {
      "  kept apart: \($0.left) – \($0.right)   \($0.rule), \($0.reason.rawValue)"
    }
    if let doubt = link.doubt {
      let sure = String(format: "probability %.4f", doubt.probability)
      let reason = doubt.reason.map { ", " + $0.rawValue } ?? ", not sure enough"
      lines.append(
        "  in doubt: \(sure)\(reason); 'galena merge' or 'galena judge different' decides")
    }
    return (lines + ["", "model \(link.model)", waterfall(link.waterfall)]).joined(separator: "\n")
  }

  private static func bits(_ value: Double) -> String { String(format: "%+.2f", value) }

  static func figures(_ figures: LinkFigures) -> String {
    String(
      format: "pairs: precision %.4f, recall %.4f, F1 %.4f; B-cubed: precision %.4f, recall %.4f, "
        + "F1 %.4f", figures.pairPrecision, figures.pairRecall, figures.pairF1,
      figures.bCubedPrecision, figures.bCubedRecall, figures.bCubedF1)
  }
}
