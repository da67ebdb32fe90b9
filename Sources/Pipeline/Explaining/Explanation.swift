package import LeadModel

/// Why a lead has its score and its owner: from each term down to the quad on the page.
package struct Explanation: Sendable, Encodable {
  package let lead: Lead
  package let title: String
  package let scores: [ExplainedScore]
  /// The latest decision, or `nil` when none was made yet.
  package let decision: Decision?

  package struct ExplainedScore: Sendable, Encodable {
    package let kind: Score.Kind
    package let model: String
    package let asOf: Timestamp
    package let points: Double
    package let micropoints: Int
    /// Of the ensemble.
    package let probability: Score.Probability?
    package let terms: [ExplainedTerm]
  }

  /// One term of a ledger, the feature it rests on, and where that was read.
  package struct ExplainedTerm: Sendable, Encodable {
    package let name: String
    package let points: Double
    package let micropoints: Int
    package let reason: String
    package let feature: FeatureValue?
    package let sources: [ExplainedSource]
  }

  /// A profile's field or a signal, and its sightings.
  package struct ExplainedSource: Sendable, Encodable {
    package let reference: SourceReference
    /// The value for people; `nil` when the thing is not there any more.
    package let value: String?
    package let sightings: [Sighting]
  }

  /// Ink on a page, or a row of another system.
  package struct Sighting: Sendable, Encodable {
    package let source: String
    package let statement: StatementID?
    package let document: DocumentID?
    /// Where the document lies now: a path, then the way inside it.
    package let path: String?
    package let method: String?
    package let confidence: Double
    package let evidence: Evidence?
    /// The person's judgement that accepted or corrected the value.
    package let judgement: JudgementID?
  }
}
