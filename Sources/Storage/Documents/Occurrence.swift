package import LeadModel

/// Where and when a document was found.
package struct Occurrence: Hashable, Sendable {
  package enum Place: Hashable, Sendable {
    case file(path: String)
    /// `path` is inside the parent (MIME part `1.2`); `name` is the file name it goes by there.
    case inside(parent: DocumentID, path: String, name: String?)
  }

  package let id: Int64
  package let document: DocumentID
  package let place: Place
  /// 0 for a file, 1 for what is found in it, and so on.
  package let depth: Int
  package let modifiedAt: Timestamp?
  package let foundAt: Timestamp
  package let run: RunID
  /// The occurrence that took this one's place, or `nil` while it is in force.
  package let supersededBy: Int64?
}

/// The way to a document: a file, then places inside it.
package struct OccurrencePath: Hashable, Sendable, CustomStringConvertible {
  package let file: String
  /// Outermost first: MIME parts, zip members.
  package let inside: [String]

  package var description: String { ([file] + inside).joined(separator: " » ") }
}

/// One file that was found and whose content is known: what is registered.
package struct Arrival: Hashable, Sendable {
  package let document: DocumentID
  /// Bytes.
  package let size: Int
  package let path: String
  package let modifiedAt: Timestamp?
  /// Higher comes first; a watched file overtakes a backfill.
  package let priority: Int

  package init(
    document: DocumentID, size: Int, path: String, modifiedAt: Timestamp? = nil, priority: Int = 0
  ) {
    self.document = document
    self.size = size
    self.path = path
    self.modifiedAt = modifiedAt
    self.priority = priority
  }
}

/// A document that was found inside another one, its bytes safe in the originals.
package struct ChildArrival: Hashable, Sendable {
  package let document: DocumentID
  /// Bytes.
  package let size: Int
  /// Path inside the parent.
  package let path: String
  package let name: String?

  package init(document: DocumentID, size: Int, path: String, name: String?) {
    self.document = document
    self.size = size
    self.path = path
    self.name = name
  }
}

/// What registering an arrival came to.
package enum ArrivalOutcome: Hashable, Sendable {
  /// A document that was never seen; it is queued.
  case new
  /// The content is known from another place, which is named.
  case duplicate(of: Occurrence.Place)
  /// This content at this place is known.
  case known
}
