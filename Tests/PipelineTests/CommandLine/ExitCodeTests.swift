import Foundation
import Testing

/// The documented exit codes, from the outside.
@Suite(.serialized) struct ExitCodeTests {
  static func run(_ arguments: [String]) throws -> (code: Int32, output: String, errors: String) {
    let output = Pipe()
    let errors = Pipe()
    let process = Process()
    process.executableURL = KillTests.galena
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = errors
    try process.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    let said = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (
      process.terminationStatus, String(decoding: text, as: UTF8.self),
      String(decoding: said, as: UTF8.self)
    )
  }

  @Test func allDone() throws {
    let folder = try TemporaryFolder()
    try folder.write("Call +44 113 496 0140", to: "a.txt")
    let (code, output, _) = try Self.run(["extract", folder.path])
    #expect(code == 0)
    #expect(output.split(separator: "\n").count == 1)
    #expect(output.contains("+441134960140"))
  }

  @Test func someFailed() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "empty.txt")
    let (code, output, _) = try Self.run(["extract", folder.path])
    #expect(code == 1)
    #expect(output.contains("\"code\":\"empty\""))
  }

  @Test(arguments: [["extract"], ["extract", "--jobs", "0", "x"], ["nonsense"], ["leads", "--x"]])
  func usage(arguments: [String]) throws {
    #expect(try Self.run(arguments).code == 2)
  }

  @Test func aMissingFileIsAFailedDocument() throws {
    let (code, output, _) = try Self.run(["extract", "/nonexistent/a.pdf"])
    #expect(code == 1)
    #expect(output.contains("\"code\":\"unreadable\""))
  }

  @Test func configuration() throws {
    let folder = try TemporaryFolder()
    try folder.write("uss: {}", to: "galena.yaml")
    let (code, _, errors) = try Self.run(
      ["extract", folder.path, "--config", folder.path + "/galena.yaml"])
    #expect(code == 3)
    #expect(errors.contains("uss"))
  }

  @Test func aStoreThatIsNone() throws {
    let folder = try TemporaryFolder()
    try folder.write("this is no database, and long enough to be seen as none", to: "s.sqlite")
    #expect(try Self.run(["leads", "--store", folder.path + "/s.sqlite"]).code == 4)
    #expect(try Self.run(["leads", "--store", folder.path + "/absent.sqlite"]).code == 4)
  }

  @Test(arguments: ["extract", "ingest", "watch", "leads", "show", "explain", "evaluate", "doctor"])
  func helpTeachesWithExamples(command: String) throws {
    let (code, output, _) = try Self.run([command, "--help"])
    #expect(code == 0)
    #expect(output.contains("galena \(command)"))
    #expect(output.contains("Example"))
  }

  @Test func watchOnceTakesWhatIsWhole() throws {
    let folder = try TemporaryFolder()
    let home = try TemporaryFolder()
    try folder.write("Jane Mill\njane@mill.example", to: "whole.txt")
    try folder.write("%PDF-1.4 and no end", to: "half.pdf")
    let (code, output, errors) = try Self.run(
      ["watch", folder.path, "--once", "--store", home.path + "/s.sqlite", "--json"])
    #expect(code == 1)
    #expect(output.contains("\"done\":1"))
    #expect(errors.contains("half.pdf"))
    #expect(!errors.contains("whole.txt"))
  }
}
