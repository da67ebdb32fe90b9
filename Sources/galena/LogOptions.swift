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
    let descriptor = Foundation.open(log, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw GalenaError(.usage, "the file of --log cannot be written; check its folder")
    }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    return RunLog { file.write($0) }
  }
}
