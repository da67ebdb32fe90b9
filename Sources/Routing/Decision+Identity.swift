import LeadModel
import Scoring

extension Decision {
  /// The same decision with its id: SHA-256 over its canonical JSON with an empty id.
  var identified: Decision {
    get throws {
      var copy = self
      copy.id = ""
      copy.id = DecisionID(try CanonicalJSON.digest(of: copy))
      return copy
    }
  }
}
