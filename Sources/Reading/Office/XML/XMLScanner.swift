import CXML2
import LeadModel

/// Parses one XML part as its bytes arrive and tells a visitor.
///
/// No document type is read, so no entities but XML's own five exist, and nothing outside the
/// bytes is opened; elements may nest as deep as they like.
final class XMLScanner {
  enum Outcome: Hashable {
    case complete
    /// Not well formed; what could be read was told.
    case damaged
    /// It declares a document type, which office files must not: nothing behind was read.
    case documentType
  }

  private let visitor: any XMLVisitor
  private let names = XMLNames()
  private var hasDocumentType = false
  private var parser: xmlParserCtxtPtr?

  init(telling visitor: any XMLVisitor) {
    self.visitor = visitor
    var handler = Self.handler
    let target = Unmanaged.passUnretained(self).toOpaque()
    parser = xmlCreatePushParserCtxt(&handler, target, nil, 0, nil)
    xmlCtxtUseOptions(parser, Self.options)
  }

  deinit {
    guard let parser else { return }
    if let document = parser.pointee.myDoc { xmlFreeDoc(document) }
    xmlFreeParserCtxt(parser)
  }

  private static let options = Int32(
    XML_PARSE_HUGE.rawValue | XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue
      | XML_PARSE_RECOVER.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)

  /// `false` when nothing more is wanted.
  func parse(_ bytes: UnsafeRawBufferPointer) -> Bool {
    // xmlParseChunk takes at most an Int32's worth.
    var rest = bytes[...]
    while !rest.isEmpty, !hasDocumentType, visitor.wantsMore, let parser {
      WorkProgress.report()
      let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 16))
      xmlParseChunk(
        parser, piece.bindMemory(to: CChar.self).baseAddress, Int32(piece.count), 0)
      rest = rest.dropFirst(piece.count)
    }
    return !hasDocumentType && visitor.wantsMore
  }

  func finish() -> Outcome {
    guard let parser else { return .damaged }
    if hasDocumentType { return .documentType }
    guard visitor.wantsMore else { return .complete }
    xmlParseChunk(parser, nil, 0, 1)
    return parser.pointee.wellFormed != 0 ? .complete : .damaged
  }

  private static func scanner(_ context: UnsafeMutableRawPointer?) -> XMLScanner? {
    context.map { Unmanaged<XMLScanner>.fromOpaque($0).takeUnretainedValue() }
  }

  private static var handler: xmlSAXHandler {
    var handler = xmlSAXHandler()
    handler.initialized = XML_SAX2_MAGIC
    handler.startElementNs = { context, local, _, uri, _, _, count, _, attributes in
      guard let scanner = XMLScanner.scanner(context), let local else { return }
      scanner.visitor.begin(
        XMLElement(
          name: scanner.names.name(local, uri: uri), attributes: attributes, count: Int(count),
          names: scanner.names))
    }
    handler.endElementNs = { context, local, _, uri in
      guard let scanner = XMLScanner.scanner(context), let local else { return }
      scanner.visitor.end(scanner.names.name(local, uri: uri))
    }
    handler.characters = { context, text, count in
      text.map { XMLScanner.append($0, count, to: context) }
    }
    handler.cdataBlock = { context, text, count in
      text.map { XMLScanner.append($0, count, to: context) }
    }
    handler.internalSubset = { context, _, _, _ in
      guard let scanner = XMLScanner.scanner(context) else { return }
      scanner.hasDocumentType = true
      xmlStopParser(scanner.parser)
    }
    return handler
  }

  private static func append(
    _ text: UnsafePointer<xmlChar>, _ count: Int32, to context: UnsafeMutableRawPointer?
  ) {
    let buffer = UnsafeBufferPointer(start: text, count: Int(count))
    scanner(context)?.visitor.append(String(decoding: buffer, as: UTF8.self))
  }
}
