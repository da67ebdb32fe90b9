extension ExtractionReport: CanonicalReadable {
  /// A report with a trace is left to the decoder.
  package init(canonical cursor: inout JSONCursor) throws {
    var (schema, status): (String?, Status?)
    var document: DocumentSummary?
    var (records, links): ([Record]?, [RecordLink]?)
    var (statements, intents): ([Statement]?, [IntentMention]?)
    var diagnostics: [Diagnostic]?
    var error: Failure?
    try cursor.object { key, cursor in
      switch key {
      case "schema": schema = try cursor.string()
      case "status": status = Status(rawValue: try cursor.string())
      case "document": document = try DocumentSummary(canonical: &cursor)
      case "records": records = try cursor.list { try Record(canonical: &$0) }
      case "links": links = try cursor.list { try RecordLink(canonical: &$0) }
      case "statements": statements = try cursor.list { try Statement(canonical: &$0) }
      case "intents": intents = try cursor.list { try IntentMention(canonical: &$0) }
      case "diagnostics": diagnostics = try cursor.list { try $0.any(Diagnostic.self) }
      case "error": error = try cursor.isNull() ? nil : cursor.any(Failure.self)
      case "rejected", "searches", "confidences": throw JSONCursor.Failure()
      default: try cursor.skip()
      }
    }
    guard schema == Self.schema, let status, let document, let records, let links,
      let statements, let intents, let diagnostics
    else { throw JSONCursor.Failure() }
    self.init(
      status: status, document: document,
      claims: DocumentClaims(
        records: records, links: links, statements: statements, intents: intents),
      diagnostics: diagnostics, error: error)
  }
}

extension DocumentSummary {
  fileprivate init(canonical cursor: inout JSONCursor) throws {
    var texts: [String: String] = [:]
    var bytes: Int?
    var engines: [String: String]?
    var pages: [PageSummary]?
    try cursor.object { key, cursor in
      if try cursor.isNull() { return }
      switch key {
      case "id", "path", "mediaType", "parent", "parentPath": texts[key] = try cursor.string()
      case "bytes": bytes = try cursor.integer()
      case "engines": engines = try cursor.texts()
      case "pages": pages = try cursor.list { try PageSummary(canonical: &$0) }
      default: try cursor.skip()
      }
    }
    guard let id = texts["id"], let path = texts["path"], let bytes, let pages else {
      throw JSONCursor.Failure()
    }
    self.init(
      id: DocumentID(id), path: path, mediaType: texts["mediaType"], bytes: bytes,
      engines: engines, parent: texts["parent"].map { DocumentID($0) },
      parentPath: texts["parentPath"], pages: pages)
  }
}

extension PageSummary {
  fileprivate init(canonical cursor: inout JSONCursor) throws {
    var texts: [String: String] = [:]
    var numbers: [String: Double] = [:]
    var counts: [String: Int] = [:]
    var (words, marks, cells): ([WordBox]?, [Mark]?, [Cell]?)
    try cursor.object { key, cursor in
      if try cursor.isNull() { return }
      switch key {
      case "number", "chars", "ocrChars": counts[key] = try cursor.integer()
      case "widthPt", "heightPt", "ocrConfidence": numbers[key] = try cursor.number()
      case "kind", "path", "source", "reason", "ocrLanguage", "text":
        texts[key] = try cursor.string()
      case "words": words = try cursor.any([WordBox].self)
      case "marks": marks = try cursor.any([Mark].self)
      case "cells": cells = try cursor.any([Cell].self)
      default: try cursor.skip()
      }
    }
    guard let number = counts["number"], let chars = counts["chars"],
      let ocrChars = counts["ocrChars"], let kind = texts["kind"], let source = texts["source"],
      let reason = texts["reason"]
    else { throw JSONCursor.Failure() }
    self.init(
      number: number, kind: kind, path: texts["path"], widthPt: numbers["widthPt"],
      heightPt: numbers["heightPt"], source: source, reason: reason,
      ocrConfidence: numbers["ocrConfidence"], ocrLanguage: texts["ocrLanguage"], chars: chars,
      ocrChars: ocrChars, text: texts["text"])
    self.words = words
    self.marks = marks
    self.cells = cells
  }
}
