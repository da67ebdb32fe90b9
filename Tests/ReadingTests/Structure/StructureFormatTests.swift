import Foundation
import Intake
import LeadModel
import Testing

@testable import Reading

/// What each format's end is, where it is not plain.
@Suite struct StructureFormatTests {
  private typealias Structures = StructureInspectorTests

  private static let words: [(String, String, DocumentStructure)] = [
    ("text", "Dear Sir or Madam,\n\nplease quote.", .undecided),
    ("web page", "<!DOCTYPE html><html><body>Pumps", .undecided),
    ("mailbox", "From a Mon Mar 2 2026\nSubject: a\n\nHello\n\nFrom b\nSubject: b\n\n", .undecided),
    ("mail of one part", "From: a@mill.example\nTo: b\nSubject: c\n\nHello", .undecided),
    ("no bytes", "", .incomplete(.content)),
    ("mail without its last line end", mail("\r\n--b1--"), .complete),
    (
      "mail with a boundary inside that begins like its own",
      String(StructureCase.mail.dropLast()), .incomplete(.closingBoundary)
    ),
    (
      "mail whose header does not end", String(StructureCase.mail.prefix(150)),
      .incomplete(.closingBoundary)
    ),
    ("mail with a boundary in its text", mail("say --b1-- twice"), .incomplete(.closingBoundary)),
    ("mail with a long epilogue", mail("\r\n--b1--\r\n" + blanks(20_000)), .complete),
    ("rtf with an escaped brace", "{\\rtf1 a \\}", .incomplete(.end)),
    ("rtf whose picture is cut", "{\\rtf1 {\\bin900 }}}", .incomplete(.end)),
    ("portable picture, one sample short", "P2 2 2 255\n1 2 3", .incomplete(.promisedBytes)),
    ("portable picture", "P2 2 2 # wide\n255\n1 2 3 4", .complete),
    ("portable bits without blanks", "P1\n3 2\n010101", .complete),
    ("text that begins like a picture", "P4 Room 12, second floor", .undecided),
  ]

  @Test(arguments: words)
  func anEnd(name: String, text: String, structure: DocumentStructure) {
    #expect(Structures.structure(text.utf8) == structure)
  }

  private static func mail(_ body: String) -> String {
    "From: a\r\nTo: b\r\nSubject: c\r\nContent-Type: multipart/mixed; boundary=b1\r\n\r\n--b1\r\n\r\n"
      + body
  }

  private static func blanks(_ count: Int) -> String {
    String(repeating: " \r\n", count: count / 3)
  }

  private static let revision = """
    %PDF-1.4
    1 0 obj
    << >>
    endobj
    xref
    0 0
    trailer << >>
    startxref
    30
    %%EOF

    """

  @Test func theNextRevisionOfAPDFMustEndToo() {
    #expect(Structures.structure(Self.revision.utf8) == .complete)
    let begun = Self.revision + "2 0 obj\n<< /Length 4000 >>\nstream\n"
    #expect(Structures.structure(begun.utf8) == .incomplete(.end))
    let ended = begun + "xref\n0 0\ntrailer << >>\nstartxref\n\(begun.utf8.count)\n%%EOF\n"
    #expect(Structures.structure(ended.utf8) == .complete)
  }

  @Test func theMarkOfAPDFInsideIsNotThatOfTheWhole() {
    let outer = "%PDF-1.4\n1 0 obj\n<< /Length 9000 >>\nstream\n" + Self.revision
    #expect(Structures.structure(outer.utf8) == .incomplete(.end))
  }

  @Test func aLinearisedPDFSaysHowLongItIs() {
    let first = "%PDF-1.4\n1 0 obj\n<< /Linearized 1 /L 9000 >>\nendobj\n"
    let part = first + "xref\n0 0\ntrailer << >>\nstartxref\n\(first.utf8.count)\n%%EOF\n"
    #expect(Structures.structure(part.utf8) == .incomplete(.promisedBytes))
    let rest = part + Self.blanks(9_000)
    #expect(Structures.structure(rest.utf8) == .complete)
  }

