import LeadModel

/// Who wrote a document and to whom.
///
/// By the `from`, `to` and `cc` headers of a message; without them the person who signs.
struct Authorship {
  private let board: FindingBoard
  /// By page, the quoted replies in it.
  private let quotes: [[Range<Int>]]
  /// E-mail addresses in headers of a message, in text order.
  private let mailboxes: [(header: String, finding: Int)]
  /// Names of people in signatures, in text order.
  private let signers: [Int]

  init(document: ScannedDocument, board: FindingBoard, units: RecordUnits) {
    self.board = board
    quotes = document.pages.map { $0.marks(.quotedReply).map(\.range) }
    mailboxes = Self.mailboxes(in: document, board)
    signers = board.findings.indices.filter {
      board.findings[$0].field == .personName
        && units.unit(of: board.findings[$0].head).kind == .signature
    }.sorted { board.findings[$0].head < board.findings[$1].head }
  }

  private static func mailboxes(
    in document: ScannedDocument, _ board: FindingBoard
  ) -> [(header: String, finding: Int)] {
    let headers = document.pages.map { page in
      page.page.kind == .attribute ? page.marks(.header) : []
    }
    guard headers.contains(where: { !$0.isEmpty }) else { return [] }
    return board.findings.indices.filter { board.findings[$0].field == .email }
      .flatMap { index in
        let head = board.findings[index].head
        return headers[head.page].filter { $0.range.overlaps(head.range) }
          .map { (header: $0.name ?? "", finding: index) }
      }.sorted { board.findings[$0.finding].head < board.findings[$1.finding].head }
  }

  /// `wrote` from the author to everybody addressed directly, `sent_to` to the copied ones too.
  func links(_ grouping: Grouping) -> [Grouping.Link] {
    guard let from = header(["from", "sender"], grouping).first else {
      return letterLinks(grouping)
    }
    let direct = header(["to"], grouping)
    var links: [Grouping.Link] = []
    var seen: Set<Int> = [from.record]
    for recipient in direct + header(["cc"], grouping)
    where seen.insert(recipient.record).inserted {
      let spans = [from.span, recipient.span].sorted()
      let isDirect = direct.contains { $0.record == recipient.record }
      for kind in isDirect ? [RecordLink.Kind.wrote, .sentTo] : [.sentTo] {
        links.append(
          .init(
            from: from.record, to: recipient.record, kind: kind, confidence: 0.95,
            rule: "message-header", spans: spans))
      }
    }
    return links
  }

  /// Of a letter: from the one who signs to the ones whom the salutation greets.
  private func letterLinks(_ grouping: Grouping) -> [Grouping.Link] {
    let signer = signerFinding(after: nil, within: nil)
    guard let signer, let author = grouping.owner[signer] else { return [] }
    var seen: Set<Int> = [author]
    return greeted().compactMap { index in
      guard let record = grouping.owner[index], seen.insert(record).inserted else { return nil }
      let spans = (board.findings[index].spans + board.findings[signer].spans).sorted()
      return .init(
        from: author, to: record, kind: .wrote, confidence: 0.75, rule: "salutation",
        spans: spans)
    }
  }

  /// Names in salutations outside quoted replies, in text order.
  private func greeted() -> [Int] {
    board.findings.indices.filter { index in
      let finding = board.findings[index]
      return finding.method.rule == "name.salutation" && !isQuoted(finding.head)
    }.sorted { board.findings[$0].head < board.findings[$1].head }
  }

  /// The writer's record; `nil` when nobody signs.
  func author(_ grouping: Grouping) -> Int? {
    header(["from", "sender"], grouping).first?.record ?? signer(after: nil, grouping)
  }

  func recipients(_ grouping: Grouping) -> [Int] {
    let mailboxes = header(["to", "cc"], grouping).map(\.record)
    return mailboxes.isEmpty ? greeted().compactMap { grouping.owner[$0] } : mailboxes
  }

  /// The writer of the text in which the intent stands: of a quoted reply the one who signs in
  /// it, else the author. A third party's intent belongs to whoever is named in the clause.
  func holder(of intent: IntentFinding, _ grouping: Grouping) -> Int? {
    guard let place = intent.spans.first else { return nil }
    if intent.holder == .thirdParty { return named(in: place, grouping) }
    return writer(at: place, grouping)
  }

  /// Whoever wrote the text in that place; without anybody's name the document's issuer.
  func writer(at place: Span, _ grouping: Grouping) -> Int? {
    namedWriter(at: place, grouping) ?? (isQuoted(place) ? nil : issuer(grouping))
  }

  /// Whoever wrote the text in that place, by headers or signature.
  func namedWriter(at place: Span, _ grouping: Grouping) -> Int? {
    if let quote = quotes[place.page].last(where: { $0.overlaps(place.range) }) {
      return signer(after: place, within: quote, grouping) ?? quoted(before: quote, place, grouping)
    }
    return header(["from", "sender"], grouping).first?.record ?? signer(after: place, grouping)
  }

  private typealias Mailbox = (record: Int, span: Span)

  /// Records of the mailboxes in headers of these names, in text order.
  private func header(_ names: [String], _ grouping: Grouping) -> [Mailbox] {
    mailboxes.compactMap { header, finding in
      guard names.contains(header), let record = grouping.owner[finding] else { return nil }
      return (record, board.findings[finding].head)
    }
  }

  /// The person of the first signature behind `place` (of the last one in the document without),
  /// outside quoted replies unless `within` one.
  private func signer(
    after place: Span?, within quote: Range<Int>? = nil, _ grouping: Grouping
  ) -> Int? {
    signerFinding(after: place, within: quote).flatMap { grouping.owner[$0] }
  }

  private func signerFinding(after place: Span?, within quote: Range<Int>?) -> Int? {
    let signers = signers.filter { index in
      let head = board.findings[index].head
      if let place, head < place { return false }
      if let quote { return head.page == place?.page && quote.overlaps(head.range) }
      return !isQuoted(head)
    }
    return place == nil ? signers.last : signers.first
  }

  private func isQuoted(_ place: Span) -> Bool {
    quotes[place.page].contains { $0.overlaps(place.range) }
  }

  /// The last person or mailbox named shortly before a quote begins ("On …, Ada Byng wrote:").
  private func quoted(before quote: Range<Int>, _ place: Span, _ grouping: Grouping) -> Int? {
    let reach =
      max(0, quote.lowerBound - 200)..<min(quote.lowerBound + 120, place.range.lowerBound + 1)
    let index = board.findings.indices.filter { index in
      let finding = board.findings[index]
      return (finding.field == .personName || finding.field == .email)
        && finding.head.page == place.page && reach.contains(finding.head.range.lowerBound)
    }.max { board.findings[$0].head < board.findings[$1].head }
    return index.flatMap { grouping.owner[$0] }
  }

  /// A person or organisation that stands inside the clause.
  private func named(in place: Span, _ grouping: Grouping) -> Int? {
    let index = board.findings.indices.first { index in
      let finding = board.findings[index]
      return (finding.field == .organizationName || finding.field == .personName)
        && finding.head.overlaps(place)
    }
    return index.flatMap { grouping.owner[$0] }
  }

  /// Without headers and signature the first organisation of the document speaks.
  private func issuer(_ grouping: Grouping) -> Int? {
    let index = board.findings.indices.filter { board.findings[$0].field == .organizationName }
      .min { board.findings[$0].head < board.findings[$1].head }
    return index.flatMap { grouping.owner[$0] }
  }
}
