/// The append-only link log that profile ids come from, its aliases, and the profiles derived from them.
///
/// `origin` is `resolution` for derived rows, which can be rebuilt, and the importing system's
/// name for rows that came from outside, which cannot.
enum Migration0003 {
  static let sql = """
    CREATE TABLE link_log (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      event TEXT NOT NULL
        CHECK (event IN ('created', 'absorbed', 'merged', 'split', 'released')),
      profile TEXT NOT NULL,
      other TEXT,
      payload TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX link_log_by_profile ON link_log (profile, seq);

    CREATE TABLE aliases (
      alias TEXT NOT NULL PRIMARY KEY,
      profile TEXT NOT NULL,
      seq INTEGER NOT NULL REFERENCES link_log (seq)
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
