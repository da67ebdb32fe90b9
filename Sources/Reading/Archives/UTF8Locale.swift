import Glibc

/// The locale that libarchive needs to hand out names in UTF-8: in the C locale it gives none.
enum UTF8Locale {
  // Made once, never changed or freed; glibc's locale objects may be used by all threads.
  nonisolated(unsafe) private static let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

  /// Reads the locale's file, once for the process: before it is closed in.
  static func load() { _ = locale }

  /// Runs `body` with the thread's characters in UTF-8. Where the system has no such locale,
  /// names outside ASCII are lost, nothing else.
  static func use<Result>(_ body: () throws -> Result) rethrows -> Result {
    guard let locale else { return try body() }
    let previous = uselocale(locale)
    defer { uselocale(previous) }
    return try body()
  }
}
