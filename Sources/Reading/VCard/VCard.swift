/// One vCard: its content lines, without `BEGIN` and `END`.
struct VCard {
  private(set) var lines: [VCardLine] = []

  /// The cards of a file in the order in which they begin; the cards of agents, which stand
  /// inside others, too. A card without an end goes to the next one, or to the end of the file.
  static func cards(in text: String) -> [VCard] { cards(in: VCardLines.lines(of: text), depth: 0) }

  private static let depthLimit = 4

  private static func cards(in lines: [VCardLine], depth: Int) -> [VCard] {
    var cards: [VCard] = []
    var open: [Int] = []
    for line in lines {
      let isCard = line.value.trimmed.uppercased() == "VCARD"
      if line.name == "BEGIN", isCard {
        open.append(cards.count)
        cards.append(VCard())
      } else if line.name == "END", isCard {
        _ = open.popLast()
      } else if let card = open.last {
        guard line.name == "AGENT" else {
          cards[card].lines.append(line)
          continue
        }
        // Version 3.0 holds the agent's card as one escaped value.
        let inner = VCardValue.unescaped(line.value)
        if depth < depthLimit, inner.uppercased().hasPrefix("BEGIN:VCARD") {
          cards += Self.cards(in: VCardLines.lines(of: inner), depth: depth + 1)
        }
      }
    }
    return cards
  }

  func first(_ name: String) -> VCardLine? { lines.first { $0.name == name } }

  func all(_ name: String) -> [VCardLine] { lines.filter { $0.name == name } }

  /// What Apple's address book writes beside the properties of a group, by group.
  var labels: [String: String] {
    var labels: [String: String] = [:]
    for line in lines where line.name == "X-ABLABEL" {
      guard let group = line.group, labels[group] == nil else { continue }
      labels[group] =
        VCardValue.unescaped(line.value).replacing("_$!<", with: "")
        .replacing(">!$_", with: "").onOneLine
    }
    return labels
  }
}
