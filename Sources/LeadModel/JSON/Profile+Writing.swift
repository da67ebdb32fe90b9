extension Profile: CanonicalWritable {
  package func write(to writer: inout JSONWriter) throws {
    try writer.object {
      try $0.list(affiliations, "affiliations")
      try $0.list(fields, "fields")
      $0.text(id.rawValue, "id")
      $0.flag(isUs, "isUs")
      $0.text(kind.rawValue, "kind")
      $0.key("records")
      $0.list(records) { $0.string($1.rawValue) }
    }
  }
}

extension Profile.Affiliation: CanonicalWritable {
  package func write(to writer: inout JSONWriter) throws {
    try writer.object {
      $0.number(confidence, "confidence")
      $0.text(organization.rawValue, "organization")
      try $0.list(sources, "sources")
    }
  }
}

extension GoldenField: CanonicalWritable {
  package func write(to writer: inout JSONWriter) throws {
    try writer.object {
      $0.text(field.rawValue, "field")
      try $0.list(losers, "losers")
      try $0.list(sources, "sources")
      $0.text(strategy, "strategy")
      $0.key("value")
      value.write(to: &$0)
    }
  }
}

extension GoldenField.Loser: CanonicalWritable {
  package func write(to writer: inout JSONWriter) throws {
    try writer.object {
      $0.text(reason, "reason")
      try $0.list(sources, "sources")
      $0.key("value")
      value.write(to: &$0)
    }
  }
}

extension FieldSource: CanonicalWritable {
  package func write(to writer: inout JSONWriter) {
    writer.object {
      $0.number(confidence, "confidence")
      $0.text(document?.rawValue, "document")
      if let evidence {
        $0.key("evidence")
        evidence.write(to: &$0)
      }
      $0.text(judgement?.rawValue, "judgement")
      $0.text(method, "method")
      $0.time(observedAt, "observedAt")
      $0.text(record?.rawValue, "record")
      $0.text(source, "source")
      $0.text(statement?.rawValue, "statement")
    }
  }
}
