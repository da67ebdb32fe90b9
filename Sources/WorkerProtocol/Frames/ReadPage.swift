package import LeadModel

/// A page on its way out of a worker, with how many pages there are and what the document is.
///
/// `galena` reads no more of it than the first eight bytes; a worker decodes the rest again.
package struct ReadPage: Hashable, Sendable {
  /// Number of the page and of all pages known of, little-endian 32-bit each; then the media type
  /// and the page as `PageEncoder` writes them.
  package let bytes: [UInt8]

  package init(_ page: Page, of total: Int, mediaType: String) {
    var encoder = PageEncoder()
    encoder.number(page.number)
    encoder.number(total)
    encoder.string(mediaType)
    encoder.page(page)
    bytes = encoder.bytes
  }

  init(bytes: [UInt8]) throws(FrameError) {
    guard bytes.count >= 8 else { throw .malformed }
    self.bytes = bytes
  }

  package var number: Int { Int(littleEndian32(bytes[0..<4])) }
  package var total: Int { Int(littleEndian32(bytes[4..<8])) }

  /// Throws `.malformed` for bytes that `init(_:of:mediaType:)` did not make.
  package func decoded() throws(FrameError) -> (page: Page, mediaType: String) {
    var decoder = PageDecoder(bytes: bytes[8...])
    let mediaType = try decoder.string()
    let page = try decoder.page()
    guard decoder.isAtEnd else { throw .malformed }
    return (page, mediaType)
  }

  /// Many pages as one file, each behind its length.
  package static func file(of pages: [ReadPage]) -> [UInt8] {
    pages.flatMap { page in
      withUnsafeBytes(of: UInt32(page.bytes.count).littleEndian) { Array($0) } + page.bytes
    }
  }

  /// Throws `.malformed` for bytes that `file(of:)` did not make.
  package static func pages(inFile bytes: [UInt8]) throws(FrameError) -> [ReadPage] {
    var pages: [ReadPage] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      guard rest.count >= 4 else { throw .malformed }
      let length = Int(littleEndian32(rest.prefix(4)))
      rest = rest.dropFirst(4)
      guard length <= rest.count else { throw .malformed }
      pages.append(try ReadPage(bytes: Array(rest.prefix(length))))
      rest = rest.dropFirst(length)
    }
    return pages
  }
}
