/// Which profiles changed, in the order of their latest change, so that who follows a store reads
/// only those. A profile changes with what it says and with the scores of the leads it is part of.
enum Migration0018 {
  static let sql = """
    CREATE TABLE profile_changes (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      profile TEXT NOT NULL UNIQUE
    ) STRICT;
    INSERT INTO profile_changes (profile) SELECT id FROM profiles ORDER BY id;

    CREATE TRIGGER profiles_inserted AFTER INSERT ON profiles BEGIN
      DELETE FROM profile_changes WHERE profile = new.id;
      INSERT INTO profile_changes (profile) VALUES (new.id);
    END;
    CREATE TRIGGER profiles_updated AFTER UPDATE ON profiles BEGIN
      DELETE FROM profile_changes WHERE profile = new.id;
      INSERT INTO profile_changes (profile) VALUES (new.id);
    END;
    CREATE TRIGGER profiles_deleted AFTER DELETE ON profiles BEGIN
      DELETE FROM profile_changes WHERE profile = old.id;
      INSERT INTO profile_changes (profile) VALUES (old.id);
    END;
    CREATE TRIGGER leads_inserted AFTER INSERT ON leads BEGIN
      DELETE FROM profile_changes WHERE profile IN (new.person, new.organization);
      INSERT INTO profile_changes (profile)
        SELECT value FROM (SELECT new.person AS value UNION SELECT new.organization)
        WHERE value IS NOT NULL;
    END;
    CREATE TRIGGER leads_scored AFTER UPDATE OF combined ON leads
    WHEN new.combined IS NOT old.combined BEGIN
      DELETE FROM profile_changes WHERE profile IN (new.person, new.organization);
      INSERT INTO profile_changes (profile)
        SELECT value FROM (SELECT new.person AS value UNION SELECT new.organization)
        WHERE value IS NOT NULL;
    END;
    CREATE TRIGGER leads_deleted AFTER DELETE ON leads BEGIN
      DELETE FROM profile_changes WHERE profile IN (old.person, old.organization);
      INSERT INTO profile_changes (profile)
        SELECT value FROM (SELECT old.person AS value UNION SELECT old.organization)
        WHERE value IS NOT NULL;
    END;

    CREATE INDEX outcomes_by_lead ON outcomes (lead, at);
    CREATE INDEX standing_by_decision ON standing_decisions (seq);
    CREATE INDEX standing_as_due ON standing_decisions (due IS NULL, due);
    CREATE INDEX decisions_by_queue ON decisions (queue, tier, qualified, seq);
    CREATE INDEX leads_by_title ON leads (title COLLATE NOCASE, id);
    CREATE INDEX leads_by_search ON leads (search, id, person, organization, combined);
    """
}
