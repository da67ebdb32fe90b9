import Foundation

/// PDF files written in a test from their objects.
enum TestPDF {
  /// One small page with this content; `catalog` and `page` are further entries of the two
  /// dictionaries, `more` are the objects from number 6 on.
  static func page(
    _ content: String, catalog: String = "", page: String = "", _ more: [String] = []
  ) -> Data {
    data(
      [
        "<</Type/Catalog/Pages 2 0 R\(catalog)>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 240 120]/Contents 4 0 R"
          + "/Resources<</Font<</F1 5 0 R>>>>\(page)>>",
        "<</Length \(content.utf8.count)>>stream\n\(content)\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
      ] + more)
  }

  /// The objects numbered from 1, the first being the catalog, with the table of their offsets.
  static func data(_ objects: [String]) -> Data {
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let start = file.utf8.count
    let lines = offsets.map { offset in
      String(repeating: "0", count: 10 - "\(offset)".count) + "\(offset) 00000 n \n"
    }
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n" + lines.joined()
    file += "trailer<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
    return Data(file.utf8)
  }
}
