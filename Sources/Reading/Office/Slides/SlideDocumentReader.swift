import Foundation
import LeadModel

/// Reads a PowerPoint presentation (.pptx, .pptm, .ppsx, .potx): a page of kind `slide` for each
/// slide in order, its shapes from the top left; notes, comments, links and properties on pages of
/// their own; embedded files and larger pictures as children.
struct SlideDocumentReader: FormatReader {
  let limits: ReadingLimits

  init(settings: ReadingSettings, limits: ReadingLimits) { self.limits = limits }

  func read(_ bytes: Data, into content: inout ReadContent) throws(ExtractionReport.Failure) {
    let package = try OfficePackage.opened(bytes, limits: limits)
    let main = try package.mainPart(usual: "ppt/presentation.xml")
    let presentation = PresentationVisitor()
    package.scan(main, telling: presentation)
    let relationships = package.relationships(of: main)
    let parts = PartOwners(relationships).parts(of: presentation.slides)
    let deck = Deck(
      package: package, layouts: SlideLayouts(of: package),
      authors: authors(package, relationships),
      pages: PageList(limits: limits, total: max(1, presentation.slides.count)))
    var links = LinkTargets()
    for (index, part) in parts.enumerated() {
      guard content.pages.count < limits.pages else {
        noteMissing(presentation.slides.count, read: index, &content)
        break
      }
      read(part, number: index + 1, deck, &links, &content)
    }
    if presentation.slides.isEmpty {
      let empty = PageText()
      deck.pages.add(empty, .slide, path: nil, reason: "no-content", isMain: true, to: &content)
      content.note(
        .warning, "no-content", page: 1,
        "the file holds no slide; open the file in its program and save it again")
    }
    package.addAttributes(links, pages: deck.pages, to: &content)
    package.addChildren(to: &content)
    package.report(to: &content)
  }

  private struct Deck {
    let package: OfficePackage
    let layouts: SlideLayouts
    let authors: [String: String]
    let pages: PageList
  }

  private func authors(
    _ package: OfficePackage, _ relationships: [Relationship]
  ) -> [String: String] {
    let visitor = CommentAuthorVisitor()
    for part in relationships where part.type == "commentAuthors" || part.type == "authors" {
      package.scan(part.target, telling: visitor)
    }
    return visitor.names
  }

  private func read(
    _ part: String?, number: Int, _ deck: Deck, _ links: inout LinkTargets,
    _ content: inout ReadContent
  ) {
    let visitor = SlideVisitor(limit: limits.textScalarsPerPage)
    guard let part, deck.package.scan(part, telling: visitor) else {
      content.note(
        .error, "part-missing", page: content.pages.count + 1,
        "the slide's part is not in the file, or belongs to another slide; open the file in its program and save it again"
      )
      return deck.pages.add(
        PageText(), .slide, path: "slide \(number)", reason: "slide-shapes",
        isMain: true, to: &content)
    }
    let relationships = deck.package.relationships(of: part)
    links.add(relationships)
    let text = text(of: visitor, relationships, deck)
    deck.pages.add(
      text, .slide, path: "slide \(number)", reason: "slide-shapes", isMain: true, to: &content)
    for notes in relationships where notes.type == "notesSlide" {
      let visitor = SlideVisitor(limit: limits.textScalarsPerPage)
      deck.package.scan(notes.target, telling: visitor)
      links.add(deck.package.relationships(of: notes.target))
      deck.pages.add(
        joined(visitor.shapes.filter { $0.placeholder.map { $0.type == "body" } ?? true }), .text,
        path: "slide \(number) notes", reason: "slide-notes", to: &content)
    }
    for comments in relationships where comments.type == "comments" {
      let visitor = SlideCommentVisitor(limit: limits.textScalarsPerPage, authors: deck.authors)
      deck.package.scan(comments.target, telling: visitor)
      deck.pages.add(
        visitor.comments.text, .attribute, path: comments.target, reason: "comments",
        to: &content)
    }
  }

  private func text(
    of visitor: SlideVisitor, _ relationships: [Relationship], _ deck: Deck
  ) -> PageText {
    let layout = relationships.first { $0.type == "slideLayout" }?.target
    let shapes = visitor.shapes.filter { $0.placeholder?.type != "sldNum" }.map { shape in
      var shape = shape
      if shape.position == nil, let placeholder = shape.placeholder, let layout {
        shape.position = deck.layouts.position(of: placeholder, layout: layout)
      }
      if let id = shape.diagram, let data = relationships.first(where: { $0.id == id }) {
        let diagram = DrawingVisitor(limit: limits.textScalarsPerPage)
        deck.package.scan(data.target, telling: diagram)
        shape.text = diagram.flow.finish()
      }
      return shape
    }
    return joined(ReadingOrder.sorted(shapes))
  }

  private func joined(_ shapes: [SlideShape]) -> PageText {
    ReadingOrder.joined(shapes, limit: limits.textScalarsPerPage)
  }

  private func noteMissing(_ count: Int, read: Int, _ content: inout ReadContent) {
    content.note(
      .error, "page-limit",
      "the presentation has \(count) slides; only the first \(read) were read")
  }
}
