import ArgumentParser
import Foundation
import Pipeline

/// Where events are logged.
struct LogOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Append events to this file as JSON Lines, '-' for standard error. Names documents by id "
        + "only.", valueName: "file"))
  var log: String?

  func open() throws -> RunLog {
    guard let log else { return .silent }
    if log == "-" { return RunLog { FileHandle.standardError.write($0) } }
    let append = try AppendedFile.writer(log, called: "the file of --log")
    return RunLog(write: append)
  }
}

/// A file that only grows, for lines that programs collect.
enum AppendedFile {
  /// Writes whole lines; the file is for its owner only.
  static func writer(_ path: String, called name: String) throws -> @Sendable (Data) -> Void {
    let descriptor = Foundation.open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw GalenaError(.usage, "\(name) cannot be written; check its folder")
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    return { file.write($0) }
  }
}
