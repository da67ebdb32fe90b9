import LeadModel

/// The checks that every section of the rules shares; each returns the problems it finds.
package enum RuleChecks {
  /// Largest points, caps and bounds that the rules may give: small enough that every sum and
  /// product of the ledger is exact in 64 bits.
  package static let largestPoints = 10_000.0

  package static func names(
    _ names: [String], path: String, key: String = "name"
  ) -> [RulesProblem] {
    var seen: Set<String> = []
    return names.enumerated().compactMap { index, name in
      if name.isEmpty {
        return RulesProblem(
          .emptyName, path: "\(path)[\(index)].\(key)", message: "the \(key) is empty",
          remedy: "give it one: decisions and ledgers refer to it")
      }
      guard !seen.insert(name).inserted else { return nil }
      return RulesProblem(
        .duplicateName, path: "\(path)[\(index)].\(key)", rule: name,
        message: "the \(key) is used twice", remedy: "give each a \(key) of its own")
    }
  }

  package static func range(
    _ value: Double, _ range: ClosedRange<Double>, path: String, rule: String? = nil
  ) -> [RulesProblem] {
    guard !range.contains(value) else { return [] }
    return [
      RulesProblem(
        .outOfRange, path: path, rule: rule, message: "\(value.plain) is out of range",
        remedy: "use \(range.lowerBound.plain) to \(range.upperBound.plain)")
    ]
  }

  package static func points(
    _ value: Double, path: String, rule: String? = nil
  ) -> [RulesProblem] {
    range(value, -largestPoints...largestPoints, path: path, rule: rule)
  }
}

extension Double {
  /// Without `.0`, with at most four decimals: for reasons and messages.
  package var plain: String {
    let tenThousandths = (self * 10_000).rounded()
    if abs(tenThousandths) < 1e12 { return DecimalText.of(tenThousandths: Int(tenThousandths)) }
    let rounded = tenThousandths / 10_000
    guard rounded.isFinite, let whole = Int(exactly: rounded) else { return "\(rounded)" }
    return "\(whole)"
  }
}
