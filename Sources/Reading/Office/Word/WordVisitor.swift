/// Reads the flowing text of a part in WordprocessingML: body, header, footer, notes.
final class WordVisitor: XMLVisitor {
  let flow: TextFlow
  private(set) var links = LinkTargets()
  private let hiddenStyles: Set<String>
  private var alternatives = AlternateContent()
  private var fields = WordFields()
  /// Depth inside an element whose content is not read; 0 outside.
  private var skipped = 0
  private var isInParagraphProperties = false
  private var isInRunProperties = false
  private var joinsNext = false
  private var run = Run()
  /// Runs and paragraphs around the text boxes that are open.
  private var outer: [(run: Run, joinsNext: Bool)] = []
  private var text: String?
  private var keepsSpaces = false

  private struct Run {
    var isHidden = false
    var isParagraphHidden = false
  }

  init(limit: Int, hiddenStyles: Set<String>) {
    flow = TextFlow(limit: limit)
    self.hiddenStyles = hiddenStyles
  }

  /// Deleted or moved text, former properties, and the pronunciation over ruby text.
  private static let passedOver: Set = [
    "w:del", "w:moveFrom", "w:rPrChange", "w:pPrChange", "w:rt", "w:sectPrChange",
    "w:tblPrChange", "w:tcPrChange", "w:trPrChange",
  ]

  func begin(_ element: XMLElement) {
    let name = element.name
    if skipped > 0 {
      skipped += 1
      return
    }
    if alternatives.skips(name) || isPassedOver(element) {
      skipped = 1
      return
    }
    if isInParagraphProperties || isInRunProperties || name == "w:rPr" || name == "w:pPr" {
      return property(element)
    }
    if !beginBlock(element) { beginInline(element) }
  }

  private func isPassedOver(_ element: XMLElement) -> Bool {
    if Self.passedOver.contains(element.name) {
      if isInParagraphProperties, element.name == "w:del" { joinsNext = true }
      return true
    }
    guard element.name == "w:footnote" || element.name == "w:endnote" else { return false }
    // The lines that separate notes from the text.
    return element["w:type"].map { $0 != "normal" } ?? false
  }

  private func property(_ element: XMLElement) {
    switch element.name {
    case "w:pPr": isInParagraphProperties = true
    case "w:rPr": isInRunProperties = true
    case "w:pStyle" where isInParagraphProperties:
      run.isParagraphHidden = element["w:val"].map(hiddenStyles.contains) ?? false
    case "w:rStyle" where !isInParagraphProperties:
      if element["w:val"].map(hiddenStyles.contains) ?? false { run.isHidden = true }
    case "w:vanish" where !isInParagraphProperties: run.isHidden = element.isOn
    default: break
    }
  }

  /// `false` when the element is no block.
  private func beginBlock(_ element: XMLElement) -> Bool {
    switch element.name {
    case "w:p":
      run = Run()
      joinsNext = false
      flow.beginParagraph()
    case "w:tbl": flow.beginTable()
    case "w:tr": flow.beginRow()
    case "w:tc": flow.beginCell()
    case "w:gridSpan": flow.spanColumns(element.integer("w:val") ?? 1)
    case "w:gridBefore": flow.skipColumns(element.integer("w:val") ?? 0)
    case "w:txbxContent":
      outer.append((run, joinsNext))
      run = Run()
      flow.beginAside()
    default: return false
    }
    return true
  }

  private func beginInline(_ element: XMLElement) {
    switch element.name {
    case "w:r": run.isHidden = run.isParagraphHidden
    case "w:t", "m:t", "w:instrText":
      text = ""
      keepsSpaces = element["xml:space"] == "preserve" || element.name == "w:instrText"
    case "w:tab", "w:ptab": show("\t")
    case "w:br", "w:cr": flow.breakLine()
    case "w:noBreakHyphen": show("-")
    case "w:sym":
      show(SymbolFont.character(code: element["w:char"] ?? "", font: element["w:font"] ?? ""))
    case "w:fldChar": fieldCharacter(element["w:fldCharType"])
    case "w:fldSimple": if let code = element["w:instr"] { links.addTarget(inField: code) }
    default: break
    }
  }

  private func fieldCharacter(_ type: String?) {
    switch type {
    case "begin": fields.begin()
    case "separate": if let code = fields.separate() { links.addTarget(inField: code) }
    case "end": if let code = fields.end() { links.addTarget(inField: code) }
    default: break
    }
  }

  private func show(_ text: String) {
    flow.append(text, hidden: run.isHidden || !fields.isShown)
  }

  var wantsMore: Bool { !flow.isCut }

  func append(_ text: String) {
    guard skipped == 0, self.text != nil else { return }
    self.text?.append(text)
    // Whatever the length of a text, little of it is held at a time.
    if let long = self.text, long.utf8.count > 1 << 16, !fields.isInstruction {
      show(long)
      self.text = ""
      keepsSpaces = true
    }
  }

  func end(_ name: String) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    alternatives.end(name)
    switch name {
    case "w:pPr": isInParagraphProperties = false
    case "w:rPr": isInRunProperties = false
    case "w:t", "m:t": endText()
    case "w:instrText":
      fields.append(text ?? "")
      text = nil
    case "w:p": flow.endParagraph(joinsNext: joinsNext)
    case "w:tbl": flow.endTable()
    case "w:tr": flow.endRow()
    case "w:tc": flow.endCell()
    case "w:txbxContent":
      flow.endAside()
      if let last = outer.popLast() { (run, joinsNext) = (last.run, last.joinsNext) }
    default: break
    }
  }

  /// White space at the ends counts only where the file says so.
  private func endText() {
    guard let text else { return }
    show(keepsSpaces ? text : text.trimmingWhiteSpace)
    self.text = nil
  }
}
