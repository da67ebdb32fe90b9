-- 0001-documents

-- 0002-claims

-- 0003-profiles

-- 0004-leads

-- 0005-audit

-- 0006-recognition

-- 0007-judgements

-- 0008-intake

-- 0009-models

-- 0010-review

-- 0012-routing

-- 0014-signals-deliveries

-- 0015-graph-features

-- 0016-resolution

-- 0017-leads-by-profile

-- 0018-profile-changes

-- 0020-versions

-- 0022-feature-blobs

-- 0023-subject-keys

-- 0024-figures

-- 0025-failed-files

CREATE TRIGGER accesses_are_never_changed BEFORE UPDATE ON accesses
WHEN new.payload IS NOT NULL OR new.id <> old.id OR new.kind <> old.kind OR new.at <> old.at
BEGIN
  SELECT RAISE(ABORT, 'what was looked at is never changed');
END

CREATE TRIGGER accesses_are_never_deleted BEFORE DELETE ON accesses BEGIN
  SELECT RAISE(ABORT, 'what was looked at is never deleted');
END

CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN
  SELECT RAISE(ABORT, 'the audit log is append-only');
END

CREATE TRIGGER audit_is_never_shortened BEFORE DELETE ON audit BEGIN
  SELECT RAISE(ABORT, 'the audit log is append-only');
END

CREATE TRIGGER judgements_are_never_changed BEFORE UPDATE ON judgements
WHEN new.payload IS NOT NULL OR new.id <> old.id OR new.kind <> old.kind OR new.at <> old.at
BEGIN
  SELECT RAISE(ABORT, 'judgements are never changed, only withdrawn by another');
END

CREATE TRIGGER judgements_are_never_deleted BEFORE DELETE ON judgements BEGIN
  SELECT RAISE(ABORT, 'judgements are never deleted, only withdrawn by another');
END

CREATE TRIGGER leads_deleted AFTER DELETE ON leads BEGIN
  DELETE FROM profile_changes WHERE profile IN (old.person, old.organization);
  INSERT INTO profile_changes (profile)
    SELECT value FROM (SELECT old.person AS value UNION SELECT old.organization)
    WHERE value IS NOT NULL;
END

CREATE TRIGGER leads_inserted AFTER INSERT ON leads BEGIN
  DELETE FROM profile_changes WHERE profile IN (new.person, new.organization);
  INSERT INTO profile_changes (profile)
    SELECT value FROM (SELECT new.person AS value UNION SELECT new.organization)
    WHERE value IS NOT NULL;
END

CREATE TRIGGER leads_scored AFTER UPDATE OF combined ON leads
WHEN new.combined IS NOT old.combined BEGIN
  DELETE FROM profile_changes WHERE profile IN (new.person, new.organization);
  INSERT INTO profile_changes (profile)
    SELECT value FROM (SELECT new.person AS value UNION SELECT new.organization)
    WHERE value IS NOT NULL;
END

CREATE TRIGGER link_log_is_never_edited BEFORE UPDATE ON link_log BEGIN
  SELECT RAISE(ABORT, 'the identity log is append-only');
END

CREATE TRIGGER link_models_are_never_changed BEFORE UPDATE ON link_models BEGIN
  SELECT RAISE(ABORT, 'models are never changed, only followed by another');
END

CREATE TRIGGER model_events_are_never_changed BEFORE UPDATE ON model_events BEGIN
  SELECT RAISE(ABORT, 'the registry of models is append-only');
END

CREATE TRIGGER model_events_are_never_deleted BEFORE DELETE ON model_events BEGIN
  SELECT RAISE(ABORT, 'the registry of models is append-only');
END

CREATE TRIGGER models_are_never_changed BEFORE UPDATE ON models BEGIN
  SELECT RAISE(ABORT, 'models are never changed; train another');
END

CREATE TRIGGER models_are_never_deleted BEFORE DELETE ON models BEGIN
  SELECT RAISE(ABORT, 'models are never deleted');
END

