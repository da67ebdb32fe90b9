import Foundation
import Reading
import WorkerProtocol

#if canImport(Glibc)
  import Glibc
#endif

/// Everything that is parsed in Galena is parsed here: the nursery that `galena` starts, and the
/// workers that it makes, one for each document.
@main struct PageWorker {
  static func main() {
    do {
      let arguments = Array(CommandLine.arguments.dropFirst())
      if let mode = arguments.first, ["--in-process", "--in-process-claims"].contains(mode) {
        try InProcessReading(statements: mode == "--in-process-claims")
          .run(paths: Array(arguments.dropFirst()))
      } else if arguments.first == "--rules" {
        guard let service = RuleService(arguments: Array(arguments.dropFirst())) else { exit(64) }
        try service.run()
      } else {
        try serve(on: try WorkerProcess.claimControl(), arguments: arguments)
      }
    } catch {
      // The other side sees a worker that ended without a report, which is what it is.
      exit(70)
    }
  }

  /// First the languages that recognition will mostly need, in tesseract's names; behind `--packs`
  /// the user's rule packs.
  private static func serve(on control: Int32, arguments: [String]) throws {
    let languages = Array(arguments.prefix { $0 != "--packs" })
    let libraries = try WarmLibraries(packs: Array(arguments.dropFirst(languages.count + 1)))
    let walls = WorkerWalls(languageData: libraries.engines.languageFolder)
    try Nursery(control: control).run(state: walls.state) {
      libraries.engines.load(languages: languages)
    } serve: { socket in
      do {
        guard let (request, descriptor) = try WorkerSocket.receive(over: socket) else { return }
        let bytes = try WorkerProcess.mapped(descriptor)
        try walls.enter(request.limits)
        let service = DocumentService(request: request, libraries: libraries) {
          try WorkerProcess.write($0, to: socket)
        }
        try service.serve(bytes)
      } catch {
        _exit(70)
      }
    }
  }
}
