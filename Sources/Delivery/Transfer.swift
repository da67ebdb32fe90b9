import CCurl
import Foundation

/// One conversation with a server, through libcurl; owns every curl pointer.
///
/// Blocks until it ends. Nothing is followed elsewhere; of what comes back only the headers are kept.
final class Transfer {
  struct Failure: Error {
    let code: CURLcode
    /// libcurl's words; no part of the request.
    let reason: String
  }

  struct Answer {
    /// The protocol's last code: HTTP status or SMTP reply.
    let code: Int
    let headers: [String: String]
  }

  private let handle: OpaquePointer
  private var lists: [UnsafeMutablePointer<curl_slist>] = []
  private var upload: ArraySlice<UInt8> = []
  private var headers: [String: String] = [:]

  private static let isReady: Bool = curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK

  /// - Parameter schemes: the only protocols that may be spoken, `http,https`.
  init(to url: String, schemes: String, timeouts: (connect: Int, whole: Int)) throws {
    guard Self.isReady, let handle = curl_easy_init() else {
      throw Failure(code: CURLE_FAILED_INIT, reason: "libcurl cannot be started")
    }
    self.handle = OpaquePointer(handle)
    try set(CURLOPT_URL, url)
    try set(CURLOPT_PROTOCOLS_STR, schemes)
    try set(CURLOPT_NOSIGNAL, 1)
    try set(CURLOPT_CONNECTTIMEOUT, timeouts.connect)
    try set(CURLOPT_TIMEOUT, timeouts.whole)
    try set(CURLOPT_USERAGENT, "galena")
  }

  deinit {
    for list in lists { curl_slist_free_all(list) }
    curl_easy_cleanup(pointer)
  }

  private var pointer: UnsafeMutableRawPointer { UnsafeMutableRawPointer(handle) }

  func set(_ option: CURLoption, _ value: Int) throws {
    try check(ccurl_set_long(pointer, option, value))
  }

  func set(_ option: CURLoption, _ value: String) throws {
    try check(value.withCString { ccurl_set_text(pointer, option, $0) })
  }

  func set(_ option: CURLoption, _ values: [String]) throws {
    var list: UnsafeMutablePointer<curl_slist>?
    for value in values { list = curl_slist_append(list, value) ?? list }
    guard let list else { return }
    lists.append(list)
    try check(ccurl_set_pointer(pointer, option, list))
  }

  /// Sends `bytes` and waits for the answer.
  func perform(sending bytes: [UInt8]) throws -> Answer {
    upload = bytes[...]
    let context = Unmanaged.passUnretained(self).toOpaque()
    try set(CURLOPT_UPLOAD, 1)
    try set(CURLOPT_INFILESIZE, bytes.count)
    try check(ccurl_set_transfer(pointer, CURLOPT_READFUNCTION, Self.read))
    try check(ccurl_set_pointer(pointer, CURLOPT_READDATA, context))
    try check(ccurl_set_transfer(pointer, CURLOPT_WRITEFUNCTION, Self.write))
    try check(ccurl_set_pointer(pointer, CURLOPT_WRITEDATA, context))
    try check(ccurl_set_transfer(pointer, CURLOPT_HEADERFUNCTION, Self.header))
    try check(ccurl_set_pointer(pointer, CURLOPT_HEADERDATA, context))
    let result = curl_easy_perform(pointer)
    let answer = Answer(code: code, headers: headers)
    // An SMTP server that says no ends the transfer with an error and a code.
    if result != CURLE_OK, answer.code < 400 { try check(result) }
    return answer
  }

  private var code: Int {
    var code = 0
    _ = ccurl_get_long(pointer, CURLINFO_RESPONSE_CODE, &code)
    return code
  }

  private func check(_ result: CURLcode) throws {
    guard result != CURLE_OK else { return }
    throw Failure(code: result, reason: String(cString: curl_easy_strerror(result)))
  }

  private static func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
    context.map { Unmanaged<Transfer>.fromOpaque($0).takeUnretainedValue() }
  }

  private static let read: ccurl_transfer = { bytes, size, count, context in
    guard let bytes, let transfer = transfer(context) else { return 0 }
    let part = transfer.upload.prefix(size * count)
    UnsafeMutableRawBufferPointer(start: bytes, count: size * count).copyBytes(from: part)
    transfer.upload = transfer.upload.dropFirst(part.count)
    return part.count
  }

  private static let write: ccurl_transfer = { _, size, count, _ in
    size * count
  }

  private static let header: ccurl_transfer = { bytes, size, count, context in
    guard let bytes, let transfer = transfer(context) else { return 0 }
    let line = UnsafeRawBufferPointer(start: bytes, count: size * count)
    let parts = String(decoding: line, as: UTF8.self).split(separator: ":", maxSplits: 1)
    if parts.count == 2, transfer.headers.count < 200 {
      transfer.headers[parts[0].lowercased()] = parts[1].trimmingCharacters(
        in: .whitespacesAndNewlines)
    }
    return size * count
  }
}