CREATE TRIGGER outcomes_are_never_changed BEFORE UPDATE ON outcomes
WHEN new.payload IS NOT NULL OR new.id <> old.id OR new.kind <> old.kind OR new.at <> old.at
BEGIN
  SELECT RAISE(ABORT, 'outcomes are never changed');
END

CREATE TRIGGER outcomes_are_never_deleted BEFORE DELETE ON outcomes BEGIN
  SELECT RAISE(ABORT, 'outcomes are never deleted');
END

CREATE TRIGGER overrides_are_never_changed BEFORE UPDATE ON overrides
WHEN new.payload IS NOT NULL OR new.id <> old.id OR new.lead <> old.lead OR new.at <> old.at
BEGIN
  SELECT RAISE(ABORT, 'overrides are never changed, only withdrawn by another');
END

CREATE TRIGGER overrides_are_never_deleted BEFORE DELETE ON overrides BEGIN
  SELECT RAISE(ABORT, 'overrides are never deleted, only withdrawn by another');
END

CREATE TRIGGER pages_deleted AFTER DELETE ON pages BEGIN
  INSERT INTO page_text (page_text, rowid, text) VALUES ('delete', old.id, old.text);
END

CREATE TRIGGER pages_inserted AFTER INSERT ON pages BEGIN
  INSERT INTO page_text (rowid, text) VALUES (new.id, new.text);
END

CREATE TRIGGER pages_updated AFTER UPDATE ON pages BEGIN
  INSERT INTO page_text (page_text, rowid, text) VALUES ('delete', old.id, old.text);
  INSERT INTO page_text (rowid, text) VALUES (new.id, new.text);
END

CREATE TRIGGER profiles_deleted AFTER DELETE ON profiles BEGIN
  DELETE FROM profile_changes WHERE profile = old.id;
  INSERT INTO profile_changes (profile) VALUES (old.id);
END

CREATE TRIGGER profiles_inserted AFTER INSERT ON profiles BEGIN
  DELETE FROM profile_changes WHERE profile = new.id;
  INSERT INTO profile_changes (profile) VALUES (new.id);
END

CREATE TRIGGER profiles_updated AFTER UPDATE ON profiles BEGIN
  DELETE FROM profile_changes WHERE profile = new.id;
  INSERT INTO profile_changes (profile) VALUES (new.id);
END

CREATE TRIGGER releases_are_never_changed BEFORE UPDATE ON releases BEGIN
  SELECT RAISE(ABORT, 'releases are append-only');
END

CREATE TRIGGER releases_are_never_deleted BEFORE DELETE ON releases BEGIN
  SELECT RAISE(ABORT, 'releases are append-only');
END

CREATE TRIGGER rule_sets_are_never_changed BEFORE UPDATE ON rule_sets BEGIN
  SELECT RAISE(ABORT, 'rule sets are never changed, only followed by another');
END

CREATE TRIGGER rule_sets_are_never_deleted BEFORE DELETE ON rule_sets BEGIN
  SELECT RAISE(ABORT, 'rule sets are never deleted: decisions were made by them');
END

CREATE TRIGGER statements_are_never_edited BEFORE UPDATE ON statements BEGIN
  SELECT RAISE(ABORT, 'statements are never edited, only superseded');
END

CREATE TABLE accesses (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  salt TEXT,
  payload TEXT,
  CHECK ((salt IS NULL) = (payload IS NULL))
) STRICT

CREATE TABLE affiliations (
  person TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
  organization TEXT NOT NULL,
  PRIMARY KEY (person, organization)
) STRICT, WITHOUT ROWID

CREATE TABLE aliases (
  alias TEXT NOT NULL PRIMARY KEY,
  profile TEXT NOT NULL,
  seq INTEGER NOT NULL REFERENCES link_log (seq)
, next TEXT) STRICT, WITHOUT ROWID

CREATE TABLE api_tokens (
  digest TEXT NOT NULL PRIMARY KEY CHECK (length(digest) = 64),
  user TEXT NOT NULL REFERENCES users (name),
  label TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER
) STRICT, WITHOUT ROWID

