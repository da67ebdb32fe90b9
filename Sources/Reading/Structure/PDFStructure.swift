import LeadModel

extension StructuredFormat {
  /// The last `startxref` leads to a cross-reference table or stream (ISO 32000-1, 7.5.5), and no object
  /// stands behind it: that would be the beginning of the next revision.
  static let pdf = StructuredFormat(begins: { PDFEnd(of: $0) != nil }) { view in
    PDFEnd(of: view)?.structure ?? .undecided
  }
}

/// The end of a PDF.
private struct PDFEnd {
  private let view: ByteView
  /// Where `%PDF-` stands: some programs count offsets from there.
  private let start: Int

  /// `nil` for bytes that are no PDF; a header may stand anywhere in the first kilobyte.
  init?(of view: ByteView) {
    guard let start = view.prefix(1024).first(Array("%PDF-".utf8)) else { return nil }
    self.view = view
    self.start = start
  }

  var structure: DocumentStructure {
    // Of a linearised file the first part says how long the whole is (annex F.3.3).
    if let length = statedLength, view.count < length { return .incomplete(.promisedBytes) }
    var end = view.count
    while let place = view.last(Self.mark, before: end) {
      if let table = target(behind: place + Self.mark.count) {
        // A mark whose number leads nowhere is that of a file inside, or of the part before the last.
        guard isTable(table.offset) || isTable(start + table.offset) else {
          end = place
          continue
        }
        return holdsObject(from: table.end) ? .incomplete(.end) : .complete
      }
      end = place
    }
    return .incomplete(.end)
  }

  private static let mark = Array("startxref".utf8)

  private var statedLength: Int? {
    let head = view.prefix(start + 1024)
    guard head.first(Array("/Linearized".utf8)) != nil,
      let place = head.first(Array("/L ".utf8)) ?? head.first(Array("/L\n".utf8))
    else { return nil }
    return number(at: place + 2)?.value
  }

  /// A decimal number behind a little white space, and where it ends.
  private func number(at offset: Int) -> (value: Int, end: Int)? {
    var next = offset
    while view[next]?.isBlank == true, next < offset + 64 { next += 1 }
    var value = 0
    let first = next
    while let byte = view[next], byte.isDigit, value < 1 << 50 {
      value = value * 10 + Int(byte - 0x30)
      next += 1
    }
    return next > first ? (value, next) : nil
  }

  /// The number behind a mark: whole only when something ends it.
  private func target(behind offset: Int) -> (offset: Int, end: Int)? {
    guard let (value, end) = number(at: offset), view[end]?.isBlank == true else { return nil }
    return (value, end)
  }

  private func isTable(_ offset: Int) -> Bool {
    guard offset > 0, offset < view.count else { return false }
    var next = offset
    while view[next]?.isBlank == true, next < offset + 8 { next += 1 }
    return view.holds("xref", at: next) || isObject(at: next)
  }

  /// `12 0 obj`.
  private func isObject(at offset: Int) -> Bool {
    guard view[offset]?.isDigit == true, let (_, first) = number(at: offset),
      view[first]?.isBlank == true, let (_, second) = number(at: first)
    else { return false }
    var next = second
    while view[next]?.isBlank == true, next < second + 64 { next += 1 }
    return next > second && view.holds("obj", at: next)
  }

  private func holdsObject(from offset: Int) -> Bool {
    var next = offset
    while let place = view.first([0x6F, 0x62, 0x6A], from: next) {
      // Two numbers before it, back to where they begin.
      var start = place - 1
      while start > offset, view[start].map({ $0.isDigit || $0.isBlank }) == true { start -= 1 }
      if isObject(at: firstDigit(from: start, to: place)) { return true }
      next = place + 3
    }
    return false
  }

  private func firstDigit(from start: Int, to end: Int) -> Int {
    var next = start
    while next < end, view[next]?.isDigit != true { next += 1 }
    return next
  }
}
