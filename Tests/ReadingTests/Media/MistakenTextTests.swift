import Foundation
import LeadModel
import Testing

@testable import Reading

/// Texts whose first letters are another format's signature to libmagic (file 5.44), and files that
/// are of such a format.
@Suite struct MistakenTextTests {
  /// Each begins as the plotter, program, archive, music or drawing files do that it is taken for.
  static let beginnings = [
    "IN;", "IN THE MATTER OF", "IN", "BP 120", "BP", "SP Works", "PA Consulting", "DF; drawn",
    "PACK of ten", "NEKO Pumps", "NEKO", "LZIP fasteners", "BZh Werke", "BZh91 Werke", "MThd & Co",
    "AC1015 relays", "BLENDER Ltd", "SIMPLE  = T valves", "P1 pumps", "P4 Room 12", "P5 parking",
    "P6 level", "BM Consulting", "MZ Pumpen", "PK Engineering", "MM Works",
    "II. Scope", "Rar! A market", "RIFF Works", "ID3 Design", "7z Works", "FORM A", "Salted__ nuts",
    "Article 1", "Path: north", "Xref: pumps", "Relay-Version: B", "Forward to Ada", "Pipe to tank",
    "Received: one pump", "Index: 4", "diff of both", "from here import pumps", "@echo off",
    "\\section one", "[autorun]", "<?php echo", "Version 2 of", "Subject: pumps", "#! pumps",
  ]

  @Test(arguments: beginnings)
  func aLetterIsReadWhateverItBeginsWith(beginning: String) {
    let bodies = [
      "\nAda Byng, Mill Works\n44000 Nantes\n\nPlease quote for two pumps.\n",
      " and Ada Byng of Mill Works ask for two pumps.\nYours, Ada Byng\n",
      "\r\nMühlenbau Böck, Straße 5\r\n\r\nWir bitten um ein Angebot über zwei Pumpen.\r\n",
    ]
    for body in bodies {
      let type = DocumentReader.mediaType(of: Data((beginning + body).utf8))
      #expect(type == "text/plain", "\(body.debugDescription)")
    }
  }

  @Test(arguments: [
    ("P1\n2 2\n1 0\n0 1\n", "image/x-portable-bitmap"),
    ("P2 # by hand\n2 1 9\n1 0\n", "image/x-portable-greymap"),
    ("P3\n# made\n# by hand\n1\t1\n255\n1 2 3\n", "image/x-portable-pixmap"),
  ])
  func anImageOfDigitsStaysAnImage(text: String, type: String) {
    #expect(DocumentReader.mediaType(of: Data(text.utf8)) == type)
  }

  /// Signature and what follows in such files: bytes that no text has.
  @Test(arguments: [
    "NEKO", "BZh91AY&SY", "LZIP", "MThd", "AC1015", "BLENDER-v279", "MZ", "PACK", "Rar!\u{1A}",
    "RIFF", "ID3", "IN;",
  ])
  func aFileOfThatFormatIsNoText(signature: String) {
    var bytes = Data(signature.utf8)
    for number in 0..<4_000 { bytes.append(UInt8((number * 7_919 + number / 7) % 256)) }
    let type = DocumentReader.mediaType(of: bytes)
    let format = DocumentFormat(mediaType: type)
    #expect(format != .text && format != .delimited, "\(type)")
  }
}
