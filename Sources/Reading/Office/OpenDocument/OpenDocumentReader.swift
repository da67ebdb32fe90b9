import Foundation
import LeadModel

/// Reads OpenDocument files (.odt, .ods, .odp and their templates): text as one page of kind
/// `text`, a page for each sheet or slide; headers, notes, comments, links and properties on pages
/// of their own; embedded files and larger pictures as children.
struct OpenDocumentReader: FormatReader {
  let limits: ReadingLimits

  init(settings: ReadingSettings, limits: ReadingLimits) { self.limits = limits }

  func read(_ bytes: Data, into content: inout ReadContent) throws(ExtractionReport.Failure) {
    let package = try OfficePackage.opened(bytes, limits: limits)
    try checkEncryption(of: package)
    guard package.has("content.xml") else { throw OfficePackage.damaged }
    let headers = OpenHeaderVisitor(limit: limits.textScalarsPerPage)
    package.scan("styles.xml", telling: headers)
    var links = LinkTargets()
    switch PackageKind.mediaType(of: bytes) {
    case PackageKind.calcType: readSheets(of: package, headers.styles, &links, &content)
    case PackageKind.impressType: readSlides(of: package, headers.styles, &links, &content)
    default: readText(of: package, headers.styles, &links, &content)
    }
    let pages = PageList(limits: limits)
    for text in headers.texts {
      pages.add(text, .text, path: "styles.xml", reason: "odf-header", to: &content)
    }
    links.add(headers.links)
    package.addAttributes(links, pages: pages, to: &content)
    package.addChildren(to: &content)
    package.report(to: &content)
  }

  /// OpenDocument encrypts the members one by one and says so in its list of them.
  private func checkEncryption(
    of package: OfficePackage
  ) throws(ExtractionReport.Failure) {
    let manifest = ManifestVisitor()
    package.scan("META-INF/manifest.xml", telling: manifest)
    guard manifest.isEncrypted else { return }
    throw ExtractionReport.Failure(
      code: .encrypted, message: "the office file is encrypted; save it without a password")
  }

  private func readText(
    of package: OfficePackage, _ styles: OpenStyles, _ links: inout LinkTargets,
    _ content: inout ReadContent
  ) {
    let visitor = OpenTextVisitor(limit: limits.textScalarsPerPage, styles: styles)
    package.scan("content.xml", telling: visitor)
    let pages = PageList(limits: limits)
    pages.add(
      visitor.flow.finish(), .text, path: "content.xml", reason: "odf-text", isMain: true,
      to: &content)
    addComments(visitor.comments, pages, &content)
    links.add(visitor.links)
  }

  private func readSheets(
    of package: OfficePackage, _ styles: OpenStyles, _ links: inout LinkTargets,
    _ content: inout ReadContent
  ) {
    var sheets: [OpenSheetVisitor.Sheet] = []
    let visitor = OpenSheetVisitor(limit: limits.textScalarsPerPage, styles: styles) {
      sheets.append($0)
    }
    package.scan("content.xml", telling: visitor)
    let pages = PageList(limits: limits, total: sheets.count)
    for sheet in sheets {
      let name = MemberName.printable(sheet.name)
      pages.add(
        sheet.text, .sheet, path: name, reason: "sheet-cells", isMain: true, to: &content)
    }
    addEmpty(.sheet, ifNone: sheets.isEmpty, pages, &content)
    for sheet in sheets {
      pages.add(
        sheet.drawings, .text, path: MemberName.printable(sheet.name), reason: "drawing-text",
        to: &content)
    }
    addComments(visitor.comments, pages, &content)
    links.add(visitor.links)
  }

  private func readSlides(
    of package: OfficePackage, _ styles: OpenStyles, _ links: inout LinkTargets,
    _ content: inout ReadContent
  ) {
    let limit = limits.textScalarsPerPage
    var slides: [OpenSlideVisitor.Slide] = []
    let visitor = OpenSlideVisitor(limit: limit, styles: styles) { slides.append($0) }
    package.scan("content.xml", telling: visitor)
    let pages = PageList(limits: limits, total: slides.count)
    addEmpty(.slide, ifNone: slides.isEmpty, pages, &content)
    for (index, slide) in slides.enumerated() {
      pages.add(
        ReadingOrder.joined(ReadingOrder.sorted(slide.text), limit: limit), .slide,
        path: "slide \(index + 1)", reason: "slide-shapes", isMain: true, to: &content)
      pages.add(
        ReadingOrder.joined(slide.notes, limit: limit), .text, path: "slide \(index + 1) notes",
        reason: "slide-notes", to: &content)
    }
    addComments(visitor.comments, pages, &content)
    links.add(visitor.links)
  }

  /// A file without sheets or slides has one page nevertheless, and says so.
  private func addEmpty(
    _ kind: Page.Kind, ifNone: Bool, _ pages: PageList, _ content: inout ReadContent
  ) {
    guard ifNone else { return }
    pages.add(
      PageText(), kind, path: nil, reason: "no-content", isMain: true, to: &content)
    content.note(
      .warning, "no-content", page: 1,
      "the file holds no sheet or slide; open the file in its program and save it again")
  }

  private func addComments(
    _ comments: CommentList, _ pages: PageList, _ content: inout ReadContent
  ) {
    pages.add(
      comments.text, .attribute, path: "content.xml", reason: "comments", to: &content)
  }
}

/// Looks whether the members of an OpenDocument file are encrypted.
final class ManifestVisitor: XMLVisitor {
  private(set) var isEncrypted = false

  func begin(_ element: XMLElement) {
    if element.name == "manifest:encryption-data" { isEncrypted = true }
  }

  func end(_ name: String) {}
  func append(_ text: String) {}
}
