import Intake
import Testing

@Suite struct FileEndingTests {
  static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
  static let iend: [UInt8] = [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
  static let filler = [UInt8](repeating: 7, count: 3000)

  static let files: [(String, [UInt8], FileEnding)] = [
    ("pdf", Array("%PDF-1.7\n".utf8) + filler + Array("%%EOF\n".utf8), .complete),
    ("pdf with a preamble", filler.prefix(900) + Array("%PDF-1.4 %%EOF".utf8), .complete),
    ("pdf with blanks behind it", Array("%PDF-1.7\n%%EOF\r\n\0 \n".utf8), .complete),
    ("pdf cut short", Array("%PDF-1.7\n".utf8) + filler, .doubtful),
    ("pdf whose end is far away", Array("%PDF-1.7 %%EOF".utf8) + filler, .doubtful),
    ("pdf whose next revision was begun", Array("%PDF-1.7 %%EOF\n2 0 obj".utf8), .doubtful),
    ("png", png + filler + iend, .complete),
    ("png cut short", png + filler, .doubtful),
    ("png with bytes behind it", png + filler + iend + [0], .doubtful),
    ("jpeg", [0xFF, 0xD8, 0xFF, 0xE0] + filler + [0xFF, 0xD9], .complete),
    ("jpeg cut in its marker", [0xFF, 0xD8, 0xFF, 0xE0] + filler + [0xFF], .doubtful),
    ("jpeg with bytes behind it", [0xFF, 0xD8, 0xFF, 0xE0] + [0xFF, 0xD9, 0], .doubtful),
    ("jpeg cut behind its small picture", [0xFF, 0xD8, 0xFF, 0xE1, 0, 4, 0xFF, 0xD9], .doubtful),
    ("gif", Array("GIF89a".utf8) + filler + [0x3B], .doubtful),
    ("zip", zip(directory: 3000), .complete),
    ("zip with a comment", zip(directory: 3000, comment: 700), .complete),
    ("zip whose end is that of another inside", zip(directory: 2999), .doubtful),
    ("zip with bytes behind it", zip(directory: 3000) + [0], .doubtful),
    ("zip cut short", [0x50, 0x4B, 3, 4] + filler, .doubtful),
    ("text", Array("Dear Sir or Madam".utf8), .unknown),
    (
      "linearised pdf, its first part",
      Array("%PDF-1.5 << /Linearized 1 /L 9000 >> ".utf8) + filler + Array("%%EOF\n".utf8),
      .incomplete
    ),
    (
      "linearised pdf",
      Array("%PDF-1.5 << /Linearized 1 /L 2900 >> ".utf8) + filler + Array("%%EOF\n".utf8),
      .complete
    ),
    ("tiff", [0x49, 0x49, 0x2A, 0, 0, 4, 0, 0] + filler, .doubtful),
    ("large tiff", [0x49, 0x49, 43, 0, 8, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 0] + filler, .doubtful),
    ("tiff whose directory is missing", [0x4D, 0x4D, 0, 0x2A, 0, 1, 0, 0] + filler, .incomplete),
    ("tiff that was begun", [0x49, 0x49, 0x2A, 0, 0, 0, 0, 0] + filler, .incomplete),
    ("webp", Array("RIFF".utf8) + [4, 0, 0, 0] + Array("WEBP".utf8), .complete),
    ("webp cut short", Array("RIFF".utf8) + [9, 0, 0, 0] + Array("WEBP".utf8), .incomplete),
    ("bmp", Array("BM".utf8) + [0xC2, 0x0B, 0, 0, 0, 0, 0, 0] + filler, .complete),
    (
      "bmp that says another length", Array("BM".utf8) + [0, 0, 1, 0, 0, 0, 0, 0] + filler,
      .doubtful
    ),
    ("7z", sevenZip(next: 10, length: 5) + filler.prefix(15), .complete),
    ("7z cut short", sevenZip(next: 10, length: 5) + filler.prefix(14), .incomplete),
    ("7z that was begun", sevenZip(next: 0, length: 0), .incomplete),
    ("tar", tarHead + [UInt8](repeating: 0, count: 1024), .doubtful),
    ("rtf", Array("{\\rtf1 Dear Sir}\r\n\0".utf8), .doubtful),
    ("heic", [0, 0, 0, 24] + Array("ftypheic".utf8), .doubtful),
    ("jpeg 2000", [0, 0, 0, 12] + Array("jP  \r\n".utf8), .doubtful),
    ("jpeg 2000 without boxes", [0xFF, 0x4F, 0xFF, 0x51], .doubtful),
    ("gzip", [0x1F, 0x8B, 8, 0], .doubtful),
    ("portable picture", Array("P6\n3 2\n".utf8), .doubtful),
    ("text that begins with P6", Array("P6, second floor".utf8), .unknown),
    ("mail of one part", Array("From: a@mill.example\n\nHello".utf8), .unknown),
    ("mail with parts", mail("--b7=2--\r\n"), .complete),
    ("mail with parts cut short", mail("--b7=2\r\n"), .doubtful),
    ("mail without a line end", mail("--b7=2--"), .doubtful),
    ("mail with a longer boundary inside", mail("--b7=2--3\r\n"), .doubtful),
    ("mail with a boundary within a line", mail("it is --b7=2--\r\n"), .doubtful),
    ("mail with a long epilogue", mail("--b7=2--\r\n") + filler + filler, .doubtful),
    ("mail whose header does not end here", longHeader, .doubtful),
    (
      "letter with a colon in its first line", Array("Note: call\n".utf8) + filler + filler,
      .unknown
    ),
    ("compound file", compound(directory: 2) + [UInt8](repeating: 1, count: 2048), .doubtful),
    ("compound file cut short", compound(directory: 9) + filler.prefix(600), .incomplete),
    ("one byte", [0xFF], .unknown),
    ("empty", [], .incomplete),
  ]

  static func sevenZip(next: UInt8, length: UInt8) -> [UInt8] {
    let zeros = [UInt8](repeating: 0, count: 7)
    return [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C, 0, 4, 1, 1, 1, 1] + [next] + zeros + [length]
      + zeros + [1, 1, 1, 1]
  }

  static let tarHead =
    [UInt8](repeating: 65, count: 257) + Array("ustar".utf8) + [UInt8](repeating: 0, count: 250)

  static func mail(_ end: String) -> [UInt8] {
    let head =
      "Subject: Offer\r\nContent-Type: multipart/mixed;\r\n boundary=\"b7=2\"\r\n\r\n--b7=2\r\n"
    return Array((head + "\r\nHello\r\n" + end).utf8)
  }

  static let longHeader =
    (0..<200).flatMap { Array("Received: from host\($0).example by mx\r\n\tfor them\r\n".utf8) }

  /// One byte of a directory in front of the end.
  static func zip(directory: Int, comment: Int = 0) -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
    return [0x50, 0x4B, 3, 4] + filler.dropFirst(4) + [9] + [
      0x50, 0x4B, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0,
    ]
      + number(1, 4) + number(directory, 4) + number(comment, 2)
      + [UInt8](repeating: 5, count: comment)
  }

  static func compound(directory: UInt8) -> [UInt8] {
    var head = [UInt8](repeating: 0, count: 512)
    head.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    head[30] = 9
    head[48] = directory
    return head
  }

  @Test(arguments: files)
  func theEndTellsWhetherAFileIsWhole(name: String, bytes: [UInt8], ending: FileEnding) throws {
    let reach = FileEnding.reach
    let judged = FileEnding(
      head: Array(bytes.prefix(reach)), tail: Array(bytes.suffix(reach)), size: Int64(bytes.count))
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
    #expect(try FileEnding(ofFileAt: torn) == .doubtful)
  }
}
