import CPoppler

/// A file that a PDF holds.
package struct EmbeddedFile: Sendable {
  /// As the PDF names it.
  package let name: String?
  /// `nil` when the file has more bytes than the limit, or is damaged.
  package let bytes: [UInt8]?
  /// Whether the limit was reached.
  package let isTooLarge: Bool

  init(copying attachment: UnsafeMutablePointer<PopplerAttachment>, byteLimit: Int) {
    name = poppler_attachment_get_name(attachment).map { String(cString: $0) }
    let sink = AttachmentSink(byteLimit: byteLimit)
    let isSaved = poppler_attachment_save_to_callback(
      attachment,
      { bytes, count, sink, _ in
        guard let sink, let bytes else { return 1 }
        let isTaken = Unmanaged<AttachmentSink>.fromOpaque(sink).takeUnretainedValue()
          .take(UnsafeRawBufferPointer(start: bytes, count: Int(count)))
        return isTaken ? 1 : 0
      }, Unmanaged.passUnretained(sink).toOpaque(), nil)
    isTooLarge = sink.isFull
    bytes = isSaved != 0 && !sink.isFull ? sink.bytes : nil
  }
}

/// Collects an attachment's bytes up to a limit.
private final class AttachmentSink {
  private(set) var bytes: [UInt8] = []
  private(set) var isFull = false
  private let byteLimit: Int

  init(byteLimit: Int) { self.byteLimit = byteLimit }

  /// `false` ends the copying.
  func take(_ part: UnsafeRawBufferPointer) -> Bool {
    isFull = isFull || bytes.count + part.count > byteLimit
    if !isFull { bytes.append(contentsOf: part) }
    return !isFull
  }
}
