/// Extractions and what they claim; pages and their full-text index.
///
/// Extractions and claims are only ever added: those of `documents.extraction` are in force, the
/// others superseded. Pages can be read again from the bytes, so only the latest are kept.
/// `payload` is the value's canonical JSON.
enum Migration0002 {
  static let sql = """
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
    ) STRICT;
    CREATE INDEX extractions_by_document ON extractions (document, id);

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
      text TEXT,
      UNIQUE (document, number)
    ) STRICT;

    CREATE VIRTUAL TABLE page_text USING fts5 (
      text, content = 'pages', content_rowid = 'id',
      tokenize = 'unicode61 remove_diacritics 2'
    );
    CREATE TRIGGER pages_inserted AFTER INSERT ON pages BEGIN
      INSERT INTO page_text (rowid, text) VALUES (new.id, new.text);
    END;
    CREATE TRIGGER pages_deleted AFTER DELETE ON pages BEGIN
      INSERT INTO page_text (page_text, rowid, text) VALUES ('delete', old.id, old.text);
    END;
    CREATE TRIGGER pages_updated AFTER UPDATE ON pages BEGIN
      INSERT INTO page_text (page_text, rowid, text) VALUES ('delete', old.id, old.text);
      INSERT INTO page_text (rowid, text) VALUES (new.id, new.text);
    END;

    CREATE TABLE records (
      extraction INTEGER NOT NULL REFERENCES extractions (id),
      ordinal INTEGER NOT NULL,
      id TEXT NOT NULL,
      payload TEXT NOT NULL,
      PRIMARY KEY (extraction, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX records_by_id ON records (id);

    CREATE TABLE statements (
      extraction INTEGER NOT NULL REFERENCES extractions (id),
      ordinal INTEGER NOT NULL,
      id TEXT NOT NULL,
      field TEXT NOT NULL,
      payload TEXT NOT NULL,
      PRIMARY KEY (extraction, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX statements_by_id ON statements (id);

    CREATE TABLE links (
      extraction INTEGER NOT NULL REFERENCES extractions (id),
      ordinal INTEGER NOT NULL,
      id TEXT NOT NULL,
      type TEXT NOT NULL,
      payload TEXT NOT NULL,
      PRIMARY KEY (extraction, ordinal)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE intents (
      extraction INTEGER NOT NULL REFERENCES extractions (id),
      ordinal INTEGER NOT NULL,
      id TEXT NOT NULL,
      category TEXT NOT NULL,
      payload TEXT NOT NULL,
      PRIMARY KEY (extraction, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX intents_by_id ON intents (id);

    CREATE TABLE diagnostics (
      extraction INTEGER NOT NULL REFERENCES extractions (id),
      ordinal INTEGER NOT NULL,
      severity TEXT NOT NULL,
      code TEXT NOT NULL,
      payload TEXT NOT NULL,
      PRIMARY KEY (extraction, ordinal)
    ) STRICT, WITHOUT ROWID;
    """
}
