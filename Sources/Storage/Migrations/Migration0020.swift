/// By which version a document was read last, and whether what is in force was resolved.
///
/// A document that a newer version reads in the same way keeps its extraction, and is of the newer
/// version from then on: so versions stand apart from extractions.
enum Migration0020 {
  static let sql = """
    CREATE TABLE extraction_versions (
      digest TEXT NOT NULL PRIMARY KEY,
      extractors TEXT NOT NULL,
      rules TEXT NOT NULL,
      engines TEXT NOT NULL,
      settings TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    INSERT OR IGNORE INTO extraction_versions
      SELECT version, extractors, rules, engines, settings FROM extractions;

    ALTER TABLE documents ADD COLUMN resolved_extraction INTEGER;
    UPDATE documents SET resolved_extraction = extraction WHERE stage = 'complete';
    """
}
