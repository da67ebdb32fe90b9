import LeadModel
import PDFReading

extension ReadContent {
  /// Adds a file that the PDF holds as a child, at the next path `embedded/n`.
  mutating func add(_ file: EmbeddedFile) {
    let path = "embedded/\(childCount + 1)"
    if let bytes = file.bytes {
      add(ChildDocument(path: path, name: file.name, bytes: bytes))
    } else if file.isTooLarge {
      note(
        .error, "child-too-large",
        "the embedded document at \(path) has more than \(limits.childBytes) bytes; raise the "
          + "limit to read it")
    } else {
      note(
        .error, "child-damaged",
        "the embedded document at \(path) is damaged; ask for it as a file of its own")
    }
  }
}
