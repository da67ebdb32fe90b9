/// Names of months and days as spreadsheets show them.
enum DateNames {
  enum Language: Hashable {
    case english, german, french, spanish

    /// By Windows' number of a language (MS-LCID); its last ten bits say which, whatever the
    /// country. English for all others.
    init(windowsNumber number: Int) {
      switch number & 0x3FF {
      case 0x07: self = .german
      case 0x0C: self = .french
      case 0x0A: self = .spanish
      default: self = .english
      }
    }
  }

  /// `month` from 1.
  static func month(_ month: Int, isShort: Bool, _ language: Language) -> String {
    let names = isShort ? shortMonths(language) : months(language)
    return names.indices.contains(month - 1) ? names[month - 1] : ""
  }

  /// `day` from 0, which is Sunday.
  static func day(_ day: Int, isShort: Bool, _ language: Language) -> String {
    let names = isShort ? shortDays(language) : days(language)
    return names.indices.contains(day) ? names[day] : ""
  }

  private static func months(_ language: Language) -> [String] {
    switch language {
    case .english:
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ]
    case .german:
      [
        "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
        "Oktober", "November", "Dezember",
      ]
    case .french:
      [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre",
        "octobre", "novembre", "décembre",
      ]
    case .spanish:
      [
        "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
        "octubre", "noviembre", "diciembre",
      ]
    }
  }

  private static func shortMonths(_ language: Language) -> [String] {
    switch language {
    case .english, .german: months(language).map { String($0.prefix(3)) }
    case .french:
      [
        "janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.",
        "déc.",
      ]
    case .spanish: months(language).map { String($0.prefix(3)) }
    }
  }

  private static func days(_ language: Language) -> [String] {
    switch language {
    case .english:
      ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
    case .german:
      ["Sonntag", "Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag"]
    case .french: ["dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi"]
    case .spanish: ["domingo", "lunes", "martes", "miércoles", "jueves", "viernes", "sábado"]
    }
  }

  private static func shortDays(_ language: Language) -> [String] {
    switch language {
    case .german: days(language).map { String($0.prefix(2)) }
    case .french: days(language).map { $0.prefix(3) + "." }
    case .english, .spanish: days(language).map { String($0.prefix(3)) }
    }
  }
}
