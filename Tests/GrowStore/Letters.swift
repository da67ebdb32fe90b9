import LeadModel

/// Invented letters as workers would report them: one person at one firm each, with a number, a
/// town and now and then a request. People and firms come again, as often as in a real archive.
struct Letters {
  private var random: SplitMix64
  private let firms: Int
  private let areDoubtful: Bool

  /// - Parameters:
  ///   - documents: how many there will be, about three of each firm.
  ///   - areDoubtful: whether values are too unsure to be left to the machine, and the pages'
  ///     text is kept: what a store for the review pages is like.
  init(seed: UInt64, documents: Int, areDoubtful: Bool = false) {
    random = SplitMix64(seed: seed)
    firms = max(documents / 3, 1)
    self.areDoubtful = areDoubtful
  }

  /// The letter of this number; every call tells something else.
  mutating func next(_ number: Int) -> ExtractionReport {
    let firm = Firm(Int.random(in: 0..<firms, using: &random))
    let person = Person(Int.random(in: 0..<3, using: &random), at: firm)
    let id = DocumentID(Digest.sha256(Array("letter \(number)".utf8)))
    let confidence = areDoubtful ? Double.random(in: 0.5..<0.95, using: &random) : 0.9
    var claims = LetterClaims(document: id, confidence: confidence)
    claims.add(firm, person, wants: number % 7 == 0)
    return ExtractionReport(
      status: .done,
      document: DocumentSummary(
        id: id, path: "/letters/\(number).txt", mediaType: "text/plain", bytes: 400, engines: [:],
        pages: areDoubtful ? [Self.page(claims.lines)] : []),
      claims: claims.claims, diagnostics: [], error: nil)
  }

  private static func page(_ lines: [String]) -> PageSummary {
    let text = lines.joined(separator: "\n")
    return PageSummary(
      number: 1, kind: "text", path: nil, widthPt: nil, heightPt: nil, source: "native",
      reason: "native-text", ocrConfidence: nil, ocrLanguage: nil,
      chars: text.unicodeScalars.count, ocrChars: 0, text: text)
  }
}

/// A firm by its number: always the same.
struct Firm {
  let name: String
  let domain: String
  let postcode: String
  let city: String
  let phone: String
  let number: Int

  init(_ number: Int) {
    var random = SplitMix64(seed: UInt64(number) &* 7919)
    let own = Words.capital(3, &random)
    let trade = Words.trades[Int.random(in: 0..<Words.trades.count, using: &random)]
    self.number = number
    name = "\(own) \(trade) GmbH"
    domain = own.lowercased() + "-\(number % 97).example"
    postcode = "\(10_000 + Int.random(in: 0..<60_000, using: &random))"
    city = Words.capital(2, &random)
    phone = "+4930\(2_000_000 + number)"
  }
}

/// One of a firm's people: always the same.
struct Person {
  let name: PersonName
  let email: String

  init(_ number: Int, at firm: Firm) {
    var random = SplitMix64(seed: UInt64(firm.number) &* 31 &+ UInt64(number))
    // A tenth of the names are common ones.
    let family =
      Int.random(in: 0..<10, using: &random) == 0
      ? Words.common[Int.random(in: 0..<Words.common.count, using: &random)]
      : Words.capital(3, &random)
    let given = Words.given[Int.random(in: 0..<Words.given.count, using: &random)]
    name = PersonName(full: "\(given) \(family)", given: given, family: family)
    email = "\(given).\(family)@\(firm.domain)".lowercased()
  }
}

enum Words {
  static let trades = ["Bau", "Technik", "Logistik", "Pumpen", "Foods", "Messtechnik", "Handel"]
  static let common = ["Fischer", "Weber", "Smith", "Jones", "Martin", "Rossi", "Novak", "Jensen"]
  static let given = [
    "Ada", "Bo", "Clara", "Dario", "Elin", "Falk", "Greta", "Hugo", "Ines", "Jonas", "Kaja", "Lars",
    "Mira", "Nils", "Olga", "Piet", "Quentin", "Rosa", "Sven", "Thea", "Ulf", "Vera", "Wim",
    "Xenia",
  ]
  private static let starts = [
    "b", "br", "d", "f", "g", "gr", "h", "k", "l", "m", "n", "r", "st", "t",
  ]
  private static let middles = ["a", "e", "i", "o", "u", "ei", "au"]
  private static let ends = ["n", "r", "l", "s", "ck", "ng", ""]

  static func capital(_ syllables: Int, _ random: inout SplitMix64) -> String {
    var word = ""
    for _ in 0..<syllables {
      for part in [starts, middles, ends] {
        word += part[Int.random(in: 0..<part.count, using: &random)]
      }
    }
    return word.prefix(1).uppercased() + word.dropFirst()
  }
}
