import Foundation
import LeadModel

/// How right each rule is, fitted on labelled documents (`Resources/calibration.txt`).
///
/// A line is a field, a rule, a setting, slope, offset, labelled values, right ones; `*` stands for
/// any rule or setting. The most exact line counts; a field without one keeps its confidences. So
/// do the user's own rules, of which no labelled document tells anything.
struct Calibration {
  /// Leaves every confidence as it is.
  static let none = Calibration(curves: [:])

  private let curves: [Key: CalibrationCurve]

  private struct Key: Hashable {
    let field: Field
    let rule: String
    let setting: String
  }

  private static let any = "*"

  private init(curves: [Key: CalibrationCurve]) { self.curves = curves }

  /// - Throws: `RuleError` with the line that is no curve of a known field.
  init(_ data: Data, file: String) throws(RuleError) {
    var curves: [Key: CalibrationCurve] = [:]
    let lines = String(decoding: data, as: UTF8.self).split(
      separator: "\n", omittingEmptySubsequences: false)
    for (number, line) in lines.enumerated() where !line.isEmpty && line.first != "#" {
      let parts = line.split(separator: " ").map(String.init)
      guard parts.count == 7, let field = Field(rawValue: parts[0]),
        let curve = Self.curve(parts)
      else {
        throw RuleError(
          code: .weights, file: file, line: number + 1,
          message: "This is no curve of a known field; run scripts/fit-calibration again.")
      }
      curves[Key(field: field, rule: parts[1], setting: parts[2])] = curve
    }
    self.curves = curves
  }

  private static func curve(_ parts: [String]) -> CalibrationCurve? {
    let numbers = parts[3...].compactMap(Double.init)
    guard numbers.count == 4, numbers.allSatisfy(\.isFinite), numbers[0] > 0,
      let labelled = Int(exactly: numbers[2]), let right = Int(exactly: numbers[3]),
      (0...labelled).contains(right)
    else { return nil }
    return CalibrationCurve(
      name: parts[..<3].joined(separator: " "), slope: numbers[0], offset: numbers[1],
      labelled: labelled, right: right)
  }

  func curve(for field: Field, by method: Statement.Method, on setting: PageSetting)
    -> CalibrationCurve
  {
    if method.extractor == RuleExtractor.id { return .none }
    for rule in [method.rule, Self.any] {
      for setting in [setting.rawValue, Self.any] {
        let key = Key(field: field, rule: rule, setting: setting)
        if let curve = curves[key] { return curve }
      }
    }
    return .none
  }
}
