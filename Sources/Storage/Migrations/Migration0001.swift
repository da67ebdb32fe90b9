/// Runs, documents and where they were found, the journal of known files, leases.
///
/// Times are milliseconds since 1970, UTC. `documents.seq` is the order of arrival and is never
/// used twice. Of the occurrences of one path, or of one place inside a parent, only one is in
/// force; the others say which superseded them.
enum Migration0001 {
  static let sql = """
    CREATE TABLE runs (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL CHECK (kind IN ('ingest', 'watch')),
      started_at INTEGER NOT NULL,
      ended_at INTEGER
    ) STRICT;

    CREATE TABLE documents (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE CHECK (length(id) = 64),
      media_type TEXT,
      bytes INTEGER NOT NULL,
      stage TEXT NOT NULL CHECK (stage IN ('extract', 'resolve', 'complete')),
      status TEXT NOT NULL CHECK (status IN ('queued', 'working', 'done', 'partial', 'failed')),
      failure_code TEXT,
      failure_message TEXT,
      attempts INTEGER NOT NULL DEFAULT 0,
      priority INTEGER NOT NULL DEFAULT 0,
      claim_owner TEXT,
      claim_expires INTEGER,
      extraction INTEGER REFERENCES extractions (id) DEFERRABLE INITIALLY DEFERRED,
      extraction_version TEXT,
      observed_at INTEGER,
      first_seen INTEGER NOT NULL,
      CHECK ((status = 'failed') = (failure_code IS NOT NULL)),
      CHECK ((status = 'working') = (claim_owner IS NOT NULL)),
      CHECK ((claim_owner IS NULL) = (claim_expires IS NULL))
    ) STRICT;

    CREATE INDEX documents_by_stage ON documents (stage, status, priority DESC, seq);
    CREATE INDEX documents_by_status ON documents (status);

    CREATE TABLE occurrences (
      id INTEGER PRIMARY KEY AUTOINCREMENT,
      document INTEGER NOT NULL REFERENCES documents (seq),
      path TEXT,
      parent INTEGER REFERENCES documents (seq),
      parent_path TEXT,
      name TEXT,
      depth INTEGER NOT NULL,
      modified_at INTEGER,
      found_at INTEGER NOT NULL,
      run INTEGER NOT NULL REFERENCES runs (id),
      superseded_by INTEGER REFERENCES occurrences (id) DEFERRABLE INITIALLY DEFERRED,
      CHECK ((path IS NULL) <> (parent IS NULL)),
      CHECK ((parent IS NULL) = (parent_path IS NULL))
    ) STRICT;

    CREATE INDEX occurrences_by_document ON occurrences (document, id);
    CREATE UNIQUE INDEX occurrence_at_path ON occurrences (path)
      WHERE path IS NOT NULL AND superseded_by IS NULL;
    CREATE UNIQUE INDEX occurrence_inside_parent ON occurrences (parent, parent_path)
      WHERE parent IS NOT NULL AND superseded_by IS NULL;

    CREATE TABLE findings (
      run INTEGER NOT NULL REFERENCES runs (id),
      occurrence INTEGER NOT NULL REFERENCES occurrences (id),
      PRIMARY KEY (run, occurrence)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE skips (
      run INTEGER NOT NULL REFERENCES runs (id),
      path TEXT NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (run, path)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE known_files (
      device INTEGER NOT NULL,
      inode INTEGER NOT NULL,
      size INTEGER NOT NULL,
      modified_ns INTEGER NOT NULL,
      content BLOB NOT NULL,
      PRIMARY KEY (device, inode)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE leases (
      name TEXT NOT NULL PRIMARY KEY,
      owner TEXT NOT NULL,
      expires_at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}
