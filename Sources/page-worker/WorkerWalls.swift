import Sandbox
import WorkerProtocol

/// The sandbox of a worker: nothing but the document, its socket, and what libraries read.
struct WorkerWalls {
  private let sandbox: Sandbox

  init(languageData: String?) {
    sandbox = Sandbox(
      readable: ReadableFolders.ofLibraries + (languageData.map { [$0] } ?? []))
  }

  var state: NurseryState { NurseryState(missingWalls: sandbox.missing) }

  /// The processor bound is twice the wall-clock bound: it only matters when nobody is left to
  /// watch the clock.
  func enter(_ limits: WorkerLimits) throws(SandboxError) {
    try sandbox.enter(
      Sandbox.Limits(
        addressSpaceBytes: limits.addressSpaceBytes, cpuSeconds: UInt64(limits.seconds) * 2))
  }
}
