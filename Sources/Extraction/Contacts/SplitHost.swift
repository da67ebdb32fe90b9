import Normalization

/// A host name that stands with spaces or line ends in it, with commas for full stops, or with a
/// misread ending, and what it was meant to be.
struct SplitHost {
  /// As an address has it.
  let host: String
  /// How many bytes of the text it takes.
  let length: Int
  /// Whether it is another than what stands there.
  let isRepaired: Bool

  private static let suffixes = PublicSuffixes()
  private static let repair = HostRepair()

  /// Second labels of countries' endings.
  private static let seconds: Set<String> = ["co", "com", "org", "net", "ac", "gov", "edu"]
  /// Endings that are words too: behind a space they go on with the sentence.
  private static let wordy: Set<String> = [
    "in", "it", "is", "at", "as", "so", "to", "me", "my", "no", "be", "am", "us", "do", "de", "la",
    "es", "st", "a", "i", "et", "or", "an", "by", "if", "of", "on", "we", "he",
  ]

  private struct Piece {
    let label: String
    /// Whether more than a full stop stands before it.
    let isLoose: Bool
    let end: Int
  }

  /// The longest beginning of the text that is a host; `nil` without one.
  ///
  /// - Parameter isTrusted: Whether the text was typed, and a loose full stop may end a sentence.
  init?(_ text: String, isTrusted: Bool) {
    let pieces = Self.pieces(of: text)
    var count = pieces.count
    while count >= 2 {
      let taken = pieces[..<count]
      if Self.isJoined(taken, isTrusted: isTrusted) {
        let plain = taken.map(\.label).joined(separator: ".").lowercased()
        let known = Self.suffixes.hasKnownSuffix(plain) ? plain : Self.repair.repaired(plain)
        if let known, !Self.suffixes.isSuffix(known) {
          host = known
          length = taken[count - 1].end
          isRepaired = known != plain || taken.contains(where: \.isLoose) || text.contains("\n")
          return
        }
      }
      count -= 1
    }
    return nil
  }

  /// Whether each loose piece may belong to what stands before it.
  private static func isJoined(_ pieces: ArraySlice<Piece>, isTrusted: Bool) -> Bool {
    for (index, piece) in pieces.enumerated() where piece.isLoose {
      let label = piece.label
      let before = pieces[..<index].map(\.label).joined(separator: ".").lowercased()
      let isSecond = index > 1 && seconds.contains(pieces[index - 1].label.lowercased())
      guard
        label == label.lowercased()
          || before != pieces[..<index].map(\.label).joined(separator: ".")
      else { return false }
      if isTrusted, wordy.contains(label.lowercased()) { return false }
      let isWhole = suffixes.hasKnownSuffix(before) && !suffixes.isSuffix(before)
      if isWhole {
        let joined = "\(pieces[index - 1].label).\(label)".lowercased()
        guard isSecond, suffixes.isSuffix(joined) else { return false }
      } else if isTrusted {
        guard suffixes.isSuffix(label.lowercased()) || seconds.contains(label.lowercased()) else {
          return false
        }
      }
    }
    return true
  }

  private static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var label = ""
    var isLoose = false
    var end = 0
    var offset = 0
    func close() {
      guard !label.isEmpty else { return }
      pieces.append(Piece(label: label, isLoose: isLoose, end: end))
    }
    var gap = ""
    for character in text {
      offset += character.utf8.count
      if character == "." || character == "," || character.isWhitespace {
        gap.append(character)
        continue
      }
      // A hyphen at a line's end is the name's own.
      if !gap.isEmpty, !(label.hasSuffix("-") && gap == "\n") {
        close()
        (label, isLoose) = ("", gap != ".")
      }
      gap = ""
      label.append(character)
      end = offset
    }
    close()
    return pieces
  }
}
