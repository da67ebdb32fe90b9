package import Foundation
package import LeadModel

/// Says whether a document reaches the end that its format gives it, without reading what it says.
///
/// Bytes of strangers are followed through the whole document here, so this runs in `page-worker`
/// alone. Each way through them goes forward or is counted, so that it ends.
package struct StructureInspector: Sendable {
  private let limits: ReadingLimits

  package init(limits: ReadingLimits = .init()) { self.limits = limits }

  /// Never throws: what is no whole document is `incomplete`, and what has no end `undecided`.
  package func structure(of bytes: Data) -> DocumentStructure {
    bytes.withUnsafeBytes { buffer in
      let view = ByteView(bytes: buffer)
      guard view.count > 0 else { return .incomplete(.content) }
      let format = StructuredFormat.all.first { $0.begins(view) }
      return format?.structure(view, limits) ?? .undecided
    }
  }
}

/// A format whose end can be told, and how.
struct StructuredFormat: Sendable {
  let begins: @Sendable (ByteView) -> Bool
  /// Asked only of documents that begin like this.
  let structure: @Sendable (ByteView, ReadingLimits) -> DocumentStructure

  init(
    begins: @escaping @Sendable (ByteView) -> Bool,
    structure: @escaping @Sendable (ByteView, ReadingLimits) -> DocumentStructure
  ) {
    self.begins = begins
    self.structure = structure
  }

  init(
    begins: @escaping @Sendable (ByteView) -> Bool,
    _ structure: @escaping @Sendable (ByteView) -> DocumentStructure
  ) {
    self.init(begins: begins) { view, _ in structure(view) }
  }

  /// The first that fits counts.
  static let all = [
    png, jpeg, gif, webp, codestream, boxes, tiff, zip, sevenZip, compound, rtf, gzip, compressed,
    tar, bitmap, portable, pdf, mail,
  ]
}
