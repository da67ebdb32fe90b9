extension SourceReference: CanonicalWritable {
  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.text(field?.rawValue, "field")
      $0.text(id, "id")
      $0.text(kind.rawValue, "kind")
    }
  }
}

extension FeatureValue: CanonicalWritable {
  package func write(to writer: inout JSONWriter) throws {
    try writer.object {
      $0.time(eventTime, "eventTime")
      $0.text(name, "name")
      try $0.list(sources, "sources")
      $0.key("value")
      value.write(to: &$0)
      $0.integer(version, "version")
    }
  }
}

extension FeatureValue.Scalar: CanonicalWritable {
  package func write(to writer: inout JSONWriter) {
    switch self {
    case .number(let value): writer.number(value)
    case .text(let value): writer.string(value)
    case .flag(let value): writer.flag(value)
    }
  }
}

extension Score: CanonicalWritable {
  package func write(to writer: inout JSONWriter) throws {
    try writer.object {
      $0.time(asOf, "asOf")
      $0.text(kind.rawValue, "kind")
      $0.integer(micropoints, "micropoints")
      $0.text(model, "model")
      if let probability {
        $0.key("probability")
        probability.write(to: &$0)
      }
      $0.text(settingsHash, "settingsHash")
      try $0.list(terms, "terms")
      $0.integer(version, "version")
    }
  }
}

extension Score.Probability: CanonicalWritable {
  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.text(basis, "basis")
      $0.number(high, "high")
      $0.number(identity, "identity")
      $0.number(low, "low")
      $0.number(value, "value")
    }
  }
}

extension ScoreTerm: CanonicalWritable {
  package func write(to writer: inout JSONWriter) throws {
    try writer.object {
      $0.text(feature, "feature")
      $0.integer(micropoints, "micropoints")
      $0.text(name, "name")
      $0.text(reason, "reason")
      try $0.list(sources, "sources")
    }
  }
}
