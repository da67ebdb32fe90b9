import Normalization

/// Small questions about pieces of an address.
enum AddressText {
  /// The part of the range behind its last comma, semicolon, bar or newline.
  static func lastPiece(of range: Range<Int>, _ page: ScannedPage) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, " ,\n\t-".utf8.contains(page.bytes[end - 1]) { end -= 1 }
    var start = end
    while start > range.lowerBound, !",;|\n\t".utf8.contains(page.bytes[start - 1]) { start -= 1 }
    while start < end, page.bytes[start] <= 0x20 { start += 1 }
    return start..<end
  }

  /// The parts of the range between commas, without white space around; empty ones are left out.
  static func pieces(of range: Range<Int>, _ page: ScannedPage) -> [Range<Int>] {
    page.bytes[range].split(separator: UInt8(ascii: ",")).compactMap { part in
      let tokens = Token.words(in: part.startIndex..<part.endIndex, of: page)
      guard let first = tokens.first, let last = tokens.last else { return nil }
      return first.range.lowerBound..<last.range.upperBound
    }
  }

  /// Words that end a street's name, so that a town can begin behind them.
  static func isStreetWord(_ folded: String) -> Bool { streets.contains(folded) }

  /// Last words of the names of buildings and sites.
  static func isBuildingWord(_ folded: String) -> Bool { buildings.contains(folded) }

  private static let buildings: Set<String> = [
    "park", "estate", "centre", "center", "house", "mill", "mills", "court", "building",
    "buildings",
    "yard", "works", "wharf", "barn", "farm", "hall", "cottage", "lodge", "tower", "towers",
  ]

  /// Words that follow a five-digit number in prose and tables, and are no towns.
  static func isCommonNoun(_ folded: String) -> Bool {
    let first = folded.split(separator: " ").first.map(String.init) ?? folded
    return nouns.contains(first.trimming { $0 == "." })
  }

  private static let streets: Set<String> = [
    "street", "st", "road", "rd", "avenue", "ave", "av", "drive", "dr", "lane", "ln", "court", "ct",
    "boulevard", "blvd", "highway", "hwy", "parkway", "pkwy", "way", "place", "pl", "square", "sq",
    "terrace", "trail", "trl", "circle", "cir", "plaza", "plz", "crescent", "close", "suite", "ste",
    "floor", "box", "pike", "loop", "row", "ter", "nw", "ne", "sw", "se", "expressway", "fwy",
    "freeway", "alley", "bypass", "broadway", "apt", "unit", "building", "bldg",
  ]

  private static let nouns: Set<String> = [
    "total", "employees", "mitarbeiter", "eur", "usd", "gbp", "chf", "euro", "euros", "units",
    "people", "items", "invoice", "order", "rechnung", "stück", "stuck", "kunden", "customers",
    "january", "february", "march", "april", "may", "june", "july", "august", "september",
    "october", "november", "december", "januar", "februar", "marz", "mai", "juni", "juli",
    "oktober", "dezember", "janvier", "fevrier", "mars", "avril", "juin", "juillet", "aout",
    "septembre", "octobre", "novembre", "decembre", "tel", "fax", "phone", "copyright", "page",
    "the", "a", "we", "in", "and", "km", "kg", "mm", "mb", "gb", "salaries", "pages", "revenue",
    "kwh", "tonnes", "hours", "days", "years", "mon", "tue", "wed", "thu", "fri", "sat", "sun",
    "am", "pm", "edition", "rcs", "siret", "siren", "naf", "ape",
  ]
}
