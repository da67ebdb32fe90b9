import Intake
import Testing

@Suite struct FileEndingTests {
  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  static let iend: [UInt8] = Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
  static let filler = [UInt8](repeating: 7, count: 3000)

  static let files: [(String, [UInt8], FileEnding)] = [
    ("pdf", Array("%PDF-1.7\n".utf8) + filler + Array("%%EOF\n".utf8), .complete),
    ("pdf with a preamble", filler.prefix(900) + Array("%PDF-1.4 %%EOF".utf8), .complete),
    ("pdf cut short", Array("%PDF-1.7\n".utf8) + filler, .incomplete),
    ("pdf whose end is far away", Array("%PDF-1.7 %%EOF".utf8) + filler, .incomplete),
    ("png", png + filler + iend, .complete),
    ("png cut short", png + filler, .incomplete),
    ("jpeg", [0xFF, 0xD8, 0xFF, 0xE0] + filler + [0xFF, 0xD9], .complete),
    ("jpeg cut in its marker", [0xFF, 0xD8, 0xFF, 0xE0] + filler + [0xFF], .incomplete),
    ("gif", Array("GIF89a".utf8) + filler + [0x3B], .complete),
    ("gif cut short", Array("GIF89a".utf8) + filler, .incomplete),
    ("zip", [0x50, 0x4B, 3, 4] + filler + [0x50, 0x4B, 5, 6] + filler.prefix(18), .complete),
    ("zip cut short", [0x50, 0x4B, 3, 4] + filler, .incomplete),
    ("text", Array("Dear Sir or Madam".utf8), .unknown),
    ("tiff", [0x49, 0x49, 0x2A, 0] + filler, .unknown),
    ("one byte", [0xFF], .unknown),
    ("empty", [], .incomplete),
  ]

  @Test(arguments: files)
  func theEndTellsWhetherAFileIsWhole(name: String, bytes: [UInt8], ending: FileEnding) throws {
    let reach = FileEnding.reach
    let judged = FileEnding(head: Array(bytes.prefix(reach)), tail: Array(bytes.suffix(reach)))
    #expect(judged == ending, "\(name)")
  }

  @Test(arguments: files)
  func aFileOnDiskIsJudgedByItsEnds(name: String, bytes: [UInt8], ending: FileEnding) throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("file", bytes)
    #expect(try FileEnding(ofFileAt: path) == ending, "\(name)")
  }

  @Test func onlyTheLastFourKilobytesOfALargeFileAreSearched() throws {
    let folder = try TemporaryFolder()
    let far = [UInt8](repeating: 7, count: 100_000)
    let whole = try folder.write("whole", Self.png + far + Self.iend)
    let torn = try folder.write("torn", Self.png + Self.iend + far)
    #expect(try FileEnding(ofFileAt: whole) == .complete)
    #expect(try FileEnding(ofFileAt: torn) == .incomplete)
  }
}
