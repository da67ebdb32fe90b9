/// Is told what stands in an XML part, in document order.
protocol XMLVisitor: AnyObject {
  func begin(_ element: XMLElement)
  /// `name` as `XMLElement.name`.
  func end(_ name: String)
  /// A run of text may come in several pieces.
  func append(_ text: String)
  /// `false` once nothing more can be kept; the rest of the part is not read then.
  var wantsMore: Bool { get }
}

extension XMLVisitor {
  var wantsMore: Bool { true }
}
