import Foundation
import LeadModel
import WorkerProtocol

#if canImport(Glibc)
  import Glibc
#endif

/// Reads files one after the other in this one process, without walls: what reading costs when it
/// is not isolated. For measuring (Benchmarks/isolation, Benchmarks/extraction-speed); never for
/// documents of strangers.
struct InProcessReading {
  /// Whether claims are extracted; else words are told.
  let statements: Bool
  private let libraries: WarmLibraries

  init(statements: Bool) throws {
    self.statements = statements
    libraries = try WarmLibraries()
  }

  /// Prints the line of each file as `galena extract`, or `galena extract --no-statements --words`,
  /// does.
  func run(paths: [String]) throws {
    for path in paths {
      let descriptor = open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw WorkerSocketError.systemCall(errno) }
      defer { close(descriptor) }
      try read(path, try WorkerProcess.mapped(descriptor))
    }
  }

  private func read(_ path: String, _ bytes: Data) throws {
    let request = WorkerRequest(
      subject: .init(
        id: DocumentID(Digest.sha256(bytes)), path: path, name: nil, byteCount: bytes.count),
      options: .init(statements: statements, words: !statements), settings: .init(), limits: .init()
    )
    let service = DocumentService(request: request, libraries: libraries) { frame in
      guard case .report(let json) = frame else { return }
      try FileHandle.standardOutput.write(contentsOf: Data(json + [UInt8(ascii: "\n")]))
    }
    try service.serve(bytes)
  }
}
