import CPoppler
package import Foundation

/// An open PDF. Owns its poppler document; not `Sendable`, one thread works with it.
package final class PDFFile {
  let document: OpaquePointer
  // Poppler reads from these bytes, uncopied, as long as the document lives.
  private let storage: NSData
  package let pageCount: Int

  /// Opens the PDF without a password, then with each of `passwords` in turn.
  ///
  /// Throws `.encrypted` when no password opens it, else `.damaged`. A file whose
  /// cross-reference table poppler can rebuild is not an error.
  package init(bytes: Data, passwords: [String] = []) throws(PDFError) {
    let storage = bytes as NSData
    let document = try Self.open(storage, passwords: passwords)
    self.document = document
    self.storage = storage
    pageCount = Int(max(0, poppler_document_get_n_pages(document)))
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(document)) }

  /// The page with that index, counted from 0.
  package func page(at index: Int) throws(PDFError) -> PDFPage {
    guard index >= 0, index < pageCount,
      let page = poppler_document_get_page(document, Int32(index))
    else { throw .pageMissing }
    return PDFPage(takingOwnershipOf: page, of: self)
  }

  /// Version of the poppler library in use.
  package static var engineVersion: String {
    poppler_get_version().map { String(cString: $0) } ?? ""
  }

  private static func open(
    _ storage: NSData, passwords: [String]
  ) throws(PDFError) -> OpaquePointer {
    do {
      return try attempt(storage, password: nil)
    } catch .encrypted {
      for password in passwords {
        if let document = try? attempt(storage, password: password) { return document }
      }
      throw .encrypted
    }
  }

  private static func attempt(
    _ storage: NSData, password: String?
  ) throws(PDFError) -> OpaquePointer {
    var error: UnsafeMutablePointer<GError>?
    let bytes = g_bytes_new_static(storage.bytes, gsize(storage.length))
    defer { g_bytes_unref(bytes) }
    let document =
      if let password {
        open(bytes, password: password, &error)
      } else {
        poppler_document_new_from_bytes(bytes, nil, &error)
      }
    defer { g_clear_error(&error) }
    if let document { return document }
    let isEncrypted = error?.pointee.code == gint(POPPLER_ERROR_ENCRYPTED.rawValue)
    throw isEncrypted ? .encrypted : .damaged
  }

  /// Through an input stream: `poppler_document_new_from_bytes` of poppler 22.12 follows a null
  /// pointer when a password does not fit, because its byte stream cannot be copied.
  private static func open(
    _ bytes: OpaquePointer?, password: String,
    _ error: UnsafeMutablePointer<UnsafeMutablePointer<GError>?>
  ) -> OpaquePointer? {
    let stream = g_memory_input_stream_new_from_bytes(bytes)
    defer { g_object_unref(stream) }
    return poppler_document_new_from_stream(
      stream, goffset(g_bytes_get_size(bytes)), password, nil, error)
  }
}