CREATE TABLE audit (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  at INTEGER NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  previous TEXT NOT NULL,
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT

CREATE TABLE correspondence (
  document TEXT NOT NULL,
  ordinal INTEGER NOT NULL,
  profile TEXT NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (document, ordinal)
) STRICT, WITHOUT ROWID

CREATE TABLE decisions (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  lead TEXT NOT NULL,
  decided_at INTEGER NOT NULL,
  qualified INTEGER NOT NULL CHECK (qualified IN (0, 1)),
  tier TEXT NOT NULL,
  queue TEXT NOT NULL,
  owner TEXT,
  salt TEXT,
  payload TEXT, turn INTEGER NOT NULL DEFAULT 0,
  CHECK ((salt IS NULL) = (payload IS NULL))
) STRICT

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
) STRICT

CREATE TABLE diagnostics (
  extraction INTEGER NOT NULL REFERENCES extractions (id),
  ordinal INTEGER NOT NULL,
  severity TEXT NOT NULL,
  code TEXT NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (extraction, ordinal)
) STRICT, WITHOUT ROWID

CREATE TABLE documents (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE CHECK (length(id) = 64),
  media_type TEXT,
  bytes INTEGER NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('extract', 'resolve', 'complete')),
  status TEXT NOT NULL CHECK (status IN ('queued', 'working', 'done', 'partial', 'failed')),
  failure_code TEXT,
  failure_message TEXT,
  attempts INTEGER NOT NULL DEFAULT 0,
  priority INTEGER NOT NULL DEFAULT 0,
  claim_owner TEXT,
  claim_expires INTEGER,
  extraction INTEGER REFERENCES extractions (id) DEFERRABLE INITIALLY DEFERRED,
  extraction_version TEXT,
  observed_at INTEGER,
  first_seen INTEGER NOT NULL, not_before INTEGER, deferred_for TEXT, resolved_extraction INTEGER,
  CHECK ((status = 'failed') = (failure_code IS NOT NULL)),
  CHECK ((status = 'working') = (claim_owner IS NOT NULL)),
  CHECK ((claim_owner IS NULL) = (claim_expires IS NULL))
) STRICT

CREATE TABLE doubts (
  left_record TEXT NOT NULL,
  right_record TEXT NOT NULL,
  probability REAL NOT NULL,
  reason TEXT,
  PRIMARY KEY (left_record, right_record)
) STRICT, WITHOUT ROWID

CREATE TABLE extraction_versions (
  digest TEXT NOT NULL PRIMARY KEY,
  extractors TEXT NOT NULL,
  rules TEXT NOT NULL,
  engines TEXT NOT NULL,
  settings TEXT NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE extractions (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL REFERENCES documents (seq),
  version TEXT NOT NULL,
  extractors TEXT NOT NULL,
  rules TEXT NOT NULL,
  engines TEXT NOT NULL,
  settings TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('done', 'partial', 'failed')),
  failure_code TEXT,
  created_at INTEGER NOT NULL
) STRICT

CREATE TABLE "feature_sets" (
  id INTEGER PRIMARY KEY,
  lead TEXT NOT NULL,
  as_of INTEGER NOT NULL,
  recorded_at INTEGER NOT NULL, plain BLOB, sources BLOB,
  UNIQUE (lead, as_of, recorded_at)
) STRICT

