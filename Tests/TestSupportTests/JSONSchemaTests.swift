import Foundation
import TestSupport
import Testing

@Suite struct JSONSchemaTests {
  /// A schema, a value that conforms, a value that does not.
  static let keywords: [(String, String, String)] = [
    (#"{"type": "integer"}"#, "3.0", "3.5"),
    (#"{"type": ["string", "null"]}"#, "null", "true"),
    (#"{"type": "boolean"}"#, "false", "0"),
    (#"{"type": "object", "required": ["a"]}"#, #"{"a": null}"#, #"{"b": 1}"#),
    (#"{"properties": {"a": {"type": "number"}}}"#, #"{"a": 1, "b": 2}"#, #"{"a": "1"}"#),
    (#"{"properties": {"a": true}, "additionalProperties": false}"#, #"{"a": 1}"#, #"{"b": 1}"#),
    (#"{"additionalProperties": {"type": "array"}}"#, #"{"x": []}"#, #"{"x": {}}"#),
    (#"{"items": {"enum": [1, "b", null]}}"#, #"[1, "b", null]"#, #"[1, "c"]"#),
    (#"{"minItems": 1, "maxItems": 2}"#, "[1, 2]", "[1, 2, 3]"),
    (#"{"minItems": 1}"#, "[1]", "[]"),
    (#"{"const": {"a": [1]}}"#, #"{"a": [1]}"#, #"{"a": [1, 2]}"#),
    (#"{"pattern": "^[a-z]+$"}"#, #""ab""#, #""aB""#),
    (#"{"pattern": "b"}"#, #""abc""#, #""ac""#),
    (#"{"minLength": 2}"#, #""ab""#, #""a""#),
    (#"{"minimum": 0, "maximum": 1}"#, "1", "1.01"),
    (#"{"minimum": 0}"#, "0", "-0.01"),
    (##"{"$ref": "#/$defs/n", "$defs": {"n": {"type": "null"}}}"##, "null", "1"),
    (#"{"allOf": [{"minimum": 1}, {"maximum": 2}]}"#, "2", "3"),
    (#"{"anyOf": [{"type": "null"}, {"minimum": 1}]}"#, "null", "0"),
    (#"{"oneOf": [{"minimum": 1}, {"maximum": 2}]}"#, "3", "1.5"),
    (#"{"if": {"minimum": 5}, "then": {"maximum": 6}, "else": {"maximum": 2}}"#, "6", "7"),
    (#"{"if": {"minimum": 5}, "then": {"maximum": 6}, "else": {"maximum": 2}}"#, "1", "3"),
  ]

  @Test(arguments: keywords)
  func keywordsAcceptAndRefuse(schema: String, right: String, wrong: String) throws {
    let schema = try JSONSchema(text: schema)
    #expect(try schema.violations(of: Data(right.utf8)) == [])
    #expect(try schema.violations(of: Data(wrong.utf8)) != [])
  }

  @Test(arguments: [
    #"{"format": "date"}"#, #"{"properties": {"a": {"multipleOf": 2}}}"#,
    #"{"items": [{"type": "null"}]}"#, #"{"anyOf": [{"prefixItems": []}]}"#,
    #"{"$defs": {"a": {"not": {}}}}"#,
  ])
  func unknownKeywordsAreRefused(schema: String) {
    #expect(throws: JSONSchemaError.self) { try JSONSchema(text: schema) }
  }

  @Test func referencesThatLeadNowhereAreErrors() throws {
    let schema = try JSONSchema(text: ##"{"$ref": "#/$defs/gone"}"##)
    #expect(throws: JSONSchemaError.self) { try schema.violations(of: .null) }
  }

  @Test func violationsNameThePath() throws {
    let schema = try JSONSchema(
      text: #"{"properties": {"a": {"items": {"required": ["b"]}}}}"#)
    #expect(
      try schema.violations(of: Data(#"{"a": [{"b": 1}, {}]}"#.utf8)) == ["$.a.1: b is missing"])
  }

  @Test func valuesAreReplacedByPath() throws {
    let value = JSONValue.object(["a": .array([.number(1), .object(["b": .null])])])
    let changed = value.replacing(["a", 1, "b"], with: .bool(true))
    #expect(changed.value(at: ["a", 1, "b"]) == .bool(true))
    #expect(value.replacing(["a", 0], with: nil).value(at: ["a", 0]) == .object(["b": .null]))
    #expect(value.replacing(["a", 1, "b"], with: nil).value(at: ["a", 1]) == .object([:]))
    #expect(value.replacing(["a", 7], with: .null) == value)
  }
}
