extension Decoder {
  /// Throws when the mapping has keys that nobody reads: a typo that is silently ignored is a rule
  /// that never runs.
  package func refuseKeys(otherThan known: [String]) throws {
    let keys = try container(keyedBy: AnyKey.self).allKeys.map(\.stringValue).sorted()
    let problems = keys.filter { !known.contains($0) }.map { key in
      RulesProblem(
        .unknownKey, path: codingPath.path(adding: key), message: "nobody reads this key",
        remedy: "use one of \(known.sorted().joined(separator: ", "))")
    }
    if !problems.isEmpty { throw RulesError(problems) }
  }

  package func refuseUnknownKeys<Key: CodingKey & CaseIterable>(_ type: Key.Type) throws {
    try refuseKeys(otherThan: Key.allCases.map(\.stringValue))
  }
}

extension [any CodingKey] {
  /// `queues[2].when`, for people.
  package func path(adding key: String? = nil) -> String {
    var path = ""
    for step in self {
      if let index = step.intValue {
        path += "[\(index)]"
      } else {
        path += path.isEmpty ? step.stringValue : ".\(step.stringValue)"
      }
    }
    guard let key else { return path }
    return path.isEmpty ? key : "\(path).\(key)"
  }
}

/// Any key of a mapping.
private struct AnyKey: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init?(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
