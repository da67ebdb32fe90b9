import ArgumentParser
import Foundation
import Pipeline
import Resolution

struct Link: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Entity resolution alone: which records of a table are one.",
    discussion: """
      RECORDS.csv has one person or organisation a line and a header. What its columns hold is
      recognised by their names and contents, and shown; --columns says otherwise. No labels are
      needed: how matches look is learned from the table. Out comes record_id, cluster_id and
      probability, in the order of the table.

      With --pairs, no clusters: how probable it is that the two names of each line are one. Columns
      are name1 and name2, left_name and right_name, or a and b, and perhaps schema or kind.

      Examples:
        galena link people.csv --out clusters.csv
        galena link firms.csv --kind organization --columns firm=organization,plz=postcode
        galena link two-lists.csv --source list --out clusters.csv
        galena link people.csv --explain 17,42
        galena link --pairs pairs.csv --out scored.csv
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: "The records.", completion: .file())
  var records: String?

  @Option(help: ArgumentHelp("Pairs of names instead.", valueName: "file"), completion: .file())
  var pairs: String?

  @Option(help: ArgumentHelp("Write there instead of to standard output.", valueName: "file"))
  var out: String?

  @Option(help: "What the records or names are.")
  var kind: LinkRun.Kind = .auto

  @Option(
    help: ArgumentHelp("What columns hold: column=role,…", valueName: "map"))
  var columns: String?

  @Option(
    help: ArgumentHelp(
      "The column that names the source; two records of one source are never one.",
      valueName: "column"))
  var source: String?

  @Option(help: "The probability from which records are joined.")
  var threshold = 0.5

  @Option(
    help: ArgumentHelp(
      "Print how the weight of two records comes about instead.", valueName: "id,id"))
  var explain: String?

  @Option(
    help: ArgumentHelp(
      "Also print precision, recall and F1 against a table of record_id and cluster_id.",
      valueName: "file"))
  var evaluate: String?

  func validate() throws {
    if (records == nil) == (pairs == nil) {
      throw ValidationError("name either RECORDS.csv or --pairs PAIRS.csv")
    }
    if !(threshold > 0 && threshold < 1) {
      throw ValidationError("--threshold is a probability between 0 and 1")
    }
  }

  func run() async throws {
    if let pairs {
      let kind = LinkPairsRun.Kind(rawValue: kind.rawValue) ?? .auto
      let linked = try LinkPairsRun(kind: kind).pairs(in: try read(pairs))
      try write(global.json ? try linked.jsonLines() : Data(linked.csv.utf8))
    } else if let records {
      try link(records)
    }
  }

  private func link(_ path: String) throws {
    let run = try LinkRun(
      csv: try read(path), kind: kind, columns: columns, source: source)
    if !global.quiet {
      Terminal.error(
        "\(run.kind.rawValue): "
          + run.columns.map { "\($0.name)=\($0.role.rawValue)" }.joined(separator: " "))
    }
    let progress = Terminal.linkProgress(quiet: global.quiet)
    let linked = run.linked(threshold: threshold, progress: progress.tell)
    if !global.quiet { Terminal.error(LinkText.summary(linked)) }
    if let explain {
      try self.explain(explain, run, linked)
    } else {
      try write(global.json ? try LinkText.jsonLines(linked) : Data(linked.csv.utf8))
    }
    if let evaluate {
      Terminal.error(LinkText.figures(try linked.figures(truth: try read(evaluate))))
    }
  }

  private func explain(_ ids: String, _ run: LinkRun, _ linked: LinkedRecords) throws {
    let pair = ids.split(separator: ",").map(String.init)
    guard pair.count == 2 else {
      throw GalenaError(.usage, "--explain takes two record ids joined by a comma")
    }
    let waterfall = try run.waterfall(pair[0], pair[1], in: linked)
    if global.json {
      try Terminal.json(waterfall)
    } else {
      Terminal.line(LinkText.waterfall(waterfall))
    }
  }

  private func read(_ path: String) throws -> Data {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw GalenaError(.usage, "the table cannot be read; check its path")
    }
    return data
  }

  private func write(_ bytes: Data) throws {
    guard let out else {
      FileHandle.standardOutput.write(bytes)
      return
    }
    do {
      try bytes.write(to: URL(fileURLWithPath: out))
    } catch {
      throw GalenaError(.usage, "the file of --out cannot be written; check its folder")
    }
  }
}

extension LinkRun.Kind: ExpressibleByArgument {}
