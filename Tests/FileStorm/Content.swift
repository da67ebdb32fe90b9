import LeadModel

/// The whole of a file: unlike every other one.
struct Content: Hashable, Sendable {
  let bytes: [UInt8]
  let id: DocumentID
  /// Whether the bytes alone tell that half of it is not the whole.
  let hasEnd: Bool

  init(bytes: [UInt8], hasEnd: Bool) {
    self.bytes = bytes
    self.hasEnd = hasEnd
    id = DocumentID(Digest.sha256(bytes))
  }

  /// Makes contents one after the other.
  struct Source {
    let seed: UInt64
    private var serial = 0

    init(seed: UInt64) { self.seed = seed }

    mutating func next(_ random: inout SplitMix) -> Content {
      serial += 1
      let text = "Note \(serial) of storm \(seed)"
      if serial % 3 == 0 { return Content(bytes: OnePagePDF(text: text).bytes, hasEnd: true) }
      let filler = (0..<Int.random(in: 1...40, using: &random)).map { "line \($0)" }
      var lines = [text] + filler
      if serial % 25 == 0 { lines.append("Jo Storm\njo\(serial)@storm.example") }
      return Content(bytes: Array(lines.joined(separator: "\n").utf8), hasEnd: false)
    }
  }
}

/// A PDF with one page and one line.
struct OnePagePDF {
  let bytes: [UInt8]

  init(text: String) {
    let stream = "BT /F1 12 Tf 72 720 Td (\(text)) Tj ET"
    let objects = [
      "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R "
        + "/Resources << /Font << /F1 5 0 R >> >> >>",
      "<< /Length \(stream.utf8.count) >>\nstream\n\(stream)\nendstream",
      "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    var file = "%PDF-1.4\n"
    var offsets: [Int] = []
    for (index, object) in objects.enumerated() {
      offsets.append(file.utf8.count)
      file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let table = file.utf8.count
    file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
    for offset in offsets {
      let digits = String(offset)
      file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
    }
    file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
    bytes = Array(file.utf8)
  }
}
