import LeadModel
import Normalization

/// Finds how far a number goes that a pattern caught too much of.
struct RegistrationReader {
  let page: ScannedPage
  let schemes: [RegistrationScheme]

  /// The longest beginning of `range`, cut at spaces and punctuation, that has the format of one of
  /// the schemes; one with a passed checksum goes before longer ones without. With `needsProof`
  /// only a distinctive scheme whose checksum did not fail counts.
  func longest(
    in range: Range<Int>, needsProof: Bool = false
  ) -> (range: Range<Int>, registration: Registration)? {
    let first = page.text(range).prefix { !$0.isWhitespace }
    guard !Self.isAmount(first) else { return nil }
    var best: (range: Range<Int>, registration: Registration)?
    for end in ends(of: range) {
      let text = page.text(range.lowerBound..<end)
      guard text.utf8.contains(where: { (48...57).contains($0) }) || text.utf8.count >= 8 else {
        continue
      }
      for scheme in schemes {
        guard let found = scheme.match(text) else { continue }
        if found.valid == true { return (range.lowerBound..<end, found) }
        if needsProof, found.valid == false || !scheme.isDistinctive { continue }
        if best == nil || best?.registration.valid == false && found.valid == nil {
          best = (range.lowerBound..<end, found)
        }
      }
    }
    return best
  }

  /// "VAT 20.00" on an invoice is money: digits, one mark and two digits more.
  private static func isAmount(_ text: Substring) -> Bool {
    let runs = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    return (2...3).contains(runs.count) && runs.last?.count == 2 && (runs.first?.count ?? 9) <= 5
      && runs.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
  }

  /// Ends of the range and of its pieces, longest first.
  private func ends(of range: Range<Int>) -> [Int] {
    var ends = [range.upperBound]
    var offset = range.upperBound - 1
    while offset > range.lowerBound {
      if !isLetterOrDigit(page.bytes[offset]), isLetterOrDigit(page.bytes[offset - 1]) {
        ends.append(offset)
      }
      offset -= 1
    }
    return ends
  }

  private func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
      || byte >= 0xC3
  }
}
