import LeadModel

extension Comparison {
  func verdict(on feature: FeatureValue?, named name: String) -> Verdict {
    let verdict = verdict(onScalar: feature?.value, named: name)
    return Verdict(
      holds: verdict.holds, isUnknown: verdict.isUnknown, reason: verdict.reason,
      features: [feature].compactMap(\.self))
  }

  func verdict(onScalar scalar: FeatureValue.Scalar?, named name: String) -> Verdict {
    guard let scalar else {
      let wantedUnknown = present == false
      return Verdict(
        holds: wantedUnknown, isUnknown: !wantedUnknown, reason: "\(name) is unknown")
    }
    let parts = parts(on: scalar)
    let texts = parts.map { "\(name)\(scalar.shown) \($0.text)" }
    return Verdict(
      holds: parts.allSatisfy(\.holds), reason: texts.joined(separator: ", "))
  }

  private typealias Part = (holds: Bool, text: String)

  private func parts(on scalar: FeatureValue.Scalar) -> [Part] {
    var parts: [Part] = []
    if let present { parts.append((present, "is known")) }
    if let equals {
      let holds = scalar.matches(equals)
      parts.append((holds, "\(holds ? "is" : "is not") \(equals)"))
    }
    if let anyOf {
      let holds = anyOf.contains(where: scalar.matches)
      parts.append((holds, "\(holds ? "in" : "not in") [\(anyOf.joined(separator: ", "))]"))
    }
    if let atLeast {
      let holds = scalar.number.map { $0 >= atLeast } ?? false
      parts.append((holds, "\(holds ? ">=" : "not >=") \(atLeast.plain)"))
    }
    if let atMost {
      let holds = scalar.number.map { $0 <= atMost } ?? false
      parts.append((holds, "\(holds ? "<=" : "not <=") \(atMost.plain)"))
    }
    if let contains {
      let holds = scalar.text.map { $0.lowercased().contains(contains.lowercased()) } ?? false
      parts.append((holds, "\(holds ? "contains" : "does not contain") \(contains)"))
    }
    return parts
  }
}

extension FeatureValue.Scalar {
  fileprivate var number: Double? { if case .number(let value) = self { value } else { nil } }
  fileprivate var text: String? { if case .text(let value) = self { value } else { nil } }

  /// Numbers and flags with a space before them; texts may be a document's and are not shown.
  fileprivate var shown: String {
    switch self {
    case .number(let value): " \(value.plain)"
    case .flag(let value): " \(value)"
    case .text: ""
    }
  }

  fileprivate func matches(_ operand: String) -> Bool {
    switch self {
    case .number(let value): Double(operand) == value
    case .text(let value): value.lowercased() == operand.lowercased()
    case .flag(let value): Bool(operand.lowercased()) == value
    }
  }
}
