/// What the intake page counts, found in indexes alone: rows of documents and pages are large.
enum Migration0024 {
  static let sql = """
    CREATE INDEX documents_by_type ON documents (media_type);
    CREATE INDEX pages_by_source ON pages (source, ocr_confidence);
    """
}
