/// Decisions and the chain of hashes over them; rows are only ever added.
///
/// The chain covers salted digests, so a payload and its salt can be erased later and the chain
/// still verifies. The triggers keep a slip of the program from changing history.
enum Migration0005 {
  static let sql = """
    CREATE TABLE decisions (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      lead TEXT NOT NULL,
      decided_at INTEGER NOT NULL,
      qualified INTEGER NOT NULL CHECK (qualified IN (0, 1)),
      tier TEXT NOT NULL,
      queue TEXT NOT NULL,
      owner TEXT,
      salt TEXT,
      payload TEXT,
      CHECK ((salt IS NULL) = (payload IS NULL))
    ) STRICT;
    CREATE INDEX decisions_by_lead ON decisions (lead, seq);

    CREATE TABLE audit (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      subject TEXT NOT NULL,
      at INTEGER NOT NULL,
      digest TEXT NOT NULL CHECK (length(digest) = 64),
      previous TEXT NOT NULL,
      hash TEXT NOT NULL CHECK (length(hash) = 64)
    ) STRICT;
    CREATE UNIQUE INDEX audit_by_subject ON audit (kind, subject);

    CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN
      SELECT RAISE(ABORT, 'the audit log is append-only');
    END;
    CREATE TRIGGER audit_is_never_shortened BEFORE DELETE ON audit BEGIN
      SELECT RAISE(ABORT, 'the audit log is append-only');
    END;
    CREATE TRIGGER statements_are_never_edited BEFORE UPDATE ON statements BEGIN
      SELECT RAISE(ABORT, 'statements are never edited, only superseded');
    END;
    CREATE TRIGGER link_log_is_never_edited BEFORE UPDATE ON link_log BEGIN
      SELECT RAISE(ABORT, 'the identity log is append-only');
    END;
    """
}
