import Foundation
import Testing

@testable import Reading

@Suite struct PackageKindTests {
  private static let prefix = "application/vnd.openxmlformats-officedocument."

  @Test(arguments: [
    ("\(prefix)wordprocessingml.document.main+xml", PackageKind.wordType),
    ("\(prefix)wordprocessingml.template.main+xml", PackageKind.wordType),
    ("application/vnd.ms-word.document.macroEnabled.main+xml", PackageKind.wordType),
    ("\(prefix)spreadsheetml.sheet.main+xml", PackageKind.sheetType),
    ("application/vnd.ms-excel.template.macroEnabled.main+xml", PackageKind.sheetType),
    ("\(prefix)presentationml.slideshow.main+xml", PackageKind.slidesType),
    (
      "application/vnd.ms-excel.sheet.binary.macroEnabled.main",
      "application/vnd.ms-excel.sheet.binary.macroenabled.12"
    ),
    ("application/x-unknown", "application/zip"),
  ])
  func byContentType(type: String, expected: String) {
    let list = "<Types><Override PartName=\"/x.xml\" ContentType=\"\(type)\"/></Types>"
    // The list may stand last.
    let bytes = TestArchive.data([.init("x.xml", "<x/>"), .init("[Content_Types].xml", list)])
    #expect(DocumentReader.mediaType(of: bytes) == expected)
  }

  @Test(arguments: [
    ("application/vnd.oasis.opendocument.text", PackageKind.textType),
    ("application/vnd.oasis.opendocument.spreadsheet-template", PackageKind.calcType),
    ("application/epub+zip", "application/epub+zip"), ("nonsense", "application/zip"),
  ])
  func byMimetypeMember(type: String, expected: String) {
    let bytes = TestArchive.data([.init("mimetype", type), .init("content.xml", "<x/>")])
    #expect(DocumentReader.mediaType(of: bytes) == expected)
  }

  @Test func byPartsWhereTheListIsMissing() {
    let bytes = TestArchive.data([.init("xl/workbook.xml", "<x/>")])
    #expect(DocumentReader.mediaType(of: bytes) == PackageKind.sheetType)
  }

  @Test(
    arguments: [
      (
        [0x89, 0x50, 0x4E, 0x47, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2], 256, 2
      ),
      (Array("GIF89a".utf8) + [10, 1, 20, 0], 266, 20),
      (
        Array("BM".utf8) + [UInt8](repeating: 0, count: 16) + [9, 0, 0, 0, 0xFE, 0xFF, 0xFF, 0xFF],
        9, 2
      ),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC0, 0, 17, 8, 0, 5, 0, 6, 0, 0], 6, 5),
      ([0xFF, 0xD8, 0xFF, 0xE0, 0, 0], 0, 0), ([0x49, 0x49, 0x2A, 0x00], 0, 0),
    ] as [([UInt8], Int, Int)])
  func pictureSizes(bytes: [UInt8], width: Int, height: Int) throws {
    let header = try #require(PictureHeader(bytes))
    #expect((header.width, header.height) == (width, height))
  }

  @Test func whatIsNoPicture() {
    #expect(PictureHeader(Array("ID3 sound".utf8)) == nil)
    #expect(PictureHeader([]) == nil)
  }
}
