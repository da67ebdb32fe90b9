import LeadModel
import Resolution
import Storage

extension Store {
  /// Writes what a resolution is said to have come to.
  func resolve(
    _ profiles: [Profile] = [], removed: [ProfileID] = [], log: [ProfileChange] = [],
    moved: Set<RecordID> = [], documents: [SourceDocument] = []
  ) throws {
    _ = try resolve(
      ResolutionIntake(documents: documents), judgements: 0, at: Sample.time()
    ) { _ in
      ResolutionChanges(profiles: profiles, removed: removed, log: log, moved: moved)
    }
  }
}
