import Foundation
import LeadModel

/// Reads an Excel workbook (.xlsx, .xlsm, .xltx): a page of kind `sheet` for each sheet, with its
/// cells as they are shown; text in drawings, comments, links and properties on pages of their own;
/// embedded files and larger pictures as children.
struct SheetDocumentReader: FormatReader {
  let limits: ReadingLimits

  init(settings: ReadingSettings, limits: ReadingLimits) { self.limits = limits }

  func read(_ bytes: Data, into content: inout ReadContent) throws(ExtractionReport.Failure) {
    let package = try OfficePackage.opened(bytes, limits: limits)
    let main = try package.mainPart(usual: "xl/workbook.xml")
    let workbook = WorkbookVisitor()
    package.scan(main, telling: workbook)
    guard !workbook.sheets.isEmpty else { throw OfficePackage.damaged }
    let relationships = package.relationships(of: main)
    let values = cellValues(package, relationships, is1904: workbook.is1904)
    let pages = PageList(limits: limits, total: workbook.sheets.count)
    let people = people(package, relationships)
    var links = LinkTargets()
    let sheets = workbook.sheets.prefix(limits.pages)
    let parts = PartOwners(relationships).parts(of: sheets.map(\.relationshipID))
    for (sheet, part) in zip(sheets, parts) {
      read(sheet, part: part, values, package, &links, pages, &content)
    }
    for part in parts.compactMap({ $0 }) {
      readAttachments(of: part, people, package, &links, pages, &content)
    }
    noteMissing(workbook.sheets.count, &content)
    package.addAttributes(links, pages: pages, to: &content)
    package.addChildren(to: &content)
    package.report(to: &content)
  }

  private func cellValues(
    _ package: OfficePackage, _ relationships: [Relationship], is1904: Bool
  ) -> CellValue {
    let strings = SharedStrings()
    let styles = CellStyles(is1904: is1904)
    for relationship in relationships {
      if relationship.type == "sharedStrings" {
        package.scan(relationship.target, telling: strings)
      }
      if relationship.type == "styles" { package.scan(relationship.target, telling: styles) }
    }
    return CellValue(strings: strings, styles: styles, is1904: is1904)
  }

  private func people(
    _ package: OfficePackage, _ relationships: [Relationship]
  ) -> [String: String] {
    let visitor = PeopleVisitor()
    for relationship in relationships where relationship.type == "person" {
      package.scan(relationship.target, telling: visitor)
    }
    return visitor.names
  }

  private func read(
    _ sheet: WorkbookVisitor.Sheet, part: String?, _ values: CellValue, _ package: OfficePackage,
    _ links: inout LinkTargets, _ pages: PageList, _ content: inout ReadContent
  ) {
    let visitor = WorksheetVisitor(
      values: values, isHidden: sheet.isHidden, limit: limits.textScalarsPerPage)
    if part.map({ package.scan($0, telling: visitor) }) != true {
      content.note(
        .error, "part-missing", page: content.pages.count + 1,
        "the sheet's part is not in the file, or belongs to another sheet; open the file in its program and save it again"
      )
    }
    pages.add(
      visitor.text.page, .sheet, path: MemberName.printable(sheet.name), reason: "sheet-cells",
      isMain: true, to: &content)
    links.add(visitor.links)
    guard !visitor.headersAndFooters.isEmpty else { return }
    var printed = LabelledValues(limit: limits.textScalarsPerPage)
    for line in visitor.headersAndFooters { printed.add("", line, nil) }
    pages.add(
      printed.text, .text, path: part, reason: "sheet-header-footer", to: &content)
  }

  /// Text in drawings, comments, and links of one sheet.
  private func readAttachments(
    of part: String, _ people: [String: String], _ package: OfficePackage,
    _ links: inout LinkTargets, _ pages: PageList, _ content: inout ReadContent
  ) {
    let limit = limits.textScalarsPerPage
    let relationships = package.relationships(of: part)
    links.add(relationships)
    for drawing in relationships where drawing.type == "drawing" {
      let visitor = DrawingVisitor(limit: limit)
      package.scan(drawing.target, telling: visitor)
      pages.add(
        visitor.flow.finish(), .text, path: drawing.target, reason: "drawing-text", to: &content)
    }
    // The old form repeats a conversation for older programs.
    let threads = relationships.filter { $0.type == "threadedComment" }
    let comments = threads.isEmpty ? relationships.filter { $0.type == "comments" } : threads
    for comment in comments {
      let visitor = SheetCommentVisitor(limit: limit, people: people)
      package.scan(comment.target, telling: visitor)
      pages.add(
        visitor.comments.text, .attribute, path: comment.target, reason: "comments", to: &content)
    }
  }

  private func noteMissing(_ count: Int, _ content: inout ReadContent) {
    guard count > limits.pages else { return }
    content.note(
      .error, "page-limit",
      "the workbook has \(count) sheets; only the first \(limits.pages) were read")
  }
}
