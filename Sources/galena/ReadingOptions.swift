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

  @Option(
    help: ArgumentHelp(
      "Longest time for one document, in seconds. Default: reading.limits of galena.yaml, or "
        + "\(WorkerLimits().seconds).", valueName: "seconds"))
  var timeout: Int?

  @Option(
    name: .customLong("max-bytes"),
    help: ArgumentHelp(
      "Largest document, in bytes. Default: reading.limits of galena.yaml, or 1 GiB.",
      valueName: "bytes"))
  var maxBytes: Int?

  mutating func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError("--jobs is a number from 1 to 256")
    }
    guard timeout.map((1...86_400).contains) ?? true else {
      throw ValidationError("--timeout is a number of seconds from 1 to 86400")
    }
    guard maxBytes.map({ $0 > 0 }) ?? true else {
      throw ValidationError("--max-bytes is a positive number of bytes")
    }
  }

  func limits(_ configuration: GalenaConfiguration) -> WorkerLimits {
    var limits = configuration.reading.worker
    limits.seconds = timeout ?? limits.seconds
    limits.stallSeconds = min(limits.seconds, limits.stallSeconds)
    limits.documentBytes = maxBytes ?? limits.documentBytes
    return limits
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
