import Foundation
import Testing

@testable import Reading

/// A whole document of a format that has an end.
struct StructureCase: Sendable, CustomTestStringConvertible {
  let name: String
  let bytes: [UInt8]
  /// Whether both ends of such a file tell that it is whole.
  let showsItsEnd: Bool
  /// Whether the format lets anything follow its end.
  var allowsMore: Bool { !["tar.xz", "tar.zst"].contains(name) }

  var testDescription: String { name }

  init(_ name: String, _ bytes: some Sequence<UInt8>, showsItsEnd: Bool = false) {
    (self.name, self.bytes, self.showsItsEnd) = (name, Array(bytes), showsItsEnd)
  }

  static let all: [StructureCase] = fixtures + archives + texts

  private static let fixtures: [StructureCase] =
    shown.map { fixture($0, showsItsEnd: true) } + hidden.map { fixture($0, showsItsEnd: false) }

  private static func fixture(_ name: String, showsItsEnd: Bool) -> StructureCase {
    StructureCase(name, (try? Fixture.data(name)) ?? Data(), showsItsEnd: showsItsEnd)
  }

  private static let shown = [
    "letter.pdf", "layout.pdf", "mixed.pdf", "form.pdf", "attached.pdf", "encrypted.pdf",
    "pictures.pdf", "hidden-right.pdf", "card.png", "blank.png", "images/palette.png",
    "images/grey-16-bit.png", "card-exif-6.jpg", "images/cmyk.jpg", "images/sign.webp",
    "images/sign.bmp",
  ]

  private static let hidden = [
    "two-frames.tif", "images/three-pages.tif", "images/page-and-thumbnail.tif",
    "images/orientation-6-bilevel.tif", "images/sign.gif", "images/sign-animated.gif",
    "images/sign.jp2", "images/sign.heic", "images/turned.heic", "images/sign.avif",
    "images/sign.pbm", "images/sign.pgm", "images/sign.ppm", "images/sign-plain.pbm",
  ]

  private static let members = [
    TestArchive.Member("a.txt", "Please quote for two pumps."),
    TestArchive.Member("b/c.txt", String(repeating: "Quarry Mill Ltd. ", count: 400)),
  ]

  private static let archives: [StructureCase] = {
    func packed(_ name: String, _ format: TestArchive.Format, showsItsEnd: Bool = false) -> Self {
      StructureCase(name, TestArchive.data(members, format), showsItsEnd: showsItsEnd)
    }
    let inner = TestArchive.Member("inner.zip", bytes: Array(TestArchive.data(members, .zip)))
    let nested = TestArchive.data([inner, members[1]], .storedZip)
    return [
      packed("zip", .zip, showsItsEnd: true), packed("stored zip", .storedZip, showsItsEnd: true),
      packed("zip64", .zip64), packed("7z", .sevenZip, showsItsEnd: true), packed("tar", .tar),
      packed("tar.gz", .tarGzip), packed("tar.bz2", .tarBzip2), packed("tar.xz", .tarXZ),
      packed("tar.zst", .tarZstd),
      StructureCase("gzip", TestArchive.data([members[1]], .gzip)),
      StructureCase("zip in a zip", nested, showsItsEnd: true),
      StructureCase("compound file", CompoundFileTests().file([("Note", [UInt8](1...200))])),
    ]
  }()

  private static let texts = [
    StructureCase(
      "rtf", Array("{\\rtf1 Dear \\{Sir\\}{\\b bold}{\\bin3 }}}}{\\i more} text}".utf8)),
    StructureCase("mail with parts", Array(mail.utf8), showsItsEnd: true),
  ]

  static let mail = """
    From: Jane Mill <jane@mill.example>\r
    To: sales@pump.example\r
    Date: Mon, 2 Mar 2026 10:00:00 +0000\r
    Subject: Pumps\r
    MIME-Version: 1.0\r
    Content-Type: multipart/mixed;\r
     boundary="b1"\r
    \r
    --b1\r
    Content-Type: multipart/alternative; boundary="b1--2"\r
    \r
    --b1--2\r
    Content-Type: text/plain\r
    \r
    Please quote for two pumps.\r
    --b1--2--\r
    --b1\r
    Content-Type: text/plain\r
    \r
    And for a valve.\r
    --b1--\r

    """
}
