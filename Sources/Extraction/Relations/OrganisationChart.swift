import LeadModel

/// Reads an organisation chart that is printed as an indented list: who stands under whom.
///
/// Somebody's manager is the nearest person above whose line is indented less. A line between that
/// names nobody (a vacancy, a department) leaves those under it without one.
struct OrganisationChart {
  let page: ScannedPage
  /// People, titles and departments found on the page.
  let findings: [Finding]

  struct Place {
    let report: Finding
    let manager: Finding
  }

  private struct Entry {
    let indent: Double
    let person: Finding?
  }

  /// Of the lines from the first one behind `offset` on, until running text comes.
  func places(after offset: Int) -> [Place] {
    var stack: [Entry] = []
    var places: [Place] = []
    let start = page.lines.partitioningIndex { $0.range.lowerBound >= offset }
    var row: Int?
    for line in page.lines[start...] where line.row != row {
      row = line.row
      if ContactZones.isProse(line, on: page) { break }
      let person = person(in: line)
      if person == nil, isTitle(line) { continue }
      let indent = indent(of: line)
      while let top = stack.last, top.indent >= indent - Self.tolerance { stack.removeLast() }
      if let person, let manager = stack.last?.person {
        places.append(Place(report: person, manager: manager))
      }
      stack.append(Entry(indent: indent, person: person))
    }
    return places
  }

  /// In columns of text or in points.
  private static let tolerance = 0.5

  /// The person with whom the line begins.
  private func person(in line: Line) -> Finding? {
    let start = firstLetter(in: line)
    return findings.first { $0.field == .personName && $0.head.range.contains(start) }
  }

  /// Whether the line is nothing but a title or department, as under a name.
  private func isTitle(_ line: Line) -> Bool {
    let start = firstLetter(in: line)
    return findings.contains {
      $0.field != .personName && $0.head.range.lowerBound <= start
        && $0.head.range.upperBound + 1 >= line.range.upperBound
    }
  }

  private func firstLetter(in line: Line) -> Int {
    line.range.first { offset in
      let byte = page.bytes[offset]
      return byte | 0x20 >= 97 && byte | 0x20 <= 122 || byte >= 0xC3 && byte < 0xE2
    } ?? line.range.lowerBound
  }

  /// Where the first letter stands: in points, or in columns counted from the text line's start. Of
  /// a numbered line ("1.2.1") how many numbers there are.
  private func indent(of line: Line) -> Double {
    let letter = firstLetter(in: line)
    let number = page.text(line.range.lowerBound..<letter).split(separator: " ").first ?? ""
    if number.first?.isNumber ?? false, number.allSatisfy({ $0.isNumber || $0 == "." }) {
      return Double(number.split(separator: ".").count)
    }
    if let box = line.box { return box.minX }
    return page.text(page.before(letter, limit: 4096)).unicodeScalars
      .reduce(0) { $0 + ($1 == "\t" ? 4 : 1) }
  }
}
