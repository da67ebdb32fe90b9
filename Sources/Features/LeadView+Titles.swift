import Graph
import LeadModel

extension LeadView {
  /// The class that a field of the person names, else the class of the job title.
  func classified(
    by classify: (String) -> String?, among classes: Set<String>, field: Field
  ) -> Finding? {
    for kind in [field, .personTitle] {
      guard let read = text(kind, of: person), case .text(let words) = read.value,
        let name = TitleWords.classify(words, by: classify, among: classes)
      else { continue }
      return Finding(value: .text(name), sources: read.sources, eventTime: read.eventTime)
    }
    return nil
  }
}