CREATE TABLE features (
  feature_set INTEGER NOT NULL REFERENCES feature_sets (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  version INTEGER NOT NULL,
  value TEXT NOT NULL,
  event_time INTEGER,
  payload TEXT NOT NULL,
  PRIMARY KEY (feature_set, name, version)
) STRICT, WITHOUT ROWID

CREATE TABLE findings (
  run INTEGER NOT NULL REFERENCES runs (id),
  occurrence INTEGER NOT NULL REFERENCES occurrences (id),
  PRIMARY KEY (run, occurrence)
) STRICT, WITHOUT ROWID

CREATE TABLE graph_edges (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  source INTEGER NOT NULL REFERENCES graph_nodes (id),
  target INTEGER NOT NULL REFERENCES graph_nodes (id),
  confidence REAL NOT NULL,
  valid_from INTEGER,
  valid_to INTEGER,
  evidence TEXT NOT NULL
) STRICT

CREATE TABLE graph_marks (
  account INTEGER NOT NULL REFERENCES graph_nodes (id),
  mark TEXT NOT NULL,
  weight REAL NOT NULL,
  PRIMARY KEY (account, mark)
) STRICT, WITHOUT ROWID

CREATE TABLE graph_nodes (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  UNIQUE (kind, key)
) STRICT

CREATE TABLE graph_state (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  stamp TEXT NOT NULL
) STRICT

CREATE TABLE imported_keys (
  key TEXT NOT NULL,
  source TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (key, source, id)
) STRICT, WITHOUT ROWID

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
) STRICT, WITHOUT ROWID

CREATE TABLE intents (
  extraction INTEGER NOT NULL REFERENCES extractions (id),
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  category TEXT NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (extraction, ordinal)
) STRICT, WITHOUT ROWID

CREATE TABLE judgements (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL
    CHECK (kind IN ('accepted', 'rejected', 'corrected', 'same', 'different', 'withdrawn')),
  at INTEGER NOT NULL,
  salt TEXT,
  payload TEXT,
  CHECK ((salt IS NULL) = (payload IS NULL))
) STRICT

CREATE TABLE known_files (
  device INTEGER NOT NULL,
  inode INTEGER NOT NULL,
  size INTEGER NOT NULL,
  modified_ns INTEGER NOT NULL,
  content BLOB NOT NULL,
  PRIMARY KEY (device, inode)
) STRICT, WITHOUT ROWID

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
  payload TEXT NOT NULL, context TEXT, events BLOB,
  CHECK (person IS NOT NULL OR organization IS NOT NULL)
) STRICT

CREATE TABLE leases (
  name TEXT NOT NULL PRIMARY KEY,
  owner TEXT NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE link_log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  event TEXT NOT NULL
    CHECK (event IN ('created', 'absorbed', 'merged', 'split', 'released')),
  profile TEXT NOT NULL,
  other TEXT,
  payload TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT

CREATE TABLE link_models (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
  name TEXT NOT NULL,
  digest TEXT NOT NULL CHECK (length(digest) = 64),
  at INTEGER NOT NULL,
  chosen_by TEXT NOT NULL,
  reason TEXT NOT NULL,
  payload TEXT NOT NULL
) STRICT

CREATE TABLE links (
  extraction INTEGER NOT NULL REFERENCES extractions (id),
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  type TEXT NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (extraction, ordinal)
) STRICT, WITHOUT ROWID

CREATE TABLE members (
  record TEXT NOT NULL PRIMARY KEY,
  profile TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE
) STRICT, WITHOUT ROWID

CREATE TABLE model_events (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  position INTEGER NOT NULL UNIQUE,
  kind TEXT NOT NULL CHECK (kind IN ('registered', 'promoted', 'rolled-back')),
  model TEXT REFERENCES models (id),
  at INTEGER NOT NULL,
  salt TEXT NOT NULL,
  payload TEXT NOT NULL
) STRICT

CREATE TABLE models (
  id TEXT PRIMARY KEY NOT NULL CHECK (length(id) = 64),
  payload TEXT NOT NULL
) STRICT

CREATE TABLE occurrences (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document INTEGER NOT NULL REFERENCES documents (seq),
  path TEXT,
  parent INTEGER REFERENCES documents (seq),
  parent_path TEXT,
  name TEXT,
  depth INTEGER NOT NULL,
  modified_at INTEGER,
  found_at INTEGER NOT NULL,
  run INTEGER NOT NULL REFERENCES runs (id),
  superseded_by INTEGER REFERENCES occurrences (id) DEFERRABLE INITIALLY DEFERRED, filed_at INTEGER, filed_to TEXT,
  CHECK ((path IS NULL) <> (parent IS NULL)),
  CHECK ((parent IS NULL) = (parent_path IS NULL))
) STRICT

CREATE TABLE outcomes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  lead TEXT NOT NULL,
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  salt TEXT,
  payload TEXT,
  CHECK ((salt IS NULL) = (payload IS NULL))
) STRICT

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
) STRICT

