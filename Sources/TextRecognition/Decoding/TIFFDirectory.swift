import Foundation

/// One image directory of a TIFF file, classic or BigTIFF: the fields that are needed before
/// the pixels are decoded.
struct TIFFDirectory: Hashable {
  /// Where the directory stands in the file.
  let offset: Int
  let width: Int
  let height: Int
  /// A small copy or a mask of another frame (tag 254, bits 0 and 2), not a page.
  let isSubordinate: Bool

  /// The pages of the file in its order, up to `limit`. A chain that leads back into itself
  /// ends there.
  static func pages(of file: Data, upTo limit: Int) -> [TIFFDirectory] {
    guard let layout = TIFFLayout(file) else { return [] }
    var seen: Set<Int> = []
    var pages: [TIFFDirectory] = []
    var next = layout.firstDirectory
    while let offset = next, offset > 0, pages.count < limit, seen.insert(offset).inserted {
      let fields = layout.fields(ofDirectoryAt: offset)
      let kind = fields[254] ?? 0
      if let width = fields[256], let height = fields[257], width > 0, height > 0 {
        pages.append(
          TIFFDirectory(
            offset: offset, width: width, height: height, isSubordinate: kind & 0b101 != 0))
      }
      next = layout.directory(after: offset)
    }
    let whole = pages.filter { !$0.isSubordinate }
    return whole.isEmpty ? pages : whole
  }

  /// Tag 274 of the first directory, which is EXIF's orientation.
  static func orientation(in block: Data) -> Int? {
    guard let layout = TIFFLayout(block), let first = layout.firstDirectory else { return nil }
    return layout.fields(ofDirectoryAt: first)[274]
  }
}

/// Where TIFF 6.0 and BigTIFF put things: the latter has wider numbers.
private struct TIFFLayout {
  private let reader: ByteReader
  private let isBig: Bool

  init?(_ file: Data) {
    let isLittleEndian = file.starts(with: [0x49, 0x49])
    guard isLittleEndian || file.starts(with: [0x4D, 0x4D]) else { return nil }
    reader = ByteReader(file, isLittleEndian: isLittleEndian)
    switch reader.number(at: 2, bytes: 2) {
    case 42: isBig = false
    case 43: isBig = true
    default: return nil
    }
  }

  private var countSize: Int { isBig ? 8 : 2 }
  private var entrySize: Int { isBig ? 20 : 12 }
  private var offsetSize: Int { isBig ? 8 : 4 }

  var firstDirectory: Int? { reader.number(at: isBig ? 8 : 4, bytes: offsetSize) }

  func directory(after offset: Int) -> Int? {
    entries(at: offset).flatMap {
      reader.number(at: offset + countSize + $0 * entrySize, bytes: offsetSize)
    }
  }

  /// Single whole numbers by their tag; the first of a repeated tag.
  func fields(ofDirectoryAt offset: Int) -> [Int: Int] {
    var fields: [Int: Int] = [:]
    for index in 0..<(entries(at: offset) ?? 0) {
      let entry = offset + countSize + index * entrySize
      guard let tag = reader.number(at: entry, bytes: 2), fields[tag] == nil,
        let size = reader.number(at: entry + 2, bytes: 2).flatMap(Self.size),
        let value = reader.number(at: entry + 4 + offsetSize, bytes: size)
      else { continue }
      fields[tag] = value
    }
    return fields
  }

  private func entries(at offset: Int) -> Int? {
    reader.number(at: offset, bytes: countSize).flatMap {
      $0 <= (reader.count - offset) / entrySize ? $0 : nil
    }
  }

  /// Bytes of the field types SHORT, LONG and LONG8.
  private static func size(ofType type: Int) -> Int? { [3: 2, 4: 4, 16: 8][type] }
}
