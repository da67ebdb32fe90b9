/// Who may use the review pages, and what they looked at.
///
/// `password` is a hash with its parameters, never a password. A payload of `accesses` and its
/// salt can be erased, as those of decisions; nothing else ever changes.
enum Migration0010 {
  static let sql = """
    CREATE TABLE users (
      name TEXT NOT NULL PRIMARY KEY,
      role TEXT NOT NULL CHECK (role IN ('viewer', 'reviewer', 'operator', 'admin')),
      password TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      disabled_at INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE api_tokens (
      digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
      user TEXT NOT NULL REFERENCES users (name),
      label TEXT NOT NULL,
      created_at INTEGER NOT NULL,
      revoked_at INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE accesses (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL,
      at INTEGER NOT NULL,
      salt TEXT,
      payload TEXT,
      CHECK ((salt IS NULL) = (payload IS NULL))
    ) STRICT;
    CREATE TRIGGER accesses_are_never_changed BEFORE UPDATE ON accesses
    WHEN new.payload IS NOT NULL OR new.id <> old.id OR new.kind <> old.kind OR new.at <> old.at
    BEGIN
      SELECT RAISE(ABORT, 'what was looked at is never changed');
    END;
    CREATE TRIGGER accesses_are_never_deleted BEFORE DELETE ON accesses BEGIN
      SELECT RAISE(ABORT, 'what was looked at is never deleted');
    END;
    """
}
