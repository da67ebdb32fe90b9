import Foundation
import Subprocess
package import SystemPackage
package import WorkerProtocol

/// Asks the worker program which rules there are: patterns are compiled there and nowhere else.
package struct RuleInspection: Sendable {
  private let worker: FilePath
  private let packs: [String]

  package init(worker: FilePath, packs: [String]) {
    self.worker = worker
    self.packs = packs
  }

  /// Throws `GalenaError` with file, line and what to do when a pack cannot be used.
  package func report(_ verb: RuleVerb) async throws -> RuleReport {
    let result = try? await Subprocess.run(
      .path(worker), arguments: Arguments(["--rules", verb.rawValue] + packs),
      output: .data(limit: 16 << 20), error: .discarded)
    guard let result,
      let answer = try? JSONDecoder().decode(
        RuleAnswer.self, from: result.standardOutput)
    else {
      throw GalenaError(.installation, "page-worker did not say its rules; run galena doctor")
    }
    switch answer {
    case .report(let report): return report
    case .refused(let message): throw GalenaError(.configuration, message)
    }
  }

  /// Refuses packs that cannot be used, before anything is read with them: those with an example
  /// that fails too. Costs nothing without packs.
  package func demandUsablePacks() async throws {
    guard !packs.isEmpty else { return }
    let failures = try await report(.check).failures
    guard !failures.isEmpty else { return }
    let lines = failures.map { "\($0.pack):\($0.line): rule \($0.rule): \($0.message)" }
    throw GalenaError(
      .configuration,
      lines.joined(separator: "\n")
        + "\ncorrect the rule or its example, then run galena rules test")
  }
}
