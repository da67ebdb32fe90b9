import ArgumentParser
import Foundation
import Pipeline

/// The command line: what is typed and what is printed, nothing else.
@main struct Galena: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "galena",
    abstract: "Turns business documents into qualified, routed leads, and shows where on which "
      + "page every value was read.",
    discussion: """
      Start here:
        galena ingest samples/documents --config samples/galena.yaml   a folder, through to leads
        galena leads                                          the leads, best first
        galena explain LEAD                                   why this score, down to page and quad
        galena extract card.jpg                               one document, no store

      Exit codes: 0 all done; 1 finished, some documents failed or are partial; 2 usage;
      3 configuration invalid; 4 store unusable; 5 installation incomplete; 130 interrupted.
      """,
    version: GalenaVersion.current,
    subcommands: [
      Extract.self, Ingest.self, Watch.self, Serve.self, Status.self, Retry.self,
      Plan.self, Leads.self, Show.self,
      Explain.self, Resolve.self, Judge.self, Merge.self, Split.self, Models.self,
      Route.self, Override.self, Outcomes.self, Replay.self,
      Signals.self, Profiles.self, Deliver.self, Release.self, Export.self, Graph.self,
      Features.self,
      Evaluate.self, Link.self, Rules.self, Review.self, Audit.self, Doctor.self,
    ])

  static func main() async {
    do {
      var command = try parseAsRoot()
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch let error as GalenaError {
      Terminal.error("galena: \(error.message)")
      Foundation.exit(error.exitCode.rawValue)
    } catch let error as ExitCode where error.rawValue != EX_USAGE {
      Foundation.exit(error.rawValue)
    } catch {
      exitWithUsage(error)
    }
  }

  /// ArgumentParser's own message; usage errors leave with 2 instead of its 64.
  private static func exitWithUsage(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    let message = fullMessage(for: error)
    if code.isSuccess {
      print(message)
      Foundation.exit(0)
    }
    Terminal.error(message)
    Foundation.exit(GalenaExitCode.usage.rawValue)
  }
}
