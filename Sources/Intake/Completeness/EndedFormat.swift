/// A format whose end can be told: by what stands at both ends of a file, or by walking through it,
/// which is a worker's part.
///
/// `complete` is said only where no beginning of a whole file looks the same, but for an accident.
struct EndedFormat: Sendable {
  let begins: @Sendable (FileEnds) -> Bool
  /// Asked only of files that begin like this.
  let ending: @Sendable (FileEnds) -> FileEnding

  static let all = [
    pdf, png, jpeg, zip, riff, bitmap, tiff, sevenZip, compound, walked,
  ]

  /// ISO 32000-1, 7.5.5; readers allow 1 KB of other bytes before the header.
  ///
  /// A linearised file has an end mark near its beginning too, but says how long it is (F.3.3).
  static let pdf = EndedFormat(
    begins: { $0.headHolds("%PDF-", within: 1024) },
    ending: { ends in
      if ends.headHolds("/Linearized"), let length = ends.decimal(after: "/L "), ends.size < length
      {
        return .incomplete
      }
      return ends.endsBeforeBlanks(with: Array("%%EOF".utf8)) ? .complete : .doubtful
    })

  /// The IEND chunk with its checksum (PNG, third edition, 11.2.5).
  static let png = EndedFormat(
    begins: { $0.begins(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) },
    ending: { ends in
      ends.ends(with: [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82])
        ? .complete : .doubtful
    })

  /// The end-of-image marker (ITU-T T.81, B.1.1.3) behind the segments before the picture, one of
  /// which may hold a small picture with a marker of its own.
  static let jpeg = EndedFormat(
    begins: { $0.begins(with: [0xFF, 0xD8, 0xFF]) },
    ending: { ends in
      var offset = 2
      while let length = ends.number(at: offset + 2, bytes: 2, littleEndian: false),
        ends.begins(with: [0xFF], at: offset), !ends.begins(with: [0xFF, 0xDA], at: offset)
      {
        offset += 2 + Int(length)
      }
      return Int64(offset) < ends.size && ends.ends(with: [0xFF, 0xD9]) ? .complete : .doubtful
    })

  /// The end of central directory record (APPNOTE.TXT 4.3.16) right behind its directory: also docx,
  /// xlsx, odt. A comment can follow it. That of a zip inside names another place.
  static let zip = EndedFormat(
    begins: { $0.begins(with: [0x50, 0x4B, 3, 4]) },
    ending: { ends in
      let first = ends.size - Int64(ends.tail.count)
      let isWhole = ends.tail.indices.dropLast(21).contains { record in
        guard ends.tail[record...].starts(with: [0x50, 0x4B, 5, 6]),
          let comment = FileEnds.number(in: ends.tail, at: record + 20, bytes: 2),
          let length = FileEnds.number(in: ends.tail, at: record + 12, bytes: 4),
          let start = FileEnds.number(in: ends.tail, at: record + 16, bytes: 4)
        else { return false }
        return record + 22 + Int(comment) == ends.tail.count
          && start + length == first + Int64(record)
      }
      return isWhole ? .complete : .doubtful
    })

  /// WebP: a RIFF header names the length of what follows it.
  static let riff = EndedFormat(
    begins: { $0.begins(with: "RIFF") && $0.begins(with: "WEBP", at: 8) },
    ending: { ends in
      ends.number(at: 4, bytes: 4).map { ends.size >= $0 + 8 } == true ? .complete : .incomplete
    })

  /// BMP: the header names the file's length; some programs write another one.
  static let bitmap = EndedFormat(
    begins: { $0.begins(with: "BM") && $0.number(at: 6, bytes: 4) == 0 && $0.head.count >= 26 },
    ending: { $0.number(at: 2, bytes: 4) == $0.size ? .complete : .doubtful })

  /// TIFF: the first directory, which most programs write last, is named in the head, and 0 until
  /// there is one. Whether all it names is there, and each further directory, only a walk tells.
  static let tiff = EndedFormat(
    begins: { ends in
      [[0x49, 0x49, 42, 0], [0x4D, 0x4D, 0, 42], [0x49, 0x49, 43, 0], [0x4D, 0x4D, 0, 43]]
        .contains { ends.begins(with: $0) }
    },
    ending: { ends in
      let isLittle = ends.begins(with: "II")
      let isBig = ends.begins(with: [43], at: isLittle ? 2 : 3)
      let directory = ends.number(
        at: isBig ? 8 : 4, bytes: isBig ? 8 : 4, littleEndian: isLittle)
      guard let directory, directory > 0, directory < ends.size - 2 else { return .incomplete }
      return .doubtful
    })

  /// 7z: the start header names where the end header lies and how long it is (7zFormat.txt); both
  /// are 0 until the archive is finished.
  static let sevenZip = EndedFormat(
    begins: { $0.begins(with: [0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C]) },
    ending: { ends in
      guard let offset = ends.number(at: 12, bytes: 8), let length = ends.number(at: 20, bytes: 8),
        length > 0, ends.size - 32 - length >= offset
      else { return .incomplete }
      return .complete
    })

  /// Compound files (doc, xls, msg) are whole sectors ([MS-CFB] 2.2), and the directory lies inside.
  static let compound = EndedFormat(
    begins: { $0.begins(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) },
    ending: { ends in
      guard let shift = ends.number(at: 30, bytes: 2), (7...16).contains(shift),
        let directory = ends.number(at: 48, bytes: 4), ends.size > (directory + 1) << shift
      else { return .incomplete }
      return .doubtful
    })

  /// Formats of which both ends tell nothing: GIF, whose last byte is a frequent one; HEIF and JPEG
  /// 2000, whose boxes must be counted; RTF, whose braces must be; PNM, whose samples must be; tar,
  /// in which zeros may be a member's; compressed streams.
  static let walked = EndedFormat(
    begins: { ends in
      walkedBeginnings.contains { ends.begins(with: $0.bytes, at: $0.offset) } || isPortable(ends)
    },
    ending: { _ in .doubtful })

  private static let walkedBeginnings: [(offset: Int, bytes: [UInt8])] = [
    (0, Array("GIF8".utf8)), (4, Array("ftyp".utf8)), (4, Array("jP  \r\n".utf8)),
    (0, [0xFF, 0x4F, 0xFF, 0x51]), (0, Array("{\\rtf".utf8)), (257, Array("ustar".utf8)),
    (0, [0x1F, 0x8B, 8]), (0, Array("BZh".utf8)), (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0]),
    (0, [0x28, 0xB5, 0x2F, 0xFD]), (0, [4, 0x22, 0x4D, 0x18]),
  ]

  /// `P6`, then white space and a number or a comment; `P7`, then a line end.
  private static func isPortable(_ ends: FileEnds) -> Bool {
    guard ends.begins(with: "P"), ends.head.count > 3, (0x31...0x37).contains(ends.head[1]) else {
      return false
    }
    if ends.head[1] == 0x37 { return ends.head[2] == 0x0A }
    guard let next = ends.head.dropFirst(2).first(where: { $0 > 0x20 }) else { return false }
    return ends.head[2] <= 0x20 && ((0x30...0x39).contains(next) || next == 0x23)
  }
}
