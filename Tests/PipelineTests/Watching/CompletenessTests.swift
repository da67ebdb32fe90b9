import Foundation
import Glibc
import LeadModel
import Storage
import TestSupport
import Testing

/// Files that are not whole yet, in a watched folder.
@Suite(.serialized, .timeLimit(.minutes(15))) struct CompletenessTests {
  let home: TemporaryFolder
  var inbox: String { home.path + "/in" }
  var store: String { home.path + "/s.sqlite" }

  init() throws {
    home = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: inbox, withIntermediateDirectories: true)
    try configure(patienceHours: 6)
  }

  private func configure(patienceHours: Double) throws {
    try home.write(
      """
      watch: {quiet-seconds: 0.2, patience-hours: \(patienceHours), roots: [{path: in}]}
      """, to: "galena.yaml")
  }

  private func watchOnce() throws -> (code: Int32, output: String, errors: String) {
    try ExitCodeTests.run(
      ["watch", "--once", "--config", home.path + "/galena.yaml", "--store", store]
        + ["--log", home.path + "/log"])
  }

  /// What workers said of files, in order; none for files that were not asked about.
  private func inspections() throws -> [String] {
    struct Event: Decodable {
      let event: String
      let code: String?
    }
    return try String(contentsOfFile: home.path + "/log", encoding: .utf8)
      .split(separator: "\n")
      .map { try JSONDecoder().decode(Event.self, from: Data($0.utf8)) }
      .filter { $0.event == "file.inspected" }.compactMap(\.code)
  }

  private static func fixture(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: Repository.root.appendingPathComponent("Tests/Fixtures/" + name)))
  }

  private func drop(_ bytes: some Sequence<UInt8>, _ name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: inbox + "/" + name))
  }

  private func append(_ bytes: some Sequence<UInt8>, to name: String) throws {
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: inbox + "/" + name))
    try file.seekToEnd()
    try file.write(contentsOf: Data(bytes))
    try file.close()
  }

  @Test func ordinaryFilesStartNoWorkerOfTheirOwn() throws {
    for name in ["letter.pdf", "card.png", "card-exif-6.jpg", "images/sign.webp"] {
      try drop(try Self.fixture(name), name.replacing("/", with: "-"))
    }
    try drop("Jane Mill\njane@mill.example".utf8, "jane.txt")
    let (code, _, _) = try watchOnce()
    #expect(code == 0)
    #expect(try Store(path: store).documentCounts() == [.done: 5])
    #expect(try inspections() == [])
  }

  @Test func aHalfFileWaitsAndAWholeOneIsTaken() throws {
    let tiff = try Self.fixture("two-frames.tif")
    try drop(tiff, "whole.tif")
    try drop(tiff.prefix(tiff.count / 2), "half.tif")
    try drop(try Self.fixture("card-exif-6.jpg") + [UInt8](repeating: 3, count: 9_000), "film.jpg")
    let (code, _, errors) = try watchOnce()
    #expect(code == 1)
    #expect(errors.contains("not complete yet, left alone: \(inbox)/half.tif"))
    #expect(!errors.contains("whole.tif") && !errors.contains("film.jpg"))
    #expect(try Store(path: store).documentCounts() == [.done: 2])
    // Each was asked about once, however often it was looked at.
    let answers = try inspections().sorted()
    #expect(answers.count == 3)
    #expect(answers.filter { $0 == "complete" }.count == 2)
  }

  /// What unpacks needs more of the libraries, behind the same walls.
  @Test func compressedFilesAreUnpackedToTheirEnd() throws {
    for (name, text) in [("a.gz", Self.gzip), ("b.xz", Self.xz)] {
      let bytes = try #require(Data(base64Encoded: text))
      try drop(bytes, name)
      try drop(bytes.dropLast(6), "half-" + name)
    }
    let (code, _, errors) = try watchOnce()
    #expect(code == 1)
    #expect(errors.contains("/half-a.gz") && errors.contains("/half-b.xz"))
    #expect(try inspections().sorted() == ["checksum", "checksum", "complete", "complete"])
    // Two archives, and the file in each.
    #expect(try Store(path: store).documentCounts() == [.done: 4])
  }

  /// Four words of an invented person each.
  private static let gzip =
    "H4sIAAAAAAAC//NKzEtV8M3MyeHKArIccoEsvdSKxNyCnFQuAFlLEoYcAAAA"
  private static let xz =
    "/Td6WFoAAAFpIt42AgAhARYAAAB0L+WjAQAZVG9tIEhhbGUKdG9tQG1pbGwuZXhhbXBsZQoAAACxvZGZAAEuGn1F49aQQpkNAQAAAAABWVo="

  @Test func theRestOfAFileIsWaitedFor() throws {
    let bytes = try Self.fixture("images/sign.heic")
    let process = try KillTests.start(
      ["watch", "--config", home.path + "/galena.yaml", "--store", store]
        + ["--log", home.path + "/log"])
    defer { kill(process.processIdentifier, SIGKILL) }
    let opened = try Store(path: store)
    try WatchTests.await { try opened.roots().first?.root.state == .watched }
    // A folder that is moved in, with half a file.
    let outside = home.path + "/outside"
    try FileManager.default.createDirectory(atPath: outside, withIntermediateDirectories: true)
    try Data(bytes.prefix(bytes.count / 2)).write(to: URL(fileURLWithPath: outside + "/a.heic"))
    rename(outside, inbox + "/scans")
    try WatchTests.await { try inspections() == ["promised-bytes"] }
    #expect(try opened.documentCounts() == [:])
    try append(bytes.dropFirst(bytes.count / 2), to: "scans/a.heic")
    try WatchTests.await { try opened.documentCounts() == [.done: 1] }
    #expect(try inspections() == ["promised-bytes", "complete"])
    let document = try #require(try opened.documents().first)
    #expect(document.id.rawValue == Digest.sha256(bytes))
  }

  @Test func whatStaysHalfIsReadWhenPatienceEnds() throws {
    let png = try Self.fixture("card.png")
    try drop(png.prefix(png.count - 40), "half.png")
    try configure(patienceHours: 0)
    let (code, _, _) = try watchOnce()
    let counts = try Store(path: store).documentCounts()
    #expect(counts.values.reduce(0, +) == 1)
    #expect(code == (counts[.done] == 1 ? 0 : 1))
  }
}
