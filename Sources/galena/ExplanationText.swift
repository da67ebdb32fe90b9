import Foundation
import LeadModel
import Pipeline

/// An explanation as text, indented from the score to the ink.
struct ExplanationText {
  let explanation: Explanation

  var text: String {
    ([heading] + explanation.scores.map(score) + [decision]).joined(separator: "\n\n")
  }

  private var heading: String { "\(explanation.title)\nlead \(explanation.lead.id)" }

  private func score(_ score: Explanation.ExplainedScore) -> String {
    let title =
      score.probability.map(probability)
      ?? "\(score.kind.rawValue) score \(points(score.points))   (\(score.model), as of "
      + "\(score.asOf))"
    let terms = score.terms.map(term)
    return ([title] + terms + ["  \(points(score.points, width: 8))  sum"]).joined(separator: "\n")
  }

  private func probability(_ probability: Score.Probability) -> String {
    let percent = [probability.value, probability.low, probability.high].map {
      String(format: "%.1f %%", $0 * 100)
    }
    let basis =
      probability.basis.count == 64 ? "model \(probability.basis.prefix(12))" : probability.basis
    return "probability \(percent[0]), between \(percent[1]) and \(percent[2])   (\(basis); who "
      + "it is: \(String(format: "%.2f", probability.identity)); in log-odds)"
  }

  private func term(_ term: Explanation.ExplainedTerm) -> String {
    let line = "  \(points(term.points, width: 8))  \(term.name): \(term.reason)"
    return ([line] + term.sources.prefix(3).flatMap(source)).joined(separator: "\n")
  }

  private func source(_ source: Explanation.ExplainedSource) -> [String] {
    let name = source.reference.field?.rawValue ?? source.reference.kind.rawValue
    let line = "              ← \(name): \(source.value ?? "not there any more")"
    return [line] + source.sightings.prefix(2).flatMap(sighting)
  }

  private func sighting(_ sighting: Explanation.Sighting) -> [String] {
    let place = sighting.path ?? sighting.source
    let how = "\(sighting.method ?? "imported"), confidence \(rounded(sighting.confidence))"
    guard let evidence = sighting.evidence else { return ["                  \(place)  (\(how))"] }
    return evidence.parts.map { part in
      var line =
        "                  “\(part.text.split(whereSeparator: \.isWhitespace).joined(separator: " "))”"
      line +=
        "\n                    \(place), page \(part.page), characters \(part.start)–\(part.end)"
      if let quad = part.quads.first {
        line += ", quad \(quad.corners.map { rounded($0) }.joined(separator: " "))"
        if part.quads.count > 1 { line += " and \(part.quads.count - 1) more" }
      }
      return line + "\n                    (\(how))"
    }
  }

  private var decision: String {
    guard let decision = explanation.decision else { return "no decision yet" }
    var lines = [
      "decision \(decision.id): \(decision.qualified ? "qualified" : "not qualified"), "
        + "tier \(decision.tier), queue \(decision.queue), owner \(decision.owner ?? "none")",
      "  \(decision.ownerReason)",
    ]
    lines += decision.gate.map { "  gate   \(mark($0.passed)) \($0.rule): \($0.reason)" }
    lines += decision.routing.map { "  route  \(mark($0.passed)) \($0.rule): \($0.reason)" }
    lines += decision.candidates.map { "  owner  \(mark($0.eligible)) \($0.owner): \($0.reason)" }
    return lines.joined(separator: "\n")
  }

  private func mark(_ passed: Bool) -> String { passed ? "✓" : "✗" }

  private func points(_ value: Double, width: Int = 0) -> String {
    let text = String(format: "%+.2f", value)
    return String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private func rounded(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(format: "%.2f", value)
  }
}
