/// A small document of one kind with one word in it.
struct ProbeDocument: Sendable {
  let name: String
  let bytes: [UInt8]
  /// Upper case.
  let word: String
  /// Keys of the engine versions that it speaks for.
  let engines: Set<String>
  /// What to do when the word is not found.
  let remedy: String

  static let all = [text, pdf, image]

  static let text = ProbeDocument(
    name: "plain text", bytes: Array("GALENA".utf8), word: "GALENA", engines: [],
    remedy: "reinstall galena")

  /// One page that says GALENA, in the smallest form that readers accept without a repair.
  static let pdf = ProbeDocument(
    name: "PDF", bytes: Array(minimalPDF.utf8), word: "GALENA", engines: ["poppler"],
    remedy: "install the packages in scripts/packages.txt")

  /// The same word as an image: each letter drawn from 5 × 7 dots, ten pixels to the dot.
  static let image = ProbeDocument(
    name: "recognition of images", bytes: portableGreyMap, word: "GALENA",
    engines: ["tesseract", "leptonica"], remedy: "install the tesseract packages")

  private static var minimalPDF: String {
    let content = "BT /F 24 Tf 72 720 Td (GALENA) Tj ET"
    let objects = [
      "<</Type/Catalog/Pages 2 0 R>>",
      "<</Type/Pages/Kids[3 0 R]/Count 1>>",
      "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
        + "/Resources<</Font<</F 5 0 R>>>>>>",
      "<</Length \(content.utf8.count)>>stream\n\(content)\nendstream",
      "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\(object)endobj\n"
    }
    let table = file.utf8.count
    let entries = offsets.map { offset in
      String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n"
    }
    return file + "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n" + entries.joined()
      + "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(table)\n%%EOF\n"
  }

  private static let dots: [Character: [String]] = [
    "G": [" ### ", "#   #", "#    ", "# ###", "#   #", "#   #", " ### "],
    "A": [" ### ", "#   #", "#   #", "#####", "#   #", "#   #", "#   #"],
    "L": ["#    ", "#    ", "#    ", "#    ", "#    ", "#    ", "#####"],
    "E": ["#####", "#    ", "#    ", "#### ", "#    ", "#    ", "#####"],
    "N": ["#   #", "##  #", "##  #", "# # #", "#  ##", "#  ##", "#   #"],
  ]

  /// PGM (netpbm), 8 bits.
  private static var portableGreyMap: [UInt8] {
    let letters = "GALENA".map { dots[$0] ?? [] }
    let margin = 6
    let rows = (-margin..<7 + margin).map { row -> [UInt8] in
      let inside = letters.flatMap { letter -> [UInt8] in
        guard letter.indices.contains(row) else { return Array(repeating: 255, count: 7) }
        return letter[row].map { $0 == "#" ? 0 : 255 } + [255, 255]
      }
      let side = [UInt8](repeating: 255, count: margin)
      return (side + inside + side).flatMap { Array(repeating: $0, count: 10) }
    }
    let header = "P5\n\(rows[0].count) \(rows.count * 10)\n255\n"
    return Array(header.utf8) + rows.flatMap { row in (0..<10).flatMap { _ in row } }
  }
}
