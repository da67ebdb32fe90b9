import ArgumentParser
import Foundation
import LeadModel
import Pipeline
import WorkerProtocol

struct Extract: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Documents in, one JSON line per document out; touches no store.",
    discussion: """
      Documents found inside others (attachments) follow their parent as lines of their own.
      The same bytes give the same lines, whatever the number of jobs.

      Examples:
        galena extract offer.pdf | jq '.statements[] | {field, raw}'
        galena extract --text --words card.jpg
        galena extract --no-statements --words --jobs 2 archive/ > words.jsonl
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var reading: ReadingOptions

  @Argument(help: "Files and folders; folders are searched recursively.", completion: .file())
  var paths: [String]

  @Flag(help: "Add each page's canonical text.")
  var text = false

  @Flag(help: "Add each page's words with their quads.")
  var words = false

  @Flag(name: .customLong("no-statements"), help: "Read only; extract nothing.")
  var noStatements = false

  @Flag(help: "Add what was found and not believed, with the reason, and the rules that searched.")
  var trace = false

  func run() async throws {
    let configuration = try global.configuration()
    let run = ExtractRun(
      worker: try WorkerLocation.find(), jobs: reading.jobs,
      options: .init(statements: !noStatements, text: text, words: words, trace: trace),
      settings: try reading.settings(configuration), limits: reading.limits(configuration))
    let progress = Terminal.progress(quiet: global.quiet)
    let tally = try await run.run(paths: paths, progress: progress) { Terminal.line($0.json) }
    progress.end()
    if !global.quiet {
      Terminal.error(
        "\(tally.done) done, \(tally.partial) partial, \(tally.failed) failed, \(tally.pages) pages"
      )
    }
    if !tally.isComplete { throw ExitCode(GalenaExitCode.incomplete.rawValue) }
  }
}
