import LeadModel
import Storage
import Synchronization

/// Who is signed in: by the word in their cookie. Kept in memory, so a new start ends them all.
final class SessionBook: Sendable {
  private static let idleHours = 12.0
  private static let most = 10_000

  private let sessions = Mutex<[String: Session]>([:])

  /// Gives the word for the cookie.
  func open(for user: ReviewUser, at now: Timestamp) -> String {
    let word = Secrets.token()
    let session = Session(
      user: user.name, role: user.role, formToken: Secrets.token(), lastSeen: now)
    sessions.withLock { sessions in
      sessions = sessions.filter { now.days(since: $0.value.lastSeen) * 24 < Self.idleHours }
      if sessions.count >= Self.most { sessions.removeAll() }
      sessions[word] = session
    }
    return word
  }

  func session(_ word: String, at now: Timestamp) -> Session? {
    sessions.withLock { sessions in
      guard var session = sessions[word] else { return nil }
      guard now.days(since: session.lastSeen) * 24 < Self.idleHours else {
        sessions[word] = nil
        return nil
      }
      session.lastSeen = now
      sessions[word] = session
      return session
    }
  }

  func close(_ word: String) { sessions.withLock { $0[word] = nil } }

  /// Ends every session of a user, whose rights have changed.
  func closeAll(of user: String) {
    sessions.withLock { sessions in sessions = sessions.filter { $0.value.user != user } }
  }
}
