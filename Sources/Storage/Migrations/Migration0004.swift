/// Leads and scores, derived; features, appended and read as of an instant.
///
/// A set holds all values of a lead that were known as of its instant. `micropoints` are millionths of a point. `search` is what a lead is found by, in lower case.
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
      as_of INTEGER NOT NULL,
      payload TEXT NOT NULL,
      CHECK (person IS NOT NULL OR organization IS NOT NULL)
    ) STRICT;
    CREATE INDEX leads_by_score ON leads (combined DESC, id);

    CREATE TABLE feature_sets (
      id INTEGER PRIMARY KEY,
      lead TEXT NOT NULL,
      as_of INTEGER NOT NULL,
      UNIQUE (lead, as_of)
    ) STRICT;

    CREATE TABLE features (
      feature_set INTEGER NOT NULL REFERENCES feature_sets (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      version INTEGER NOT NULL,
      value TEXT NOT NULL,
      event_time INTEGER,
      payload TEXT NOT NULL,
      PRIMARY KEY (feature_set, name, version)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX features_by_name ON features (name, version);

    CREATE TABLE scores (
      lead TEXT NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
      kind TEXT NOT NULL,
      micropoints INTEGER NOT NULL,
      payload TEXT NOT NULL,
      PRIMARY KEY (lead, kind)
    ) STRICT, WITHOUT ROWID;
    """
}
