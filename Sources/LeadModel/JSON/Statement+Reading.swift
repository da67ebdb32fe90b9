extension Statement {
  /// A statement from its canonical JSON, as the decoder reads it, many times as fast.
  package init(canonical text: String) throws {
    do {
      self = try JSONCursor.read(text) { try Statement(&$0) }
    } catch is JSONCursor.Failure {
      self = try CanonicalJSON.value(Statement.self, from: text)
    }
  }

  /// The field stands before its value, the keys being sorted.
  private init(_ cursor: inout JSONCursor) throws {
    var texts: [String: String] = [:]
    var field: Field?
    var value: FieldValue?
    var confidence: Double?
    var version: Int?
    var evidence: Evidence?
    try cursor.object { key, cursor in
      switch key {
      case "id", "raw", "extractor", "rule": texts[key] = try cursor.string()
      case "record": if try !cursor.isNull() { texts[key] = try cursor.string() }
      case "field": field = Field(rawValue: try cursor.string())
      case "value":
        guard let field else { throw JSONCursor.Failure() }
        value = try FieldValue(of: field, in: &cursor)
      case "confidence": confidence = try cursor.number()
      case "version": version = try cursor.integer()
      case "evidence": evidence = try Evidence(&cursor)
      default: try cursor.skip()
      }
    }
    guard let id = texts["id"], let raw = texts["raw"], let extractor = texts["extractor"],
      let rule = texts["rule"], let field, let value, let confidence, let version, let evidence,
      raw == evidence.raw
    else { throw JSONCursor.Failure() }
    self.init(
      id: StatementID(id), record: texts["record"].map { RecordID($0) }, field: field,
      value: value, confidence: confidence,
      method: Method(extractor: extractor, version: version, rule: rule), evidence: evidence)
  }
}
