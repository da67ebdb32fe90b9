/// Signatures without a separator: a closing phrase on a line of its own, then a name, then short
/// lines. Finds them only where all of that is there.
enum ClosingSignature {
  private static let longestLine = 90
  private static let mostLines = 14

  /// The lines of the signature behind the closing phrase at `index`; `nil` when it is none, or
  /// when what follows is not clearly a signature. Looks at lines before `limit` only.
  static func lines(
    after index: Int, in lines: [MailLine], before limit: Int
  ) -> Range<Int>? {
    guard isClosing(lines[index]) else { return nil }
    var first = index + 1
    while first < limit, first - index <= 3, lines[first].isBlank { first += 1 }
    guard first < limit, isName(lines[first]) else { return nil }
    var end = first
    var blanks = 0
    var filled = 0
    var contacts = 0
    while end < limit, blanks <= 2 {
      let line = lines[end]
      if line.isBlank {
        blanks += 1
      } else {
        guard !isProse(line), filled < mostLines else { break }
        blanks = 0
        filled += 1
        if isContact(line) { contacts += 1 }
      }
      end += 1
    }
    while end > first, lines[end - 1].isBlank { end -= 1 }
    let isLast = lines[end..<limit].allSatisfy(\.isBlank)
    return contacts > 0 || isLast && filled <= 4 ? first..<end : nil
  }

  private static func isClosing(_ line: MailLine) -> Bool {
    guard line.text.utf8.count <= 60 else { return false }
    let words = line.content.lowercased().trimmingPunctuation
    return phrases.contains(words)
  }

  /// Two to five words, the first capital, without digits or a sentence's end.
  private static func isName(_ line: MailLine) -> Bool {
    let text = line.content.trimmingPunctuation
    let words = text.split(separator: " ")
    guard (1...5).contains(words.count), text.utf8.count <= 50,
      words.allSatisfy({ $0.unicodeScalars.allSatisfy(isNameScalar) })
    else { return false }
    return words.first?.first?.isUppercase ?? false
  }

  private static func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark
      || "-.,'’".unicodeScalars.contains(scalar)
  }

  private static func isProse(_ line: MailLine) -> Bool {
    let words = line.content.split(separator: " ")
    let small = words.filter { $0.first?.isLowercase ?? false }.count
    return line.text.unicodeScalars.count > longestLine
      || words.count >= 10 && small * 2 > words.count
  }

  private static func isContact(_ line: MailLine) -> Bool {
    let text = line.content.lowercased()
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }.count
    return text.contains("@") || text.contains("www.") || text.contains("http") || digits >= 6
  }

  private static let phrases: Set = [
    "best", "best regards", "kind regards", "kindest regards", "warm regards", "warmest regards",
    "regards", "many thanks", "thanks", "thank you", "thanks again", "thanks in advance", "cheers",
    "best wishes", "all the best", "sincerely", "yours sincerely", "yours faithfully",
    "yours truly", "sincerely yours", "with kind regards", "with best regards",
    "thanks and regards", "thanks & regards", "respectfully",
    "mit freundlichen grüßen", "mit freundlichen gruessen", "mit freundlichen grüssen",
    "mit freundlichem gruß", "mit freundlichem gruss", "freundliche grüße", "freundliche grüsse",
    "freundlichen gruß", "viele grüße", "viele grüsse", "beste grüße", "beste grüsse",
    "mit besten grüßen", "mit besten grüssen", "herzliche grüße", "herzliche grüsse",
    "liebe grüße", "liebe grüsse", "schöne grüße", "hochachtungsvoll", "mfg", "vg", "lg",
    "cordialement", "bien cordialement", "très cordialement", "bien à vous", "salutations",
    "salutations distinguées", "meilleures salutations", "sincères salutations", "amicalement",
    "bonne journée", "bonne réception", "respectueusement",
    "un saludo", "saludos", "saludos cordiales", "un cordial saludo", "atentamente",
    "muchas gracias", "gracias", "cordiali saluti", "distinti saluti", "un cordiale saluto",
    "grazie", "saluti", "atenciosamente", "cumprimentos", "com os melhores cumprimentos",
    "melhores cumprimentos", "obrigado", "obrigada", "met vriendelijke groet",
    "met vriendelijke groeten", "vriendelijke groeten", "hartelijke groet", "groeten",
    "med vänliga hälsningar", "med venlig hilsen", "med vennlig hilsen", "z poważaniem",
    "s pozdravem",
  ]
}

extension String {
  /// Without punctuation and white space at the end.
  fileprivate var trimmingPunctuation: String {
    var scalars = Substring(self).unicodeScalars
    while let last = scalars.last,
      last.properties.isWhitespace || ",.!;:-–—".unicodeScalars.contains(last)
    {
      scalars.removeLast()
    }
    return String(scalars)
  }
}
