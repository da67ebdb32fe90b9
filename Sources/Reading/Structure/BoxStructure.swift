import LeadModel

extension StructuredFormat {
  /// HEIF, AVIF and JP2: boxes (ISO/IEC 14496-12, 4.2; 15444-1, annex I) up to the file's end, and
  /// behind them what they say of the picture.
  static let boxes = StructuredFormat(begins: { view in
    view.holds("ftyp", at: 4) || view.holds("\0\0\0\u{0C}jP  \r\n", at: 0)
  }) { view in
    BoxWalk(view).structure
  }

  /// JPEG 2000 without boxes (15444-1, annex A).
  static let codestream = StructuredFormat(
    begins: { $0.holds([0xFF, 0x4F, 0xFF, 0x51], at: 0) }
  ) { view in
    Codestream(view: view).isWhole ? .complete : .incomplete(.end)
  }
}

/// One box: what it is, and where its content lies.
private struct Box {
  let type: String
  let content: Range<Int>

  /// `nil` when no box begins there; a box that ends outside has its content cut.
  init?(_ view: ByteView, at offset: Int) {
    guard let size = view.number(at: offset, bytes: 4), view.has(8, from: offset),
      (4..<8).allSatisfy({ (0x20...0x7E).contains(view[offset + $0] ?? 0) })
    else { return nil }
    type = view.text(offset + 4..<offset + 8)
    switch size {
    // To the end of the file.
    case 0: content = offset + 8..<view.count
    case 1:
      guard let large = view.number(at: offset + 8, bytes: 8), large >= 16,
        case (let end, let overflow) = offset.addingReportingOverflow(large), !overflow
      else { return nil }
      content = offset + 16..<end
    case 8...: content = offset + 8..<offset + size
    default: return nil
    }
  }
}

/// The outermost boxes of a file.
private struct BoxWalk {
  let structure: DocumentStructure

  init(_ view: ByteView) {
    var offset = 0
    var isHalf = false
    var seen: Set<String> = []
    while let box = Box(view, at: offset) {
      isHalf = box.content.upperBound > view.count
      if isHalf { break }
      switch box.type {
      case "meta":
        isHalf = !ItemLocations(view: view, meta: box.content).areInside
      case "jp2c":
        let length = box.content.count
        isHalf = !Codestream(view: view.dropFirst(box.content.lowerBound).prefix(length)).isWhole
      default: break
      }
      if isHalf { break }
      seen.insert(box.type)
      offset = box.content.upperBound
    }
    // A film says in one box where its samples lie, and has them in another.
    let hasPicture =
      seen.contains("meta") || seen.contains("jp2c") || seen.isSuperset(of: ["moov", "mdat"])
    // What is no box behind the last one is a program's own.
    structure = isHalf ? .incomplete(.promisedBytes) : hasPicture ? .complete : .incomplete(.end)
  }
}

/// Where the items of a HEIF file lie (ISO/IEC 14496-12, 8.11.3).
private struct ItemLocations {
  private let view: ByteView
  private var offset: Int
  private let end: Int
  private let version: UInt8
  private let sizes: (offset: Int, length: Int, base: Int, index: Int)

  init(view: ByteView, meta: Range<Int>) {
    var place = meta.lowerBound + 4
    var found: Box?
    while place < meta.upperBound, let box = Box(view, at: place), found == nil {
      if box.type == "iloc", box.content.upperBound <= meta.upperBound { found = box }
      place = box.content.upperBound
    }
    self.view = view
    offset = found?.content.lowerBound ?? 0
    end = found?.content.upperBound ?? 0
    version = view[offset] ?? 0
    let packed = view.number(at: offset + 4, bytes: 2) ?? 0
    sizes = (packed >> 12, packed >> 8 & 15, packed >> 4 & 15, version == 0 ? 0 : packed & 15)
    offset += 6
  }

  private mutating func take(_ bytes: Int) -> Int? {
    guard bytes > 0 else { return 0 }
    guard bytes <= 8, offset + bytes <= end, let value = view.number(at: offset, bytes: bytes)
    else { return nil }
    offset += bytes
    return value
  }

  /// `true` also when there is no such box, as in files of films.
  var areInside: Bool {
    var copy = self
    return end == 0 || copy.follow()
  }

  private mutating func follow() -> Bool {
    guard let items = take(version < 2 ? 2 : 4) else { return false }
    for _ in 0..<items {
      guard take(version < 2 ? 2 : 4) != nil, let method = version == 0 ? 0 : take(2),
        take(2) != nil, let base = take(sizes.base), let extents = take(2)
      else { return false }
      // Items that have no place are no bytes of the file.
      for _ in 0..<(sizes.offset + sizes.length > 0 ? extents : 0) {
        guard take(sizes.index) != nil, let start = take(sizes.offset),
          let length = take(sizes.length),
          case (let place, let overflow) = base.addingReportingOverflow(start), !overflow
        else { return false }
        // Other methods count from within the table itself, or from another item.
        if method & 15 == 0, !view.has(max(length, 1), from: place) { return false }
      }
    }
    return true
  }
}

/// A JPEG 2000 codestream: a header, then tile parts that say how long they are, then an end.
struct Codestream {
  let view: ByteView

  var isWhole: Bool {
    var offset = 2
    while let marker = view.number(at: offset, bytes: 2) {
      switch marker {
      case 0xFFD9: return true
      case 0xFF90:
        guard let length = view.number(at: offset + 6, bytes: 4) else { return false }
        // The last tile part may reach to the end.
        if length == 0 { return view.holds([0xFF, 0xD9], at: view.count - 2) }
        guard length >= 14 else { return false }
        offset += length
      case 0xFF00...:
        guard let length = view.number(at: offset + 2, bytes: 2), length >= 2 else { return false }
        offset += 2 + length
      default: return false
      }
    }
    return false
  }
}