CREATE VIRTUAL TABLE page_text USING fts5 (
  text, content = 'pages', content_rowid = 'id',
  tokenize = 'unicode61 remove_diacritics 2'
)

CREATE TABLE pages (
  id INTEGER PRIMARY KEY,
  document INTEGER NOT NULL REFERENCES documents (seq),
  number INTEGER NOT NULL,
  kind TEXT NOT NULL,
  path TEXT,
  width REAL,
  height REAL,
  source TEXT NOT NULL,
  reason TEXT NOT NULL,
  ocr_confidence REAL,
  chars INTEGER NOT NULL,
  text TEXT, ocr_language TEXT, ocr_chars INTEGER NOT NULL DEFAULT 0,
  UNIQUE (document, number)
) STRICT

CREATE TABLE profile_changes (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  profile TEXT NOT NULL UNIQUE
) STRICT

CREATE TABLE profile_formers (
  records TEXT NOT NULL PRIMARY KEY,
  profile TEXT NOT NULL,
  age INTEGER NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE profile_homes (
  record TEXT NOT NULL PRIMARY KEY,
  home TEXT NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE profile_ids (
  id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
  founded INTEGER
) STRICT, WITHOUT ROWID

CREATE TABLE profile_imports (
  profile TEXT NOT NULL PRIMARY KEY REFERENCES profiles (id) ON DELETE CASCADE,
  imported_at INTEGER NOT NULL,
  is_backfill INTEGER NOT NULL CHECK (is_backfill IN (0, 1))
) STRICT, WITHOUT ROWID

CREATE TABLE profiles (
  id TEXT NOT NULL PRIMARY KEY,
  origin TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
  is_us INTEGER NOT NULL CHECK (is_us IN (0, 1)),
  payload TEXT NOT NULL
) STRICT

CREATE TABLE records (
  extraction INTEGER NOT NULL REFERENCES extractions (id),
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (extraction, ordinal)
) STRICT, WITHOUT ROWID

CREATE TABLE releases (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  lead TEXT,
  up_to_run INTEGER NOT NULL,
  by TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT

CREATE TABLE resolution_blocks (
  key INTEGER NOT NULL,
  entity INTEGER NOT NULL,
  PRIMARY KEY (key, entity)
) STRICT, WITHOUT ROWID

CREATE TABLE resolution_employers (
  person INTEGER NOT NULL,
  employer TEXT NOT NULL,
  PRIMARY KEY (person, employer)
) STRICT, WITHOUT ROWID

CREATE TABLE resolution_entities (
  entity INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'organization')),
  cluster TEXT NOT NULL,
  keys BLOB NOT NULL,
  columns TEXT NOT NULL
) STRICT

CREATE TABLE resolution_firms (
  cluster TEXT NOT NULL PRIMARY KEY,
  domains TEXT NOT NULL,
  names TEXT NOT NULL,
  own_domains TEXT
) STRICT, WITHOUT ROWID

CREATE TABLE resolution_keys (
  key INTEGER NOT NULL,
  record INTEGER NOT NULL,
  PRIMARY KEY (key, record)
) STRICT, WITHOUT ROWID

CREATE TABLE resolution_pairs (
  entity INTEGER NOT NULL,
  other INTEGER NOT NULL,
  bits REAL NOT NULL,
  PRIMARY KEY (entity, other)
) STRICT, WITHOUT ROWID

CREATE TABLE resolution_records (
  seq INTEGER PRIMARY KEY,
  record TEXT NOT NULL UNIQUE,
  entity INTEGER,
  keys BLOB NOT NULL
) STRICT

CREATE TABLE resolution_state (
  name TEXT NOT NULL PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE rule_sets (
  hash TEXT NOT NULL PRIMARY KEY CHECK (length(hash) = 64),
  kind TEXT NOT NULL,
  at INTEGER NOT NULL,
  payload TEXT NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE runs (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('ingest', 'watch')),
  started_at INTEGER NOT NULL,
  ended_at INTEGER
) STRICT

CREATE TABLE scores (
  lead TEXT NOT NULL REFERENCES leads (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  micropoints INTEGER NOT NULL,
  payload TEXT NOT NULL, terms BLOB,
  PRIMARY KEY (lead, kind)
) STRICT, WITHOUT ROWID

CREATE TABLE signals (
  source TEXT NOT NULL,
  id TEXT NOT NULL,
  origin TEXT NOT NULL,
  profile TEXT NOT NULL,
  type TEXT NOT NULL,
  occurred_at INTEGER NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (source, id)
) STRICT, WITHOUT ROWID

CREATE TABLE skips (
  run INTEGER NOT NULL REFERENCES runs (id),
  path TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (run, path)
) STRICT, WITHOUT ROWID

CREATE TABLE stale_profiles (
  profile TEXT NOT NULL PRIMARY KEY,
  marks INTEGER NOT NULL DEFAULT 1
) STRICT, WITHOUT ROWID

CREATE TABLE standing_decisions (
  lead TEXT NOT NULL PRIMARY KEY,
  seq INTEGER NOT NULL REFERENCES decisions (seq),
  owner TEXT,
  assigned_at INTEGER,
  due INTEGER,
  payload TEXT NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE statements (
  extraction INTEGER NOT NULL REFERENCES extractions (id),
  ordinal INTEGER NOT NULL,
  id TEXT NOT NULL,
  field TEXT NOT NULL,
  payload TEXT NOT NULL,
  PRIMARY KEY (extraction, ordinal)
) STRICT, WITHOUT ROWID

CREATE TABLE subject_keys (
  key TEXT NOT NULL,
  profile TEXT NOT NULL,
  PRIMARY KEY (key, profile)
) STRICT, WITHOUT ROWID

CREATE TABLE unmatched_profiles (
  profile TEXT NOT NULL PRIMARY KEY
) STRICT, WITHOUT ROWID

CREATE TABLE unmatched_rows (
  source TEXT NOT NULL,
  id TEXT NOT NULL,
  PRIMARY KEY (source, id)
) STRICT, WITHOUT ROWID

CREATE TABLE users (
  name TEXT NOT NULL PRIMARY KEY,
  role TEXT NOT NULL CHECK (role IN ('viewer', 'reviewer', 'operator', 'admin')),
  password TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  disabled_at INTEGER
) STRICT, WITHOUT ROWID

CREATE TABLE waiting_outcomes (
  id TEXT NOT NULL PRIMARY KEY,
  waits_for TEXT NOT NULL CHECK (waits_for IN ('unknown', 'ambiguous')),
  payload TEXT NOT NULL
) STRICT, WITHOUT ROWID

CREATE TABLE watched_roots (
  path TEXT NOT NULL PRIMARY KEY,
  owner TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('watched', 'polled', 'unavailable', 'ended')),
  reason TEXT,
  since INTEGER NOT NULL,
  waiting INTEGER NOT NULL,
  oldest_waiting INTEGER,
  told_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID

CREATE INDEX affiliations_by_organization ON affiliations (organization, person)

CREATE INDEX aliases_by_next ON aliases (next)

CREATE INDEX aliases_by_profile ON aliases (profile)

CREATE UNIQUE INDEX audit_by_subject ON audit (kind, subject)

CREATE INDEX correspondence_by_profile ON correspondence (profile, document)

CREATE INDEX decisions_by_lead ON decisions (lead, seq)

CREATE INDEX decisions_by_queue ON decisions (queue, tier, qualified, seq)

CREATE INDEX decisions_in_turn ON decisions (queue, seq) WHERE turn = 1

CREATE INDEX deliveries_by_lead ON deliveries (receiver, lead, seq)

CREATE INDEX deliveries_due ON deliveries (state, due_at, seq)

CREATE INDEX documents_by_stage ON documents (stage, status, priority DESC, seq)

CREATE INDEX documents_by_status ON documents (status)

CREATE INDEX documents_by_type ON documents (media_type)

CREATE INDEX documents_deferred ON documents (not_before) WHERE not_before IS NOT NULL

CREATE INDEX documents_unresolved ON documents (seq) WHERE stage = 'resolve'

CREATE INDEX doubts_by_probability ON doubts (probability DESC)

CREATE INDEX doubts_by_right ON doubts (right_record)

CREATE INDEX extractions_by_document ON extractions (document, id)

CREATE INDEX extractions_by_time ON extractions (created_at)

CREATE INDEX features_by_name ON features (name, version)

CREATE INDEX graph_edges_from ON graph_edges (source, target)

CREATE INDEX graph_edges_to ON graph_edges (target, source)

CREATE INDEX graph_marks_by_mark ON graph_marks (mark, account)

CREATE INDEX imported_keys_by_row ON imported_keys (source, id)

CREATE INDEX imported_signals_by_profile ON imported_signals (profile)

CREATE INDEX intents_by_id ON intents (id)

CREATE INDEX leads_by_organization ON leads (organization)

CREATE INDEX leads_by_person ON leads (person)

CREATE INDEX leads_by_score ON leads (combined DESC, id)

CREATE INDEX leads_by_search ON leads (search, id, person, organization, combined)

CREATE INDEX leads_by_title ON leads (title COLLATE NOCASE, id)

CREATE INDEX link_log_by_profile ON link_log (profile, seq)

CREATE INDEX link_models_by_kind ON link_models (kind, seq)

CREATE INDEX members_by_profile ON members (profile, record)

CREATE UNIQUE INDEX occurrence_at_path ON occurrences (path)
  WHERE path IS NOT NULL AND superseded_by IS NULL AND filed_at IS NULL

CREATE INDEX occurrence_failed ON occurrences (filed_to) WHERE filed_to GLOB '*/failed/*'

CREATE UNIQUE INDEX occurrence_inside_parent ON occurrences (parent, parent_path)
  WHERE parent IS NOT NULL AND superseded_by IS NULL

CREATE INDEX occurrences_by_document ON occurrences (document, id)

CREATE INDEX outcomes_by_lead ON outcomes (lead, at)

CREATE INDEX outcomes_by_subject ON outcomes (
  coalesce(json_extract(payload, '$.person'), json_extract(payload, '$.organization')))

CREATE INDEX overrides_by_subject ON overrides (
  coalesce(json_extract(payload, '$.person'), json_extract(payload, '$.organization')))

CREATE INDEX overrides_withdrawn ON overrides (withdraws) WHERE withdraws IS NOT NULL

CREATE INDEX pages_by_source ON pages (source, ocr_confidence)

CREATE INDEX profile_formers_by_age ON profile_formers (age)

CREATE INDEX profiles_by_origin ON profiles (origin, kind, id)

CREATE INDEX records_by_id ON records (id)

CREATE INDEX resolution_employers_by_employer ON resolution_employers (employer, person)

CREATE INDEX resolution_entities_by_cluster ON resolution_entities (cluster)

CREATE INDEX resolution_own_firms ON resolution_firms (cluster) WHERE own_domains IS NOT NULL

CREATE INDEX resolution_records_by_entity ON resolution_records (entity)

CREATE INDEX signals_by_origin ON signals (origin)

CREATE INDEX signals_by_profile ON signals (profile, occurred_at)

CREATE INDEX standing_as_due ON standing_decisions (due IS NULL, due)

CREATE INDEX standing_by_decision ON standing_decisions (seq)

CREATE INDEX standing_by_due ON standing_decisions (due) WHERE due IS NOT NULL

CREATE INDEX standing_by_owner ON standing_decisions (owner, assigned_at)

CREATE INDEX statements_by_id ON statements (id)

CREATE INDEX subject_keys_by_profile ON subject_keys (profile)
