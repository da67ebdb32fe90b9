import LeadModel

/// One event of OpenLineage 2-0-2 (https://openlineage.io/spec/2-0-2/OpenLineage.json), as far as
/// Galena says something: a run of a job begins or ends, with what went in and came out.
///
/// Names documents by their id, fields and rules; never a value, a text or a path.
struct LineageEvent: Sendable, Encodable {
  enum Kind: String, Sendable, Encodable {
    case start = "START"
    case complete = "COMPLETE"
    case fail = "FAIL"
    /// Broken off, to be begun again as another run.
    case abort = "ABORT"
  }

  let eventType: Kind
  let eventTime: Timestamp
  let producer = LineageFacet.producer
  let schemaURL = "https://openlineage.io/spec/2-0-2/OpenLineage.json#/$defs/RunEvent"
  let run: Run
  let job: Job
  var inputs: [Dataset] = []
  var outputs: [Dataset] = []

  struct Run: Hashable, Sendable, Encodable {
    /// A UUID; the same in all events of one run.
    let runId: String
    var facets = Facets()

    struct Facets: Hashable, Sendable, Encodable {
      var errorMessage: LineageFacet.ErrorMessage?
    }

    /// Of what tells the run from all others, so that nothing random is needed.
    init(of parts: [String]) {
      let digits = Array(Digest.sha256(parts.joined(separator: "\n").utf8))
      func part(_ range: Range<Int>) -> String { String(digits[range]) }
      // Version 8, variant 1 (RFC 9562 §5.8): made by a rule of its own.
      runId =
        "\(part(0..<8))-\(part(8..<12))-8\(part(13..<16))-a\(part(17..<20))-\(part(20..<32))"
    }
  }

  struct Job: Hashable, Sendable, Encodable {
    let namespace: String
    let name: String
  }

  struct Dataset: Hashable, Sendable, Encodable {
    let namespace: String
    let name: String
    var facets = Facets()

    struct Facets: Hashable, Sendable, Encodable {
      var columnLineage: LineageFacet.ColumnLineage?
    }
  }
}

/// Facets of runs and datasets, each with the schema that it follows.
enum LineageFacet {
  static let producer = "urn:galena:\(GalenaVersion.current)"
  private static let base = "https://openlineage.io/spec/facets"

  struct ErrorMessage: Hashable, Sendable, Encodable {
    let producer = LineageFacet.producer
    let schemaURL = "\(base)/1-0-1/ErrorMessageRunFacet.json#/$defs/ErrorMessageRunFacet"
    let message: String
    let programmingLanguage = "Swift"

    private enum CodingKeys: String, CodingKey {
      case producer = "_producer"
      case schemaURL = "_schemaURL"
      case message, programmingLanguage
    }
  }

  /// Which input fields each output field was made of, and how.
  struct ColumnLineage: Hashable, Sendable, Encodable {
    let producer = LineageFacet.producer
    let schemaURL =
      "\(base)/1-2-0/ColumnLineageDatasetFacet.json#/$defs/ColumnLineageDatasetFacet"
    let fields: [String: Field]

    private enum CodingKeys: String, CodingKey {
      case producer = "_producer"
      case schemaURL = "_schemaURL"
      case fields
    }

    struct Field: Hashable, Sendable, Encodable {
      let inputFields: [InputField]
    }

    struct InputField: Hashable, Sendable, Encodable {
      let namespace: String
      let name: String
      let field: String
      let transformations: [Transformation]
    }

    struct Transformation: Hashable, Sendable, Encodable {
      let type = "DIRECT"
      let subtype = "TRANSFORMATION"
      /// The rule.
      let description: String
    }
  }
}
