/// A format whose end can be told: by what stands there, or by the length that its head names.
struct EndedFormat: Sendable {
  let begins: @Sendable (FileEnds) -> Bool
  /// Asked only of files that begin like this.
  let ends: @Sendable (FileEnds) -> Bool

  static let all = [
    pdf, png, jpeg, gif, zip, riff, bitmap, tiff, sevenZip, tar, compound, rtf, multipartMail,
  ]

  /// ISO 32000-1, 7.5.5; readers allow 1 KB of other bytes before the header and after the end.
  ///
  /// A linearised file has an end mark near its beginning too, but says how long it is (F.3.3).
  static let pdf = EndedFormat(
    begins: { $0.headHolds("%PDF-", within: 1024) },
    ends: { ends in
      guard ends.tailHolds(Array("%%EOF".utf8), within: 2048) else { return false }
      guard ends.headHolds("/Linearized"), let length = ends.decimal(after: "/L ") else {
        return true
      }
      return ends.size >= length
    })

  /// The IEND chunk with its checksum (PNG, third edition, 11.2.5).
  static let png = EndedFormat(
    begins: { $0.begins(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) },
    ends: { $0.tailHolds(Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]) })

  /// The end-of-image marker (ITU-T T.81, B.1.1.3); cameras append data of their own.
  static let jpeg = EndedFormat(
    begins: { $0.begins(with: [0xFF, 0xD8, 0xFF]) }, ends: { $0.tailHolds([0xFF, 0xD9]) })

  static let gif = EndedFormat(begins: { $0.begins(with: "GIF8") }, ends: { $0.tail.last == 0x3B })

  /// The end of central directory record (APPNOTE.TXT 4.3.16): also docx, xlsx, odt. A comment
  /// can follow it.
  static let zip = EndedFormat(
    begins: { $0.begins(with: [0x50, 0x4B, 3, 4]) },
    ends: { $0.tailHolds([0x50, 0x4B, 5, 6]) })

  /// WebP: a RIFF header names the length of what follows it.
  static let riff = EndedFormat(
    begins: { $0.begins(with: "RIFF") && $0.begins(with: "WEBP", at: 8) },
    ends: { ends in ends.number(at: 4, bytes: 4).map { ends.size >= $0 + 8 } ?? false })

  /// BMP: the header names the file's length; some programs write 0 there.
  static let bitmap = EndedFormat(
    begins: { $0.begins(with: "BM") && $0.number(at: 6, bytes: 4) == 0 && $0.head.count >= 26 },
    ends: { ends in ends.number(at: 2, bytes: 4).map { ends.size >= $0 } ?? false })

  /// TIFF: the first directory, which most programs write last, lies within the file.
  static let tiff = EndedFormat(
    begins: { $0.begins(with: [0x49, 0x49, 42, 0]) || $0.begins(with: [0x4D, 0x4D, 0, 42]) },
    ends: { ends in
      let isLittle = ends.begins(with: "II")
      guard let directory = ends.number(at: 4, bytes: 4, littleEndian: isLittle) else {
        return false
      }
      return directory > 0 && directory + 2 < ends.size
    })

  /// 7z: the start header names where the end header lies and how long it is (7zFormat.txt); both
  /// are 0 until the archive is finished.
  static let sevenZip = EndedFormat(
    begins: { $0.begins(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) },
    ends: { ends in
      guard let offset = ends.number(at: 12, bytes: 8), let length = ends.number(at: 20, bytes: 8),
        length > 0
      else { return false }
      return ends.size - 32 - length >= offset
    })

  /// tar ends with two blocks of zeros (POSIX.1-2017, pax, "ustar Interchange Format").
  static let tar = EndedFormat(
    begins: { $0.begins(with: "ustar", at: 257) },
    ends: { $0.size % 512 == 0 && $0.tail.suffix(1024).allSatisfy { $0 == 0 } })

  /// Compound files (doc, xls, msg) are whole sectors ([MS-CFB] 2.2), and the directory lies inside.
  static let compound = EndedFormat(
    begins: { $0.begins(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) },
    ends: { ends in
      guard let shift = ends.number(at: 30, bytes: 2), (7...16).contains(shift),
        let directory = ends.number(at: 48, bytes: 4)
      else { return false }
      return ends.size > (directory + 1) << shift
    })

  /// The brace that closes the document; some programs write a NUL or blanks behind it.
  static let rtf = EndedFormat(
    begins: { $0.begins(with: "{\\rtf") },
    ends: { ends in ends.tail.last { $0 > 0x20 } == 0x7D })

  /// The closing boundary of the outermost multipart (RFC 2046, 5.1.1), where its header lies in
  /// the head.
  static let multipartMail = EndedFormat(
    begins: { MailBoundary(in: $0) != nil },
    ends: { ends in MailBoundary(in: ends).map { ends.tailHolds($0.closing) } ?? true })
}
