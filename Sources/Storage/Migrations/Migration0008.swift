/// What taking files in needs beyond a document's row: when to try again, where a file was put,
/// and how the watched folders are.
///
/// A document that is tried again later stays `queued`, with `not_before` and the reason. An
/// occurrence that was filed keeps the path at which it was found and frees it for another file;
/// `filed_to` is where the file is now, or NULL when it was removed.
enum Migration0008 {
  static let sql = """
    ALTER TABLE documents ADD COLUMN not_before INTEGER;
    ALTER TABLE documents ADD COLUMN deferred_for TEXT;
    CREATE INDEX documents_deferred ON documents (not_before) WHERE not_before IS NOT NULL;

    ALTER TABLE occurrences ADD COLUMN filed_at INTEGER;
    ALTER TABLE occurrences ADD COLUMN filed_to TEXT;
    DROP INDEX occurrence_at_path;
    CREATE UNIQUE INDEX occurrence_at_path ON occurrences (path)
      WHERE path IS NOT NULL AND superseded_by IS NULL AND filed_at IS NULL;

    CREATE INDEX extractions_by_time ON extractions (created_at);

    CREATE TABLE watched_roots (
      path TEXT NOT NULL PRIMARY KEY,
      owner TEXT NOT NULL,
      state TEXT NOT NULL CHECK (state IN ('watched', 'polled', 'unavailable', 'ended')),
      reason TEXT,
      since INTEGER NOT NULL,
      waiting INTEGER NOT NULL,
      oldest_waiting INTEGER,
      told_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
