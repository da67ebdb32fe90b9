import LeadModel

extension When {
  /// What can never hold, whatever the lead: bounds that exclude each other, and a value that must
  /// be known and unknown.
  func contradictions(path: String, rule: String) -> [RulesProblem] {
    var bounds: [String: Bounds] = [:]
    for condition in all {
      guard let (name, comparison) = condition.compared else { continue }
      bounds[name, default: Bounds()].narrow(by: comparison)
    }
    return bounds.sorted { $0.key < $1.key }.compactMap { name, bounds in
      bounds.problem.map { message in
        RulesProblem(
          .contradiction, path: path, rule: rule, message: "\(name) \(message)",
          remedy: "change one of the two, or put them under `any`")
      }
    }
  }

  /// What a rule asks of one thing in all its conditions.
  private struct Bounds {
    var least = -Double.infinity
    var most = Double.infinity
    var isKnown = false
    var isUnknown = false

    mutating func narrow(by comparison: Comparison) {
      least = max(least, comparison.atLeast ?? least)
      most = min(most, comparison.atMost ?? most)
      if comparison.present == false { isUnknown = true }
      var others = comparison
      others.present = nil
      if comparison.present == true || !others.isEmpty { isKnown = true }
    }

    var problem: String? {
      if least > most { return "is never at least \(least.plain) and at most \(most.plain)" }
      return isKnown && isUnknown ? "is never known and unknown" : nil
    }
  }
}

extension Condition {
  fileprivate var compared: (name: String, comparison: Comparison)? {
    switch self {
    case .feature(let name, let comparison): ("feature \(name)", comparison)
    case .score(let kind, let comparison): ("score \(kind.rawValue)", comparison)
    case .segment, .tier, .qualified, .any: nil
    }
  }
}
