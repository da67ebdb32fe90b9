/// The knowledge graph as nodes and edges, derived; features with the time at which they were
/// recorded.
///
/// `graph_marks` are what accounts are alike in: industry, place, products, kinds of events.
/// `graph_state.stamp` says of which facts the graph was made. A set of features has the instant that
/// its values are as of and the time when they were written down: both must have passed for a reader.
enum Migration0015 {
  static let sql = """
    CREATE TABLE graph_nodes (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      key TEXT NOT NULL,
      title TEXT NOT NULL,
      UNIQUE (kind, key)
    ) STRICT;

    CREATE TABLE graph_edges (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      source INTEGER NOT NULL REFERENCES graph_nodes (id),
      target INTEGER NOT NULL REFERENCES graph_nodes (id),
      confidence REAL NOT NULL,
      valid_from INTEGER,
      valid_to INTEGER,
      evidence TEXT NOT NULL
    ) STRICT;
    CREATE INDEX graph_edges_from ON graph_edges (source, target);
    CREATE INDEX graph_edges_to ON graph_edges (target, source);

    CREATE TABLE graph_marks (
      account INTEGER NOT NULL REFERENCES graph_nodes (id),
      mark TEXT NOT NULL,
      weight REAL NOT NULL,
      PRIMARY KEY (account, mark)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX graph_marks_by_mark ON graph_marks (mark, account);

    CREATE TABLE graph_state (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      stamp TEXT NOT NULL
    ) STRICT;

    CREATE TABLE feature_sets_of_two_times (
      id INTEGER PRIMARY KEY,
      lead TEXT NOT NULL,
      as_of INTEGER NOT NULL,
      recorded_at INTEGER NOT NULL,
      UNIQUE (lead, as_of, recorded_at)
    ) STRICT;
    INSERT INTO feature_sets_of_two_times SELECT id, lead, as_of, as_of FROM feature_sets;
    DROP TABLE feature_sets;
    ALTER TABLE feature_sets_of_two_times RENAME TO feature_sets;
    """
}
