import Extraction
import Foundation
import LeadModel
import Reading
import WorkerProtocol

/// Serves one document and ends. Everything that is parsed in Galena is parsed here.
@main struct PageWorker {
  static func main() {
    do {
      let output = try WorkerProcess.claimOutput()
      // Before the document is known: this is the time that standing by buys.
      let rules = try RuleSet.builtIn()
      DocumentReader.prepare()
      guard let (request, document) = try WorkerSocket.receive(over: 0) else { return }
      try WorkerSocket.endWithPeer(of: 0)
      try WorkerProcess.apply(request.limits)
      let service = DocumentService(request: request, rules: rules, output: output)
      try service.serve(document)
    } catch {
      // The other side sees a worker that ended without a report, which is what it is.
      exit(70)
    }
  }
}
