/// Rows of other systems as they came in, and what is handed over to people and systems outside.
///
/// `imported_signals.profile` is whom a row is about at present, or null while it waits; the rows
/// that are attached stand in `signals` too, with origin `import`. A delivery's `payload` is what
/// the receiver gets, and is taken away once it has it: the digest stays.
enum Migration0014 {
  static let sql = """
    CREATE TABLE imported_signals (
      source TEXT NOT NULL CHECK (source <> 'document'),
      id TEXT NOT NULL,
      occurred_at INTEGER NOT NULL,
      imported_at INTEGER NOT NULL,
      is_backfill INTEGER NOT NULL CHECK (is_backfill IN (0, 1)),
      profile TEXT,
      waits_for TEXT CHECK (waits_for IN ('unknown', 'ambiguous')),
      payload TEXT NOT NULL,
      PRIMARY KEY (source, id),
      CHECK (profile IS NULL OR waits_for IS NULL)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX imported_signals_by_profile ON imported_signals (profile);

    CREATE TABLE profile_imports (
      profile TEXT NOT NULL PRIMARY KEY REFERENCES profiles (id) ON DELETE CASCADE,
      imported_at INTEGER NOT NULL,
      is_backfill INTEGER NOT NULL CHECK (is_backfill IN (0, 1))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE releases (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      lead TEXT,
      up_to_run INTEGER NOT NULL,
      by TEXT NOT NULL,
      reason TEXT NOT NULL,
      at INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER releases_are_never_changed BEFORE UPDATE ON releases BEGIN
      SELECT RAISE(ABORT, 'releases are append-only');
    END;
    CREATE TRIGGER releases_are_never_deleted BEFORE DELETE ON releases BEGIN
      SELECT RAISE(ABORT, 'releases are append-only');
    END;

    CREATE TABLE deliveries (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      key TEXT NOT NULL UNIQUE,
      receiver TEXT NOT NULL,
      lead TEXT NOT NULL,
      decision TEXT NOT NULL REFERENCES decisions (id),
      event TEXT NOT NULL CHECK (event IN ('lead.qualified', 'lead.updated', 'lead.unqualified')),
      state TEXT NOT NULL CHECK (state IN ('pending', 'sent', 'dead', 'superseded')),
      attempts INTEGER NOT NULL DEFAULT 0,
      due_at INTEGER NOT NULL,
      created_at INTEGER NOT NULL,
      finished_at INTEGER,
      claim_owner TEXT,
      claim_expires INTEGER,
      failure TEXT,
      digest TEXT NOT NULL,
      payload TEXT,
      UNIQUE (receiver, decision),
      CHECK ((state = 'pending') = (finished_at IS NULL)),
      CHECK ((claim_owner IS NULL) = (claim_expires IS NULL))
    ) STRICT;
    CREATE INDEX deliveries_due ON deliveries (state, due_at, seq);
    CREATE INDEX deliveries_by_lead ON deliveries (receiver, lead, seq);
    """
}
