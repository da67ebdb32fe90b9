/// Who was who, by record and id, and the index by which new documents find those that they may
/// speak of.
///
/// All of it is derived: homes, ids and former sets from the link log, the rest from claims and the
/// models in force. `resolution_state` says for which settings the index was made. Hashed keys are
/// stored as signed integers; `resolution_pairs` has each pair from both ends. `aliases.next` is
/// the id that an alias was merged into, `aliases.profile` where that leads.
enum Migration0016 {
  static let sql = """
    CREATE TABLE profile_homes (
      record TEXT NOT NULL PRIMARY KEY,
      home TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE profile_ids (
      id TEXT NOT NULL PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
      founded INTEGER
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE profile_formers (
      records TEXT NOT NULL PRIMARY KEY,
      profile TEXT NOT NULL,
      age INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX profile_formers_by_age ON profile_formers (age);

    ALTER TABLE aliases ADD COLUMN next TEXT;
    CREATE INDEX aliases_by_next ON aliases (next);
    CREATE INDEX aliases_by_profile ON aliases (profile);

    CREATE INDEX documents_unresolved ON documents (seq) WHERE stage = 'resolve';

    CREATE TABLE resolution_state (
      name TEXT NOT NULL PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE resolution_records (
      seq INTEGER PRIMARY KEY,
      record TEXT NOT NULL UNIQUE,
      entity INTEGER,
      keys BLOB NOT NULL
    ) STRICT;
    CREATE INDEX resolution_records_by_entity ON resolution_records (entity);

    CREATE TABLE resolution_keys (
      key INTEGER NOT NULL,
      record INTEGER NOT NULL,
      PRIMARY KEY (key, record)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE resolution_employers (
      person INTEGER NOT NULL,
      employer TEXT NOT NULL,
      PRIMARY KEY (person, employer)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX resolution_employers_by_employer ON resolution_employers (employer, person);

    CREATE TABLE resolution_entities (
      entity INTEGER PRIMARY KEY,
      kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
      cluster TEXT NOT NULL,
      keys BLOB NOT NULL,
      columns TEXT NOT NULL
    ) STRICT;
    CREATE INDEX resolution_entities_by_cluster ON resolution_entities (cluster);

    CREATE TABLE resolution_blocks (
      key INTEGER NOT NULL,
      entity INTEGER NOT NULL,
      PRIMARY KEY (key, entity)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE resolution_pairs (
      entity INTEGER NOT NULL,
      other INTEGER NOT NULL,
      bits REAL NOT NULL,
      PRIMARY KEY (entity, other)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE resolution_firms (
      cluster TEXT NOT NULL PRIMARY KEY,
      domains TEXT NOT NULL,
      names TEXT NOT NULL,
      own_domains TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX resolution_own_firms ON resolution_firms (cluster) WHERE own_domains IS NOT NULL;

    CREATE TABLE doubts (
      left_record TEXT NOT NULL,
      right_record TEXT NOT NULL,
      probability REAL NOT NULL,
      reason TEXT,
      PRIMARY KEY (left_record, right_record)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX doubts_by_right ON doubts (right_record);
    CREATE INDEX doubts_by_probability ON doubts (probability DESC);
    """
}
