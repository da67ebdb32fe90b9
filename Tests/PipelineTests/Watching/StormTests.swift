import Foundation
import Testing

/// Every content that stood still is read exactly once, whatever was done to the files and whoever
/// was killed. Longer storms: Benchmarks/intake-laws.
@Suite struct StormTests {
  static let fileStorm = KillTests.galena.deletingLastPathComponent()
    .appendingPathComponent("file-storm")

  /// Two storms side by side: they wait most of the time.
  @Test func whatStandsStillIsReadOnce() throws {
    let storms = try [
      Self.start(["--operations", "120"]),
      Self.start(["--operations", "50", "--after", "done", "--no-kills"]),
    ]
    for (process, output) in storms {
      let text = String(
        decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 0, "\(text)")
    }
  }

  private static func start(_ options: [String]) throws -> (Process, Pipe) {
    let output = Pipe()
    let process = Process()
    process.executableURL = fileStorm
    let seed = String(UInt64.random(in: 1...UInt64.max / 2))
    process.arguments = ["--galena", KillTests.galena.path, "--seed", seed] + options
    process.standardOutput = output
    try process.run()
    return (process, output)
  }
}
