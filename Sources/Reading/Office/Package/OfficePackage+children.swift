import Foundation
import LeadModel

extension OfficePackage {
  /// Adds embedded files and pictures that may show a document as children, in package order.
  ///
  /// `more` are other parts to hand over.
  func addChildren(more: [Relationship] = [], to content: inout ReadContent) {
    var found = EmbeddedParts(
      more: Set(more.filter { !$0.isExternal }.map { PartName.key($0.target) }))
    let names = members.filter { found.isWanted($0) }.map(\.name)
    bytes(of: names) { name, bytes in
      if let child = found.child(name, bytes) { content.add(child) }
    }
    if found.unreadablePictures > 0 {
      content.note(
        .note, "pictures-skipped",
        "\(found.unreadablePictures) pictures in a drawing format (EMF, WMF, SVG) were not read; "
          + "print the document as PDF if they show text")
    }
  }
}
