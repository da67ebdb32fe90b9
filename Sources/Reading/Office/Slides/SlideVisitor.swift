/// Reads the shapes of a slide, a layout, a master or the notes of a slide.
final class SlideVisitor: XMLVisitor {
  private(set) var shapes: [SlideShape] = []
  /// `false` for a slide that is left out when the presentation is shown.
  private(set) var isShown = true
  private let limit: Int
  private var alternatives = AlternateContent()
  private var skipped = 0
  private var groups: [GroupTransform] = []
  private var isInGroupProperties = false
  private var shape: SlideShape?
  private var flow: TextFlow
  private var isShapeHidden = false
  private var isText = false
  private var isInBody = false

  init(limit: Int) {
    self.limit = limit
    flow = TextFlow(limit: limit)
  }

  private static let shapeNames: Set = ["p:sp", "p:graphicFrame", "p:pic", "p:cxnSp"]

  func begin(_ element: XMLElement) {
    if skipped > 0 {
      skipped += 1
    } else if alternatives.skips(element.name) {
      skipped = 1
    } else if isInBody {
      beginText(element)
    } else {
      beginShape(element)
    }
  }

  private func beginShape(_ element: XMLElement) {
    switch element.name {
    case "p:sld": isShown = element["show"].map { $0 != "0" && $0 != "false" } ?? true
    case "p:grpSp": groups.append(GroupTransform())
    case "p:grpSpPr": isInGroupProperties = true
    case "p:sp", "p:graphicFrame", "p:pic", "p:cxnSp":
      shape = SlideShape(text: PageText(limit: limit))
      flow = TextFlow(limit: limit)
      isShapeHidden = false
    case "p:cNvPr": if shape != nil { isShapeHidden = element.flag("hidden") }
    case "p:ph":
      shape?.placeholder = .init(
        type: element["type"] ?? "body", index: element["idx"] ?? "0")
    case "a:off", "a:ext", "a:chOff", "a:chExt": place(element)
    case "dgm:relIds": shape?.diagram = element["r:dm"]
    case "p:txBody", "a:tbl":
      isInBody = shape != nil
      if element.name == "a:tbl" { flow.beginTable() }
    default: break
    }
  }

  private func place(_ element: XMLElement) {
    let isOffset = element.name == "a:off" || element.name == "a:chOff"
    let first = Double(element[isOffset ? "x" : "cx"] ?? "")
    let second = Double(element[isOffset ? "y" : "cy"] ?? "")
    guard let first, let second, first.isFinite, second.isFinite else { return }
    func set(_ position: inout SlidePosition) {
      if isOffset { (position.x, position.y) = (first, second) }
      if !isOffset { (position.width, position.height) = (first, second) }
    }
    if isInGroupProperties, !groups.isEmpty {
      let isInner = element.name.hasPrefix("a:ch")
      if isInner { set(&groups[groups.count - 1].inner) }
      if !isInner { set(&groups[groups.count - 1].outer) }
    } else if shape != nil {
      var position = shape?.position ?? SlidePosition()
      set(&position)
      shape?.position = position
    }
  }

  private func beginText(_ element: XMLElement) {
    switch element.name {
    case "a:p": flow.beginParagraph()
    case "a:br": flow.breakLine()
    case "a:t": isText = true
    case "a:tab": break
    case "a:tr": flow.beginRow()
    case "a:tc": flow.beginCell()
    default: break
    }
  }

  func append(_ text: String) {
    if isText, skipped == 0 { flow.append(text, hidden: isShapeHidden || !isShown) }
  }

  func end(_ name: String) {
    if skipped > 0 {
      skipped -= 1
      return
    }
    alternatives.end(name)
    switch name {
    case "a:p": flow.endParagraph()
    case "a:t": isText = false
    case "a:tr": flow.endRow()
    case "a:tc": flow.endCell()
    case "a:tbl", "p:txBody":
      if name == "a:tbl" { flow.endTable() }
      isInBody = false
    case "p:grpSpPr": isInGroupProperties = false
    case "p:grpSp": _ = groups.popLast()
    default: if Self.shapeNames.contains(name) { endShape() }
    }
  }

  private func endShape() {
    guard var ended = shape else { return }
    ended.text = flow.finish()
    // A shape deep in groups passes through few of them that count.
    ended.position = ended.position.map { position in
      groups.suffix(64).reversed().reduce(position) { $1.apply(to: $0) }
    }
    shapes.append(ended)
    shape = nil
  }
}
