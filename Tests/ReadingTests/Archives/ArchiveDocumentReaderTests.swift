import Foundation
import LeadModel
import Testing

@testable import Reading

@Suite struct ArchiveDocumentReaderTests {
  private typealias Member = TestArchive.Member

  private func read(
    _ bytes: Data, _ limits: ReadingLimits = .init(), passwords: [String] = []
  ) throws -> ReadResult {
    try DocumentReader(settings: .init(passwords: passwords), limits: limits)
      .read(DocumentInput(id: "a", bytes: bytes))
  }

  private func codes(_ result: ReadResult) -> [String] {
    result.document.diagnostics.map { "\($0.severity.rawValue) \($0.code)" }
  }

  static let formats: [(TestArchive.Format, String)] = [
    (.zip, "application/zip"), (.storedZip, "application/zip"),
    (.zip64, "application/zip"), (.tar, "application/x-tar"),
    (.tarGzip, "application/gzip"), (.tarBzip2, "application/x-bzip2"),
    (.tarXZ, "application/x-xz"), (.tarZstd, "application/zstd"),
    (.sevenZip, "application/x-7z-compressed"),
  ]

  @Test(arguments: formats)
  func everyFormatIsAFolderOfChildren(format: TestArchive.Format, mediaType: String) throws {
    let bytes = TestArchive.data(
      [
        Member("orders/Bestellung Größe.txt", "two desks"), Member("b.txt", "three chairs"),
        Member("orders", bytes: [], type: S_IFDIR), Member("empty.txt", ""),
        Member("__MACOSX/._b.txt", "clutter"), Member("orders/.DS_Store", "clutter"),
      ], format)
    let result = try read(bytes)
    #expect(result.document.mediaType == mediaType)
    #expect(result.children.map(\.path) == ["orders/Bestellung Größe.txt", "b.txt"])
    #expect(result.children.map(\.name) == ["Bestellung Größe.txt", "b.txt"])
    #expect(
      result.children.map { String(decoding: $0.bytes, as: UTF8.self) } == [
        "two desks", "three chairs",
      ])
    let page = try #require(result.document.pages.first)
    #expect(result.document.pages.count == 1 && page.kind == .attribute)
    #expect(page.reason == "archive-listing")
    #expect(page.text == "orders/Bestellung Größe.txt\nb.txt\nempty.txt\n")
    #expect(codes(result) == ["note members-skipped"])
  }

  @Test func aSingleCompressedFileIsAFolderOfOne() throws {
    let result = try read(TestArchive.data([Member("letter.txt", "Dear Ms Stone")], .gzip))
    #expect(result.children.map { String(decoding: $0.bytes, as: UTF8.self) } == ["Dear Ms Stone"])
    #expect(result.document.mediaType == "application/gzip")
  }

  @Test func linksAreNotFollowed() throws {
    let members = [Member("link", bytes: [], type: S_IFLNK), Member("a.txt", "a")]
    let result = try read(TestArchive.data(members, .tar))
    #expect(result.children.map(\.path) == ["a.txt"])
    #expect(codes(result) == ["note members-skipped"])
  }

  @Test func namesAreLabelsOnly() throws {
    let result = try read(
      TestArchive.data([
        Member("../../up.txt", "1"), Member("/abs.txt", "2"), Member("same.txt", "3"),
        Member("same.txt", "4"), Member("two\nlines\u{202E}.txt", "5"),
      ]))
    #expect(
      result.children.map(\.path) == [
        "../../up.txt", "/abs.txt", "same.txt", "same.txt#2", "two\u{FFFD}lines\u{FFFD}.txt",
      ])
    #expect(result.children.map(\.name).prefix(2) == ["up.txt", "abs.txt"])
  }

  @Test(arguments: [
    (Array("Größe.txt".utf8), "Größe.txt"), ([0x81, 0x62, 0x84], "übä"),
    ([0xE1, 0x07], "ß\u{FFFD}"),
    ([], ""),
  ])
  func namesAreDecoded(bytes: [UInt8], name: String) {
    #expect(MemberName.decode(bytes) == name)
  }

  @Test func encryptedFilesNeedAPassword() throws {
    let bytes = TestArchive.data([Member("a.txt", "secret")], .zip, password: "open sesame")
    #expect(throws: ExtractionReport.Failure.self) { try read(bytes) }
    do {
      _ = try read(bytes, passwords: ["wrong"])
      Issue.record("read without its password")
    } catch let failure as ExtractionReport.Failure {
      #expect(failure.code == .encrypted)
    }
    let result = try read(bytes, passwords: ["wrong", "open sesame"])
    #expect(result.children.map { String(decoding: $0.bytes, as: UTF8.self) } == ["secret"])
    #expect(codes(result) == [])
  }

  @Test func aZipThatWasCutOffIsReadAsFarAsItGoes() throws {
    let noise = (0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* $0 >> 3 ^ $0) }
    let whole = TestArchive.data(
      [Member("a.txt", "first"), Member("b.bin", bytes: noise), Member("c.txt", "last")], .storedZip
    )
    let result = try read(whole.prefix(whole.count - 6_000))
    #expect(result.children.first?.path == "a.txt")
    #expect(!result.children.contains { $0.path == "c.txt" })
    #expect(
      codes(result).contains("error archive-damaged")
        || codes(result).contains("error member-damaged"))
  }

  @Test func aWrongChecksumIsTold() throws {
    var bytes = TestArchive.data([Member("a.txt", "first"), Member("b.txt", "two")], .storedZip)
    let place = try #require(bytes.range(of: Data("first".utf8)))
    bytes[place.lowerBound] = UInt8(ascii: "F")
    let result = try read(bytes)
    #expect(result.children.map(\.path) == ["a.txt", "b.txt"])
    #expect(codes(result) == ["error member-damaged"])
  }

  @Test func nothingIsUnpackedBeyondTheLimits() throws {
    let zeros = Member("zeros.bin", bytes: [UInt8](repeating: 0, count: 30_000_000))
    let bytes = TestArchive.data([Member("a.txt", "first"), zeros, Member("c.txt", "last")])
    let ratio = try read(bytes, ReadingLimits(archiveRatio: 100))
    #expect(ratio.children.map(\.path) == ["a.txt"])
    #expect(codes(ratio) == ["error unpacking-limit"])
    let total = try read(bytes, ReadingLimits(archiveRatio: 100_000, unpackedBytes: 1_000_000))
    #expect(total.children.map(\.path) == ["a.txt"])
    #expect(codes(total) == ["error unpacking-limit"])
    let child = try read(bytes, ReadingLimits(childBytes: 1_000, archiveRatio: 100_000))
    #expect(child.children.map(\.path) == ["a.txt", "c.txt"])
    #expect(codes(child) == ["error child-too-large"])
  }

  @Test func aBombInOneMemberLeavesTheOthers() throws {
    var state: UInt64 = 88_172_645_463_325_252
    let noise = (0..<400_000).map { _ in
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return UInt8(truncatingIfNeeded: state)
    }
    let bytes = TestArchive.data([
      Member("noise.bin", bytes: noise),
      Member("zeros.bin", bytes: [UInt8](repeating: 0, count: 20_000_000)),
      Member("c.txt", "last"),
    ])
    let result = try read(bytes, ReadingLimits(archiveRatio: 100))
    #expect(result.children.map(\.path) == ["noise.bin", "c.txt"])
    #expect(codes(result) == ["error unpacking-limit"])
    #expect(result.document.diagnostics.first?.message.contains("zeros.bin") == true)
  }

  @Test func noMoreChildrenThanTheLimit() throws {
    let members = (0..<5).map { Member("\($0).txt", "x") }
    let result = try read(TestArchive.data(members), ReadingLimits(children: 3))
    #expect(result.children.count == 3)
    #expect(codes(result) == ["error child-limit"])
  }

  @Test func whatHoldsNothingSaysSo() throws {
    #expect(codes(try read(TestArchive.data([]))) == ["warning archive-empty"])
  }

  /// Where the directory is cut off, a zip is read from its start, sizes and all.
  @Test func aZipWithoutAWholeDirectoryIsRead() throws {
    let bytes = TestArchive.data([Member("a.txt", "first"), Member("b.txt", "two")])
    let directory = try #require(bytes.range(of: Data([0x50, 0x4B, 0x01, 0x02])))
    let result = try read(bytes[..<(directory.lowerBound + 30)])
    #expect(result.children.map { String(decoding: $0.bytes, as: UTF8.self) } == ["first", "two"])
  }

  /// A size in the directory that is not true costs no memory, and no text.
  @Test func wrongSizesAreHarmless() throws {
    for place in [24, 27] {
      var bytes = TestArchive.data([Member("a.txt", "first"), Member("b.txt", "two")])
      let directory = try #require(bytes.range(of: Data([0x50, 0x4B, 0x01, 0x02])))
      bytes[directory.lowerBound + place] = 0x7F
      let result = try read(bytes)
      #expect(
        result.children.map { String(decoding: $0.bytes, as: UTF8.self) } == ["first", "two"])
    }
  }

  @Test func aZipInsideAZipIsAChild() throws {
    let inner = TestArchive.data([Member("a.txt", "deep")])
    let result = try read(TestArchive.data([Member("inner.zip", bytes: [UInt8](inner))]))
    #expect(result.children.map(\.bytes) == [[UInt8](inner)])
  }

  @Test func whatIsNoArchiveIsDamaged() throws {
    let zip = TestArchive.data([Member("a.txt", String(repeating: "first ", count: 50))])
    let nothing = Data(zip.prefix(4)) + Data(repeating: 0xAA, count: 300)
    do {
      _ = try read(nothing)
      Issue.record("read garbage")
    } catch let failure as ExtractionReport.Failure {
      #expect(failure.code == .damaged)
    }
  }
}
