import Foundation
import Testing

/// Every content that stood still is read exactly once, whatever was done to the files and whoever
/// was killed. Longer storms: Benchmarks/file-storm.
@Suite(.serialized) struct StormTests {
  static let fileStorm = KillTests.galena.deletingLastPathComponent()
    .appendingPathComponent("file-storm")

  @Test func filesThatAreLeft() throws { try Self.storm(["--operations", "120"]) }

  @Test func filesThatArePutAway() throws {
    try Self.storm(["--operations", "60", "--after", "done", "--no-kills"])
  }

  private static func storm(_ options: [String]) throws {
    let output = Pipe()
    let process = Process()
    process.executableURL = fileStorm
    let seed = String(UInt64.random(in: 1...UInt64.max / 2))
    process.arguments = ["--galena", KillTests.galena.path, "--seed", seed] + options
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(text)")
  }
}
