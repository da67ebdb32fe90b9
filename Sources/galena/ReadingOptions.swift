import ArgumentParser
import Foundation
import Pipeline
import WorkerProtocol

/// Options of every command that reads documents.
struct ReadingOptions: ParsableArguments {
  @Option(help: "Documents read at once. Default: the number of cores.")
  var jobs: Int = ProcessInfo.processInfo.activeProcessorCount

  @Option(
    help: ArgumentHelp("Passwords to try on encrypted documents, one per line.", valueName: "file"))
  var passwords: String?

  @Option(help: ArgumentHelp("Longest time for one document, in seconds.", valueName: "seconds"))
  var timeout: Int = WorkerLimits().seconds

  @Option(
    name: .customLong("max-bytes"),
    help: ArgumentHelp("Largest document, in bytes.", valueName: "bytes"))
  var maxBytes: Int = WorkerLimits().documentBytes

  mutating func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError("--jobs is a number from 1 to 256")
    }
    guard (1...86_400).contains(timeout) else {
      throw ValidationError("--timeout is a number of seconds from 1 to 86400")
    }
    guard maxBytes > 0 else { throw ValidationError("--max-bytes is a positive number of bytes") }
  }

  var limits: WorkerLimits {
    WorkerLimits(
      seconds: timeout, stallSeconds: min(timeout, WorkerLimits().stallSeconds),
      documentBytes: maxBytes)
  }

  func settings(_ configuration: GalenaConfiguration) throws -> DocumentSettings {
    var settings = configuration.documentSettings
    if let passwords {
      guard let text = try? String(contentsOfFile: passwords, encoding: .utf8) else {
        throw GalenaError(.usage, "the file of --passwords cannot be read as UTF-8 text")
      }
      settings.passwords = text.split(whereSeparator: \.isNewline).map(String.init)
    }
    return settings
  }
}
