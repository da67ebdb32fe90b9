/// Profile identities as an append-only log with its aliases, and the profiles derived from them.
///
/// `origin` is `resolution` for derived rows, which can be rebuilt, and the importing system's
/// name for rows that came from outside, which cannot.
enum Migration0003 {
  static let sql = """
    CREATE TABLE identity_log (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      record TEXT,
      profile TEXT NOT NULL,
      action TEXT NOT NULL CHECK (action IN ('mint', 'join', 'leave', 'alias')),
      other TEXT,
      reason TEXT NOT NULL,
      at INTEGER NOT NULL,
      CHECK ((action = 'alias') = (other IS NOT NULL)),
      CHECK ((action IN ('join', 'leave')) = (record IS NOT NULL))
    ) STRICT;
    CREATE INDEX identity_log_by_record ON identity_log (record, seq);

    CREATE TABLE aliases (
      alias TEXT NOT NULL PRIMARY KEY,
      profile TEXT NOT NULL,
      seq INTEGER NOT NULL REFERENCES identity_log (seq)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE profiles (
      id TEXT NOT NULL PRIMARY KEY,
      origin TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
      is_us INTEGER NOT NULL CHECK (is_us IN (0, 1)),
      payload TEXT NOT NULL
    ) STRICT;
    CREATE INDEX profiles_by_origin ON profiles (origin, kind, id);

    CREATE TABLE members (
      record TEXT NOT NULL PRIMARY KEY,
      profile TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX members_by_profile ON members (profile, record);

    CREATE TABLE signals (
      source TEXT NOT NULL,
      id TEXT NOT NULL,
      origin TEXT NOT NULL,
      profile TEXT NOT NULL,
      type TEXT NOT NULL,
      occurred_at INTEGER NOT NULL,
      payload TEXT NOT NULL,
      PRIMARY KEY (source, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX signals_by_profile ON signals (profile, occurred_at);
    CREATE INDEX signals_by_origin ON signals (origin);
    """
}
