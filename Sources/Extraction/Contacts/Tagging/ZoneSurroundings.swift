import LeadModel

/// What stands around a zone's words: mailboxes, domains and profiles of the zone, or of its page
/// where the zone has none.
struct ZoneSurroundings {
  let mailProviders: WordList
  let lowerWords: LowerCaseWords

  /// - Parameter page: What `context(of:_:)` said of the zone's page.
  func context(
    of zone: ContactZone, onPage page: ZoneWords.Context, _ board: FindingBoard
  ) -> ZoneWords.Context {
    let own = board.touching(Span(page: zone.page, range: zone.range)).filter(Self.isAddress)
    return own.isEmpty ? page : context(own)
  }

  /// The first addresses of a page, in the order in which they were found.
  func context(of page: ScannedPage, _ board: FindingBoard) -> ZoneWords.Context {
    guard !page.bytes.isEmpty else { return context([]) }
    let found = board.touching(Span(page: page.index, range: page.bytes.indices))
      .lazy.filter(Self.isAddress)
    return context(Array(found.prefix(20)))
  }

  private func context(_ used: [Finding]) -> ZoneWords.Context {
    let mails = used.filter { $0.field == .email }.compactMap(\.text)
    let sites = used.filter { $0.field != .email }.compactMap(\.text)
    let hosts = mails.compactMap { $0.split(separator: "@").last.map(String.init) }
      .filter { !mailProviders.contains($0) }
    let locals = mails.compactMap { $0.split(separator: "@").first.map(String.init) }
    return ZoneWords.Context(
      locals: Letters(letters(locals + sites.flatMap(handles))),
      domains: Letters(letters((hosts + sites).compactMap(label))), lowerWords: lowerWords)
  }

  private static func isAddress(_ finding: Finding) -> Bool { addresses.contains(finding.field) }

  private static let addresses: Set<Field> = [.email, .website, .social]

  private func letters(_ texts: [String]) -> [String] {
    Array(Set(texts.map(LocalPart.letters))).filter { $0.count >= 2 }.sorted()
  }

  /// The label of the domain that its owner chose.
  private func label(of host: String) -> String? {
    let labels = host.split(separator: "/").first?.split(separator: ".") ?? []
    return labels.dropLast().filter { $0.count > 3 || labels.count == 2 }.last.map(String.init)
  }

  /// Parts of a profile's address that may be made of a name: `in/ada-byng`.
  private func handles(of site: String) -> [String] {
    site.split(separator: "/").dropFirst().map(String.init)
      .filter { (5...40).contains($0.count) }
  }
}
