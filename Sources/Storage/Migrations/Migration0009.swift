/// Models that learn from outcomes, and what was done about them; rows are only ever added.
enum Migration0009 {
  static let sql = """
    CREATE TABLE models (
      id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 64),
      payload TEXT NOT NULL
    ) STRICT;

    CREATE TABLE model_events (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      position INTEGER NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('registered', 'promoted', 'rolled-back')),
      model TEXT REFERENCES models (id),
      at INTEGER NOT NULL,
      salt TEXT NOT NULL,
      payload TEXT NOT NULL
    ) STRICT;

    CREATE TRIGGER models_are_never_changed BEFORE UPDATE ON models BEGIN
      SELECT RAISE(ABORT, 'models are never changed; train another');
    END;
    CREATE TRIGGER models_are_never_deleted BEFORE DELETE ON models BEGIN
      SELECT RAISE(ABORT, 'models are never deleted');
    END;
    CREATE TRIGGER model_events_are_never_changed BEFORE UPDATE ON model_events BEGIN
      SELECT RAISE(ABORT, 'the registry of models is append-only');
    END;
    CREATE TRIGGER model_events_are_never_deleted BEFORE DELETE ON model_events BEGIN
      SELECT RAISE(ABORT, 'the registry of models is append-only');
    END;
    """
}
