import LeadModel

/// Something that a text says of one of its persons or firms, whose record is looked up once all
/// records are known.
struct RelationFinding {
  let finding: Finding
  let subject: Subject

  /// Of whom it is said.
  enum Subject: Hashable {
    /// The person or firm named there.
    case named(Span)
    /// The person who wrote the text.
    case writer
    /// The firm of whoever wrote the text.
    case writersFirm
    /// The user's own firm, by a text of somebody else's.
    case us
  }
}
