package import LeadModel
import Resolution
import Storage

extension JudgementDesk {
  /// These two are one: profiles or records, by their ids.
  package func same(_ left: String, _ right: String) throws -> Judgement {
    let sides = (try selection.records(left), try selection.records(right))
    try demandOneKind(sides.0, sides.1)
    let anchors = [sides.0.first, sides.1.first].compactMap { $0.flatMap { RecordAnchor($0) } }
    guard anchors.count == 2, anchors[0] != anchors[1] else {
      throw GalenaError(.usage, "these are one already, or have no value to hold on to")
    }
    return judgement(.same(anchors))
  }

  /// These two are not one, and no record of one is any of the other.
  package func different(_ left: String, _ right: String) throws -> Judgement {
    let sides = (try selection.records(left), try selection.records(right))
    try demandOneKind(sides.0, sides.1)
    return try apart(sides.0, sides.1)
  }

  /// Takes records, or those that came with a merged id, out of a profile.
  package func split(_ profile: String, _ parts: [String]) throws -> Judgement {
    let whole = try selection.profile(profile)
    let members = Set(whole.records)
    var leaving: Set<RecordID> = []
    for part in parts {
      let came = try selection.came(with: part, into: whole)
      if members.contains(RecordID(part)) {
        leaving.insert(RecordID(part))
      } else if !came.isEmpty {
        leaving.formUnion(came)
      } else {
        throw GalenaError(
          .usage,
          "\(part) is no record of \(whole.id) and no id merged into it; "
            + "'galena show \(whole.id) --json' lists its records")
      }
    }
    guard !leaving.isEmpty, leaving.count < members.count else {
      throw GalenaError(.usage, "name some of the profile's records, and not all of them")
    }
    let records = try selection.sources(of: whole.records)
    return try apart(
      records.filter { leaving.contains($0.id) }, records.filter { !leaving.contains($0.id) })
  }

  /// The value that was read is right.
  package func accepted(_ statement: String) throws -> Judgement {
    judgement(.accepted(try anchor(statement)))
  }

  /// The value that was read is wrong.
  package func rejected(_ statement: String) throws -> Judgement {
    judgement(.rejected(try anchor(statement)))
  }

  /// The right value in place of the one that was read.
  ///
  /// - Parameter place: where it stands in the same document, when not where the other was read.
  package func corrected(
    _ statement: String, to text: String, at place: Evidence? = nil
  ) throws -> Judgement {
    let anchor = try anchor(statement)
    let reader = FieldValueReader(region: configuration.reading.region)
    return Judgement(
      .corrected(anchor, try reader.value(text, of: anchor.field)), by: by, reason: reason, at: now,
      place: place)
  }

  /// As if the judgement had never been made.
  package func withdrawn(_ id: String) throws -> Judgement {
    let known = try store.judgements().map(\.id).filter { $0.rawValue.hasPrefix(id) }
    guard !id.isEmpty, known.count == 1, let only = known.first else {
      throw GalenaError(
        .usage, "\(known.count) judgements begin with this id; 'galena judge list' lists them")
    }
    return judgement(.withdrawn(only))
  }

  // MARK: - From ids to anchors

  /// At most so many records of a side are named in a judgement; those that came first.
  private static let anchoredRecords = 64

  private func apart(_ left: [SourceRecord], _ right: [SourceRecord]) throws -> Judgement {
    let sides = [left, right].map { side in
      side.prefix(Self.anchoredRecords).compactMap { RecordAnchor($0) }
    }
    guard sides.allSatisfy({ !$0.isEmpty }), Set(sides[0]).isDisjoint(with: sides[1]) else {
      throw GalenaError(
        .usage, "these are one record, or have no value to hold on to; use 'galena split'")
    }
    return judgement(.different(sides[0], sides[1]))
  }

  private var selection: RecordSelection { RecordSelection(store: store) }

  private func demandOneKind(_ left: [SourceRecord], _ right: [SourceRecord]) throws {
    guard left.first?.kind == right.first?.kind else {
      throw GalenaError(.usage, "a person and an organisation are never one")
    }
  }

  private func anchor(_ id: String) throws -> Anchor {
    guard let origin = try store.statement(StatementID(id)), !origin.isSuperseded else {
      throw GalenaError(
        .usage,
        "there is no statement with this id in force; 'galena show ID --json' lists them")
    }
    guard origin.statement.record != nil else {
      throw GalenaError(
        .usage, "this value is about the document itself, and no profile shows it")
    }
    return Anchor(
      document: origin.document, field: origin.statement.field,
      evidence: origin.statement.evidence)
  }
}
