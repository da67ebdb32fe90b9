import Foundation
import LeadModel

/// Reads a Word document (.docx, .docm, .dotx): its body as a page of kind `text`, then headers,
/// footers and notes as pages of their own; comments, links and properties as `attribute` pages;
/// embedded files and larger pictures as children.
struct WordDocumentReader: FormatReader {
  let limits: ReadingLimits

  init(settings: ReadingSettings, limits: ReadingLimits) { self.limits = limits }

  func read(_ bytes: Data, into content: inout ReadContent) throws(ExtractionReport.Failure) {
    let package = try OfficePackage.opened(bytes, limits: limits)
    let main = try package.mainPart(usual: "word/document.xml")
    let relationships = package.relationships(of: main)
    let styles = hiddenStyles(package, relationships)
    let others = otherParts(package, relationships, main: main)
    let pages = PageList(limits: limits, total: 1 + others.count)
    var links = LinkTargets()
    read(main, "word-text", isMain: true)
    for part in others where part.type != "comments" {
      read(part.target, "word-\(part.type)", isMain: false)
    }

    func read(_ part: String, _ reason: String, isMain: Bool) {
      let visitor = WordVisitor(limit: limits.textScalarsPerPage, hiddenStyles: styles)
      package.scan(part, telling: visitor)
      pages.add(
        visitor.flow.finish(), .text, path: part, reason: reason, isMain: isMain, to: &content)
      links.add(visitor.links)
      links.add(package.relationships(of: part))
    }

    for part in others where part.type == "comments" {
      let visitor = WordCommentVisitor(limit: limits.textScalarsPerPage, hiddenStyles: styles)
      package.scan(part.target, telling: visitor)
      pages.add(
        visitor.comments.text, .attribute, path: part.target, reason: "comments", to: &content)
    }
    package.addAttributes(links, pages: pages, to: &content)
    package.addChildren(more: relationships.filter { $0.type == "aFChunk" }, to: &content)
    package.report(to: &content)
  }

  private func hiddenStyles(
    _ package: OfficePackage, _ relationships: [Relationship]
  ) -> Set<String> {
    guard let part = relationships.first(where: { $0.type == "styles" }) else { return [] }
    let visitor = WordStyles()
    package.scan(part.target, telling: visitor)
    return visitor.hidden
  }

  /// Parts with text of their own, by kind, each once.
  private func otherParts(
    _ package: OfficePackage, _ relationships: [Relationship], main: String
  ) -> [Relationship] {
    var known: Set = [PartName.key(main)]
    return ["header", "footer", "footnotes", "endnotes", "comments"].flatMap { type in
      relationships.filter {
        $0.type == type && !$0.isExternal && package.has($0.target)
          && known.insert(PartName.key($0.target)).inserted
      }.sorted { $0.target.compare($1.target, options: .numeric) == .orderedAscending }
    }
  }
}
