/// Words of relative dates in English, German and French, written from general knowledge.
enum RelativeWords {
  enum Unit { case day, week, month, quarter, year }
  enum Part { case beginning, middle, end }

  static let within: Set<DateToken> = Set(
    ["within", "in", "innerhalb", "binnen", "sous", "dans", "next", "nächsten", "prochains"]
      .map { .word($0) })

  static let units: [String: Unit] = [
    "day": .day, "days": .day, "tag": .day, "tage": .day, "tagen": .day, "jour": .day,
    "jours": .day, "week": .week, "weeks": .week, "woche": .week, "wochen": .week,
    "semaine": .week, "semaines": .week, "month": .month, "months": .month, "monat": .month,
    "monats": .month, "monate": .month, "monaten": .month, "mois": .month, "quarter": .quarter,
    "quarters": .quarter, "quartal": .quarter, "quartals": .quarter, "trimestre": .quarter,
    "year": .year, "years": .year, "jahr": .year, "jahres": .year, "jahre": .year,
    "jahren": .year, "an": .year, "ans": .year, "année": .year, "monatsende": .month,
    "jahresende": .year, "quartalsende": .quarter, "wochenende": .week, "jahresanfang": .year,
  ]

  static let days: [String: Int] = [
    "today": 0, "heute": 0, "aujourd": 0, "tomorrow": 1, "morgen": 1, "demain": 1,
    "übermorgen": 2,
  ]

  static let weekdays: [String: Int] = {
    var numbers: [String: Int] = [:]
    for list in [
      "monday tuesday wednesday thursday friday saturday sunday", "mon tue wed thu fri sat sun",
      "montag dienstag mittwoch donnerstag freitag samstag sonntag",
      "lundi mardi mercredi jeudi vendredi samedi dimanche",
    ] {
      for (index, name) in list.split(separator: " ").enumerated() {
        numbers[String(name)] = index + 1
      }
    }
    return numbers
  }()

  private static let counts: [String: Int] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "einer": 1, "einem": 1, "eines": 1, "ein": 1,
    "zwei": 2, "drei": 3, "vier": 4, "fünf": 5, "sechs": 6, "sieben": 7, "acht": 8, "neun": 9,
    "zehn": 10, "zwölf": 12, "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5,
    "sept": 7, "huit": 8, "neuf": 9, "dix": 10, "douze": 12, "quinze": 15, "trente": 30,
    "thirty": 30, "sixty": 60, "ninety": 90, "vierzehn": 14, "dreißig": 30,
  ]

  /// The last number before the unit, in digits or words; `nil` without one.
  static func count(_ tokens: ArraySlice<DateToken>) -> Int? {
    for token in tokens.reversed() {
      switch token {
      case .number(let value, let digits) where digits <= 3: return value
      case .word(let word): if let count = counts[word] { return count }
      default: break
      }
    }
    return nil
  }

  static func part(_ tokens: [DateToken]) -> Part? {
    for case .word(let word) in tokens {
      switch word {
      case "end", "ende", "fin", "eoy", "eom", "eoq", "jahresende", "monatsende", "quartalsende",
        "late":
        return .end
      case "mid", "mitte", "mi", "middle": return .middle
      case "beginning", "anfang", "early", "début", "jahresanfang", "start": return .beginning
      default: continue
      }
    }
    return nil
  }

  /// The unit named, without a number before it.
  static func period(_ tokens: [DateToken]) -> Unit? {
    for case .word(let word) in tokens { if let unit = units[word], word != "an" { return unit } }
    return nil
  }

  /// 1 for "next", 0 for "this", `nil` when neither is said.
  static func step(_ tokens: [DateToken]) -> Int? {
    for case .word(let word) in tokens {
      switch word {
      case "next", "coming", "nächste", "nächsten", "nächster", "nächstes", "kommende", "kommenden",
        "prochain", "prochaine":
        return 1
      case "this", "current", "diese", "diesen", "dieses", "diesem", "dieser", "laufenden", "ce",
        "cette":
        return 0
      default: continue
      }
    }
    return nil
  }

  static func month(_ tokens: [DateToken]) -> Int? {
    for case .month(let month) in tokens { return month }
    return nil
  }

  static func year(in tokens: ArraySlice<DateToken>) -> Int? {
    for case .number(let value, digits: 4) in tokens { return DateParser.year(value, digits: 4) }
    return nil
  }
}
