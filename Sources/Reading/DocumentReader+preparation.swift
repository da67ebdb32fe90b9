extension DocumentReader {
  /// Opens now what a library would open when a document first needs it; to be called before the
  /// process is closed in.
  package static func prepare() { UTF8Locale.load() }
}
