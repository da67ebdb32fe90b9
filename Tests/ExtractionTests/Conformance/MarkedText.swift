import LeadModel
import Testing

@testable import Extraction

/// Text with what must be found in it: `‹field|text›`, where `field` is the last part of the field's
/// name (`phone` for `contact.phone`) and `text` what the evidence must be. With `=`, as in
/// `‹phone=+442079460018|020 7946 0018›`, the value as people read it is given too.
struct MarkedText {
  let text: String
  let expected: [Mark]

  struct Mark: Hashable, CustomStringConvertible {
    let field: String
    let raw: String
    let start: Int
    /// `nil` where the test does not say.
    let value: String?

    var description: String { "\(field) “\(raw)” at \(start)\(value.map { " = \($0)" } ?? "")" }
  }

  init(_ marked: String) {
    var text = ""
    var marks: [Mark] = []
    var rest = marked[...]
    while let open = rest.firstIndex(of: "‹"), let close = rest[open...].firstIndex(of: "›") {
      text += rest[..<open]
      let parts = rest[rest.index(after: open)..<close].split(separator: "|", maxSplits: 1)
      let name = parts[0].split(separator: "=", maxSplits: 1).map(String.init)
      let raw = String(parts[1])
      marks.append(
        Mark(
          field: name[0], raw: raw, start: text.unicodeScalars.count,
          value: name.count > 1 ? name[1] : nil))
      text += raw
      rest = rest[rest.index(after: close)...]
    }
    self.text = text + rest
    expected = marks
  }

  /// Finds exactly the marks, of the fields that the test speaks of.
  func check(_ fields: Set<Field>, region: String? = nil, _ location: SourceLocation) throws {
    let settings = ExtractionSettings(defaultRegion: region)
    let statements = try Fixtures.claims(Fixtures.document(text), settings: settings).statements
    let found = statements.filter { fields.contains($0.field) && $0.evidence.parts.count == 1 }
    let values = Dictionary(
      expected.map { ("\($0.field) \($0.start)", $0.value) }
    ) { first, _ in first }
    let marks = found.map { statement in
      let field = String(statement.field.rawValue.split(separator: ".").last ?? "")
      let start = statement.evidence.parts[0].start
      let isGiven = (values["\(field) \(start)"] ?? nil) != nil
      return Mark(
        field: field, raw: statement.raw, start: start,
        value: isGiven ? statement.value.display : nil)
    }
    let missed = Set(expected).subtracting(marks).map(\.description).sorted()
    let wrong = Set(marks).subtracting(expected).map(\.description).sorted()
    #expect(
      missed.isEmpty && wrong.isEmpty, "missed \(missed), wrong \(wrong)", sourceLocation: location)
  }
}
