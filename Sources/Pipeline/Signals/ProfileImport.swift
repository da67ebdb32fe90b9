package import Foundation
package import LeadModel
package import Storage
import Tables

/// `galena profiles import`: profiles and signals of any other source, by the exchange contract
/// (`galena.profiles/1`).
package struct ProfileImport: Sendable {
  let configuration: GalenaConfiguration
  /// The name of the system that the profiles come from.
  let source: String
  let isBackfill: Bool

  package init(configuration: GalenaConfiguration, source: String, isBackfill: Bool = false) throws
  {
    guard source != Store.derivedOrigin, source != "document", !source.isEmpty else {
      throw GalenaError(.usage, "\(source) is a name of Galena's own; give another --source")
    }
    self.configuration = configuration
    self.source = source
    self.isBackfill = isBackfill
  }

  /// Takes in all good lines, then scores the leads anew.
  package func run(
    _ data: Data, into store: Store, at now: Timestamp, scoredAt: Timestamp
  ) throws -> ImportReport {
    var (report, content) = try read(data)
    let foreign = try store.foreignProfiles(among: content.profiles.map(\.value.id), to: source)
    var profiles: [Profile] = []
    for (line, profile) in content.profiles {
      if foreign.contains(profile.id) {
        report.refuse(line: line, "another source has a profile of this id; give it one of its own")
      } else {
        profiles.append(profile)
      }
    }
    report.bad.sort { $0.line < $1.line }
    try store.importProfiles(profiles, from: source, isBackfill: isBackfill, at: now)
    report.profiles = profiles.count
    report.kept = try store.keep(content.signals, isBackfill: isBackfill, at: now)
    let refresh = LeadRefresh(store: store, configuration: configuration)
    report.leads = try LeadRefresh.Outcome(
      decisions: refresh.runInTurn(at: scoredAt), in: store)
    report.standing = try store.attachmentCount()
    return report
  }

  struct Content {
    var profiles: [(line: Int, value: Profile)] = []
    var signals: [ImportedSignal] = []
  }

  func read(_ data: Data) throws -> (ImportReport, Content) {
    let bytes = TableText.utf8(data)
    var report = ImportReport()
    var content = Content()
    let lines = bytes.split(separator: 10, omittingEmptySubsequences: false)
    for (number, text) in lines.enumerated() where !text.allSatisfy(SourceTable.isBlank) {
      report.rows += 1
      do {
        try take(text, line: number + 1, &content)
      } catch {
        report.refuse(line: number + 1, error.reason)
      }
    }
    return (report, content)
  }

  private func take(
    _ text: ArraySlice<UInt8>, line: Int, _ content: inout Content
  ) throws(ExchangeProblem) {
    let plain = text.starts(with: [0xEF, 0xBB, 0xBF]) ? text.dropFirst(3) : text
    switch try ExchangeProblem.checked(Data(plain)) {
    case .profile(let profile): content.profiles.append((line, profile.ofAnotherSource))
    case .signal(let signal): content.signals.append(ImportedSignal(signal))
    }
  }
}

extension Profile {
  /// Without records: those are of Galena's own documents.
  fileprivate var ofAnotherSource: Profile {
    Profile(id: id, kind: kind, fields: fields, affiliations: affiliations, isUs: isUs)
  }
}
