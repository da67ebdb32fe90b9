/// Leads with their features and scores, all derived.
///
/// `micropoints` are millionths of a point. `search` is what a lead is found by, in lower case.
enum Migration0004 {
  static let sql = """
    CREATE TABLE leads (
      id TEXT NOT NULL PRIMARY KEY,
      person TEXT,
      organization TEXT,
      title TEXT NOT NULL,
      search TEXT NOT NULL,
      fit INTEGER,
      intent INTEGER,
      combined INTEGER,
      payload TEXT NOT NULL,
      CHECK (person IS NOT NULL OR organization IS NOT NULL)
    ) STRICT;
    CREATE INDEX leads_by_score ON leads (combined DESC, id);

    CREATE TABLE features (
      lead TEXT NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      version INTEGER NOT NULL,
      value TEXT NOT NULL,
      event_time INTEGER,
      recorded_at INTEGER NOT NULL,
      payload TEXT NOT NULL,
      PRIMARY KEY (lead, name, version)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE scores (
      lead TEXT NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      micropoints INTEGER NOT NULL,
      payload TEXT NOT NULL,
      PRIMARY KEY (lead, kind)
    ) STRICT, WITHOUT ROWID;
    """
}