  @Test func theSmallPictureInsideAJPEGIsNotItsEnd() throws {
    let small: [UInt8] = [0xFF, 0xD8, 0xFF, 0xDA, 0, 2, 1, 2, 3, 0xFF, 0xD9]
    let head = [0xFF, 0xD8, 0xFF, 0xE1, 0, UInt8(small.count + 2)] + small
    #expect(Structures.structure(head) == .incomplete(.end))
    #expect(Structures.ending(head) != .complete)
    let whole = head + [0xFF, 0xDA, 0, 2, 1, 0xFF, 0, 2, 0xFF, 0xD3, 9, 0xFF, 0xD9]
    #expect(Structures.structure(whole) == .complete)
    #expect(Structures.ending(whole) == .complete)
    // A film behind the picture.
    #expect(Structures.structure(whole + [UInt8](repeating: 3, count: 9_000)) == .complete)
  }

  @Test func theEndOfAZipInsideIsNotThatOfTheWhole() throws {
    let nested = try #require(StructureCase.all.first { $0.name == "zip in a zip" }).bytes
    let inner = TestArchive.data(
      [
        .init("a.txt", "Please quote for two pumps."),
        .init("b/c.txt", String(repeating: "Quarry Mill Ltd. ", count: 400)),
      ], .zip)
    let start = try #require(Data(nested).range(of: inner)).lowerBound
    let cut = nested.prefix(start + inner.count)
    #expect(cut.suffix(inner.count).elementsEqual(inner))
    #expect(Structures.structure(cut) == .incomplete(.directory))
    #expect(Structures.ending(cut) == .doubtful)
  }

  @Test func aZipWhoseDirectoryLiesFurtherInIsWhole() {
    let zip = TestArchive.data([.init("a.txt", "Two pumps")])
    #expect(Structures.structure(zip + [UInt8](repeating: 0, count: 1 << 20)) == .complete)
    var lost = zip
    lost[lost.startIndex] = 0x50
    lost.removeSubrange(8..<12)
    #expect(Structures.structure(lost) == .incomplete(.directory))
  }

  @Test func gzipMustUnpackToItsChecksum() throws {
    let text = String(repeating: "Quarry Mill Ltd. ", count: 400)
    var bytes = Array(TestArchive.data([.init("a.txt", text)], .gzip))
    #expect(Structures.structure(bytes + bytes) == .complete)
    #expect(Structures.structure(bytes + bytes.dropLast()) == .incomplete(.checksum))
    bytes[bytes.count - 6] ^= 1
    #expect(Structures.structure(bytes) == .incomplete(.checksum))
  }

  @Test func whatUnpacksWithoutEndIsNotFollowed() {
    let zeros = String(repeating: "0", count: 20 << 20)
    let bomb = TestArchive.data([.init("a.txt", zeros)], .gzip)
    let limits = ReadingLimits(archiveRatio: 10, unpackedBytes: 1 << 20)
    #expect(Structures.structure(bomb, limits: limits) == .undecided)
    #expect(Structures.structure(bomb.dropLast(9), limits: limits) == .undecided)
  }

  @Test func aBitmapNeedsItsRowsWhateverItsHeaderSaysOfTheFile() throws {
    var bytes = Array(try Fixture.data("images/sign.bmp"))
    bytes.replaceSubrange(2..<6, with: [0, 0, 0, 0])
    #expect(Structures.ending(bytes) == .doubtful)
    #expect(Structures.structure(bytes) == .complete)
    #expect(Structures.structure(bytes.dropLast(3)) == .incomplete(.promisedBytes))
  }

  @Test func eachDirectoryOfATIFFCounts() throws {
    let bytes = Array(try Fixture.data("two-frames.tif"))
    var looped = Array(try Fixture.data("images/directory-loop.tif"))
    #expect(Structures.structure(looped) == .complete)
    looped.removeLast(looped.count / 2)
    #expect(Structures.structure(looped) != .complete)
    // The first directory leads to one that is not there.
    #expect(Structures.structure(bytes.prefix(bytes.count * 9 / 10)) != .complete)
  }

  @Test func aPictureInBoxesNeedsWhatItsTablePromises() throws {
    let heic = Array(try Fixture.data("images/sign.heic"))
    let boxes = try #require(Data(heic).range(of: Data("mdat".utf8))).lowerBound - 4
    // Cut between two boxes, there is nothing that is half.
    #expect(Structures.structure(heic.prefix(boxes)) == .incomplete(.promisedBytes))
    let half = heic + [0, 0, 1, 0] + Array("free".utf8) + [1, 2, 3]
    #expect(Structures.structure(half) == .incomplete(.promisedBytes))
  }
}
