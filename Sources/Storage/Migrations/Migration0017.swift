/// What leads are made of, by profile, so that a change touches only the leads that it concerns.
///
/// All of it is derived. `stale_profiles` are those that are not what they were when leads were
/// scored last, with how often they were marked since: who has scored a profile takes away only the
/// marks that it knew of.
enum Migration0017 {
  static let sql = """
    CREATE TABLE affiliations (
      person TEXT NOT NULL REFERENCES profiles (id) ON DELETE CASCADE,
      organization TEXT NOT NULL,
      PRIMARY KEY (person, organization)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX affiliations_by_organization ON affiliations (organization, person);

    CREATE TABLE correspondence (
      document TEXT NOT NULL,
      ordinal INTEGER NOT NULL,
      profile TEXT NOT NULL,
      payload TEXT NOT NULL,
      PRIMARY KEY (document, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX correspondence_by_profile ON correspondence (profile, document);

    CREATE TABLE stale_profiles (
      profile TEXT NOT NULL PRIMARY KEY,
      marks INTEGER NOT NULL DEFAULT 1
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX leads_by_person ON leads (person);
    CREATE INDEX leads_by_organization ON leads (organization);
    """
}
