package import Foundation

/// Reads a decimal number in whatever custom it is written: `1.471,60`, `12,400.00`, `8'900.–`,
/// `1 234,50`, `1,25,000`, `50,-`.
///
/// The last separator is the decimal mark when both marks occur, or when it occurs once and is not
/// followed by exactly three digits; three digits after a lone mark are a group (`1.471` is one
/// thousand four hundred and seventy-one) unless nothing or a zero stands before it, or `decimal`
/// says otherwise.
package enum NumberParser {
  /// `decimal` is the decimal mark of the text's custom where it is known. `nil` when the text is
  /// not exactly one unsigned number.
  package static func parse(_ text: some StringProtocol, decimal: Character? = nil) -> Decimal? {
    guard var digits = Digits(text) else { return nil }
    digits.dropDash()
    guard let split = digits.split(decimal: decimal) else { return nil }
    let whole = split.whole.isEmpty ? "0" : split.whole
    return Decimal(string: split.fraction.isEmpty ? whole : "\(whole).\(split.fraction)")
  }

  private struct Digits {
    /// Runs of ASCII digits.
    var runs: [String] = [""]
    /// Marks between the runs: `.`, `,` or a space for every other group mark.
    var marks: [Character] = []
    private var hasDash = false

    init?(_ text: some StringProtocol) {
      for character in text.trimmingCharacters(in: .whitespaces) {
        if let value = character.wholeNumberValue, value < 10 {
          runs[runs.count - 1].append(String(value))
        } else if let mark = Self.mark(character) {
          if mark == " ", runs.last == "" { continue }
          marks.append(mark)
          runs.append("")
        } else {
          return nil
        }
      }
      // "240, 15": a space after a decimal mark, as text layers and shops write it.
      while let index = runs.indices.dropFirst().first(where: {
        runs[$0].isEmpty && $0 < marks.count && marks[$0] == " "
      }) {
        runs.remove(at: index)
        marks.remove(at: index)
      }
      guard runs.contains(where: { !$0.isEmpty }) else { return nil }
    }

    private static func mark(_ character: Character) -> Character? {
      switch character {
      case ".", ",", "-": character
      case "–", "—", "―": "-"
      case "'", "’", "`", "´", " ", "\u{A0}", "\u{202F}", "\u{2009}", "_": " "
      case "٬": ","
      case "٫": "."
      default: nil
      }
    }

    /// Drops the dash that stands for no cents (`8'900.–`, `50,--`).
    mutating func dropDash() {
      while let last = marks.last, runs.last == "", last == "-" || runs.count > 1 {
        guard last == "-" || last == "." || last == "," || last == " " else { return }
        marks.removeLast()
        runs.removeLast()
      }
    }

    func split(decimal: Character?) -> (whole: String, fraction: String)? {
      guard !marks.contains("-") else { return nil }
      guard let last = marks.last(where: { $0 != " " }),
        let index = marks.lastIndex(of: last)
      else { return grouped(runs[...]).map { ($0, "") } }
      let isDecimal = isDecimal(at: index, decimal)
      guard isDecimal else { return grouped(runs[...]).map { ($0, "") } }
      let fraction = runs[(index + 1)...].joined()
      return grouped(runs[...index]).map { ($0, fraction) }
    }

    private func isDecimal(at index: Int, _ decimal: Character?) -> Bool {
      let mark = marks[index]
      if marks.filter({ $0 == mark }).count > 1 { return false }
      if marks.contains(where: { $0 != mark }) { return true }
      if let decimal, mark == decimal { return true }
      let before = runs[index]
      return runs[index + 1].count != 3 || before.isEmpty || before == "0" || before.count > 3
    }

    /// The runs joined when they are groups of three (or the Indian two) after the first.
    private func grouped(_ runs: ArraySlice<String>) -> String? {
      let rest = runs.dropFirst()
      guard let last = rest.last else { return runs.first }
      guard last.count == 3, rest.dropLast().allSatisfy({ $0.count == 3 || $0.count == 2 }),
        let first = runs.first, (1...3).contains(first.count)
      else { return nil }
      return runs.joined()
    }
  }
}
