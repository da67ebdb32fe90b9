/// A form field with a value, as one widget of a page shows it.
package struct PDFFormField: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// Text, or what is chosen from a list.
    case text
    /// A button that is on.
    case button
    /// A signature: its name is all that there is.
    case signature
  }

  package let kind: Kind
  /// Full name; empty when the field has none.
  package let name: String
  package let value: String
  package let area: PageRectangle
}
