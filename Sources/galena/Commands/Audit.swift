import ArgumentParser
import Pipeline
import Storage

struct Audit: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "The log of decisions, judgements, models and views.",
    subcommands: [AuditVerify.self])
}

struct AuditVerify: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Check that nothing in the log was changed, left out or cut short.",
    discussion: """
      Walks the chain of hashes and checks what it covers. Leaves with 1 at the first thing that
      is not as it was written. Keep the head somewhere else: it also shows a log cut short.

      Example:
        galena audit verify --json
      """)

  @OptionGroup var global: GlobalOptions

  private struct Report: Encodable {
    let entries: Int
    let erased: Int
    let head: String
    let broken: Broken?

    struct Broken: Encodable {
      let kind: String
      let entry: Int64
    }
  }

  func run() throws {
    let verdict = try global.openStore().verifyAudit()
    let broken = verdict.firstBreak.map {
      Report.Broken(kind: $0.kind.rawValue, entry: $0.sequence)
    }
    if global.json {
      try Terminal.json(
        Report(
          entries: verdict.entries, erased: verdict.erased, head: verdict.head, broken: broken))
    } else {
      let erased = verdict.erased > 0 ? ", \(verdict.erased) of them erased" : ""
      Terminal.line("\(verdict.entries) entries\(erased); head \(verdict.head)")
      Terminal.line(
        broken.map { "broken at entry \($0.entry): \($0.kind)" } ?? "all as it was written")
    }
    if broken != nil { throw ExitCode(GalenaExitCode.incomplete.rawValue) }
  }
}
