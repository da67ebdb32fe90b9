import GRDB
package import LeadModel

extension Store {
  /// Everybody who ever had access, by name.
  package func users() throws(StorageError) -> [ReviewUser] {
    try read { db in
      try Row.fetchAll(db, sql: "SELECT * FROM users ORDER BY name").map(Self.user)
    }
  }

  package func user(_ name: String) throws(StorageError) -> ReviewUser? {
    try read { db in
      try Row.fetchOne(db, sql: "SELECT * FROM users WHERE name = ?", arguments: [name])
        .map(Self.user)
    }
  }

  /// Adds a user, or gives a known one another role and password; `nil` keeps the password.
  /// What was changed stands in the audit log. API tokens of a disabled user count no longer.
  package func save(
    user name: String, role: ReviewUser.Role, password: String?, isDisabled: Bool = false,
    by actor: String, at now: Timestamp
  ) throws(StorageError) {
    try writeDurably { db in
      let disabledAt = isDisabled ? now.millisecondsSince1970 : nil
      try db.execute(
        sql: """
          INSERT INTO users (name, role, password, created_at, disabled_at)
          VALUES (:name, :role, coalesce(:password, '-'), :now, :disabled)
          ON CONFLICT (name) DO UPDATE SET role = :role,
            password = coalesce(:password, password), disabled_at = :disabled
          """,
        arguments: [
          "name": name, "role": role.rawValue, "password": password,
          "now": now.millisecondsSince1970, "disabled": disabledAt,
        ])
      let change =
        isDisabled ? "disabled" : "\(role.rawValue)\(password == nil ? "" : ", password")"
      try append(
        Access(.userChanged, by: actor, subject: name, detail: change, at: now), db)
    }
  }

  private static func user(_ row: Row) throws -> ReviewUser {
    ReviewUser(
      name: row["name"], role: try row.word("role"), password: row["password"],
      createdAt: Timestamp(millisecondsSince1970: row["created_at"]),
      isDisabled: (row["disabled_at"] as Int64?) != nil)
  }
}
