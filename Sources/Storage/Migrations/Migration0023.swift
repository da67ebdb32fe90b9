/// By what imported rows find their profiles, so that only what is new is matched; and outcomes of
/// leads that are not there yet.
///
/// `subject_keys` and `imported_keys` are derived, and as of the last matching. `unmatched_profiles`
/// have changed or gone since, `unmatched_rows` came in since. A waiting outcome goes when it has
/// found its lead and stands among the outcomes. Outcomes and overrides are looked up by whom they are
/// about.
enum Migration0023 {
  static let sql = """
    CREATE TABLE subject_keys (
      key TEXT NOT NULL,
      profile TEXT NOT NULL,
      PRIMARY KEY (key, profile)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX subject_keys_by_profile ON subject_keys (profile);

    CREATE TABLE imported_keys (
      key TEXT NOT NULL,
      source TEXT NOT NULL,
      id TEXT NOT NULL,
      PRIMARY KEY (key, source, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX imported_keys_by_row ON imported_keys (source, id);

    CREATE TABLE unmatched_profiles (
      profile TEXT NOT NULL PRIMARY KEY
    ) STRICT, WITHOUT ROWID;
    INSERT INTO unmatched_profiles SELECT id FROM profiles;

    CREATE TABLE unmatched_rows (
      source TEXT NOT NULL,
      id TEXT NOT NULL,
      PRIMARY KEY (source, id)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO unmatched_rows SELECT source, id FROM imported_signals;

    CREATE TABLE waiting_outcomes (
      id TEXT NOT NULL PRIMARY KEY,
      waits_for TEXT NOT NULL CHECK (waits_for IN ('unknown', 'ambiguous')),
      payload TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX outcomes_by_subject ON outcomes (
      coalesce(json_extract(payload, '$.person'), json_extract(payload, '$.organization')));
    CREATE INDEX overrides_withdrawn ON overrides (withdraws) WHERE withdraws IS NOT NULL;
    CREATE INDEX overrides_by_subject ON overrides (
      coalesce(json_extract(payload, '$.person'), json_extract(payload, '$.organization')));
    """
}
