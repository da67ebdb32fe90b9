/// What a decision can be made again from: rule sets by their hash, overrides, outcomes; all only
/// ever added. And for each lead the decision that stands, which follows from the others.
///
/// `due` is when a lead has to be decided again whatever happens. `turn` marks decisions whose owner
/// was the next in turn.
enum Migration0012 {
  static let sql = """
    CREATE TABLE rule_sets (
      hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
      kind TEXT NOT NULL,
      at INTEGER NOT NULL,
      payload TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER rule_sets_are_never_changed BEFORE UPDATE ON rule_sets BEGIN
      SELECT RAISE(ABORT, 'rule sets are never changed, only followed by another');
    END;
    CREATE TRIGGER rule_sets_are_never_deleted BEFORE DELETE ON rule_sets BEGIN
      SELECT RAISE(ABORT, 'rule sets are never deleted: decisions were made by them');
    END;

    CREATE TABLE overrides (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      lead TEXT NOT NULL,
      at INTEGER NOT NULL,
      until INTEGER,
      withdraws TEXT,
      salt TEXT,
      payload TEXT,
      CHECK ((salt IS NULL) = (payload IS NULL))
    ) STRICT;
    CREATE TRIGGER overrides_are_never_changed BEFORE UPDATE ON overrides
    WHEN new.payload IS NOT NULL OR new.id <> old.id OR new.lead <> old.lead OR new.at <> old.at
    BEGIN
      SELECT RAISE(ABORT, 'overrides are never changed, only withdrawn by another');
    END;
    CREATE TRIGGER overrides_are_never_deleted BEFORE DELETE ON overrides BEGIN
      SELECT RAISE(ABORT, 'overrides are never deleted, only withdrawn by another');
    END;

    CREATE TABLE outcomes (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      lead TEXT NOT NULL,
      kind TEXT NOT NULL,
      at INTEGER NOT NULL,
      salt TEXT,
      payload TEXT,
      CHECK ((salt IS NULL) = (payload IS NULL))
    ) STRICT;
    CREATE TRIGGER outcomes_are_never_changed BEFORE UPDATE ON outcomes
    WHEN new.payload IS NOT NULL OR new.id <> old.id OR new.kind <> old.kind OR new.at <> old.at
    BEGIN
      SELECT RAISE(ABORT, 'outcomes are never changed');
    END;
    CREATE TRIGGER outcomes_are_never_deleted BEFORE DELETE ON outcomes BEGIN
      SELECT RAISE(ABORT, 'outcomes are never deleted');
    END;

    ALTER TABLE leads ADD COLUMN context TEXT;
    ALTER TABLE decisions ADD COLUMN turn INTEGER NOT NULL DEFAULT 0;
    CREATE INDEX decisions_in_turn ON decisions (queue, seq) WHERE turn = 1;

    CREATE TABLE standing_decisions (
      lead TEXT NOT NULL PRIMARY KEY,
      seq INTEGER NOT NULL REFERENCES decisions (seq),
      owner TEXT,
      assigned_at INTEGER,
      due INTEGER,
      payload TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX standing_by_owner ON standing_decisions (owner, assigned_at);
    CREATE INDEX standing_by_due ON standing_decisions (due) WHERE due IS NOT NULL;

    INSERT INTO standing_decisions (lead, seq, owner, assigned_at, payload)
    SELECT lead, seq, owner, iif(owner IS NULL, NULL, decided_at), json_object(
      'decision', id, 'rulesHash', coalesce(json_extract(payload, '$.rulesHash'), ''),
      'qualified', json(iif(qualified, 'true', 'false')),
      'passedGate', json(iif(qualified, 'true', 'false')),
      'tier', tier, 'queue', queue, 'clockQueue', queue, 'owner', owner,
      'assignedAt', iif(owner IS NULL, NULL,
        strftime('%Y-%m-%dT%H:%M:%fZ', decided_at / 1000.0, 'unixepoch')),
      'since', strftime('%Y-%m-%dT%H:%M:%fZ', decided_at / 1000.0, 'unixepoch'),
      'step', 0, 'overrides', json('[]'))
    FROM decisions AS d
    WHERE seq = (SELECT max(seq) FROM decisions WHERE lead = d.lead);
    """
}
