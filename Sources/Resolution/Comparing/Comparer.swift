/// One comparison of two records: its name, and its levels from best to worst.
///
/// Level 0 is not among them: it means that one of the records has nothing to compare, and says
/// nothing about whether they are one.
struct Comparison: Sendable {
  struct Level: Sendable {
    /// Said to people: `same`, `one letter differs`.
    let label: String
    /// What is believed of matches and of random pairs before any data, as shares that need not
    /// sum to one.
    let match: Double
    let chance: Double
    /// Whether agreement by chance is as likely as the value is frequent.
    var usesFrequency = false
  }

  /// What two records share by it, besides being one.
  enum Circumstance: Sendable {
    /// Two who are not one are named alike by chance only.
    case name
    /// Relatives share it.
    case family
    /// Nobody shares it but by chance, and nobody changes it: birth date, registration.
    case identity
    /// Nobody shares it but by chance, and people change it: job title, e-mail.
    case role
    /// Colleagues share it.
    case work
    /// Who lives or works under one roof shares it.
    case roof
    /// The whole town shares it.
    case town
  }

  let name: String
  let circumstance: Circumstance
  let levels: [Level]
}

/// Compares two records under one or several related headings.
protocol Comparer: AnyObject, Sendable {
  /// What it writes, in order.
  var comparisons: [Comparison] { get }

  /// How many comparisons these are.
  var width: Int { get }

  /// Writes one level for each comparison; 0 where either record has nothing.
  func compare(_ left: Int, _ right: Int, into levels: UnsafeMutablePointer<UInt8>)

  /// How frequent the value is on which the records agree in the numbered comparison.
  func frequency(_ left: Int, _ right: Int, of comparison: Int) -> Double
}

extension Comparer {
  var width: Int { 1 }
}
