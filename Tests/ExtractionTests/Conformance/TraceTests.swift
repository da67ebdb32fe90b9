import LeadModel
import Testing

@testable import Extraction

/// What was found and not believed, each with its reason.
@Suite struct TraceTests {
  static func outcome(_ document: Document, isTracing: Bool) throws -> ExtractorSet.Outcome {
    try Fixtures.withExtractors { $0.set.claims(in: document, isTracing: isTracing) }
  }

  typealias Reason = RejectedCandidate.Reason

  static let rejected: [(String, Field, String, Reason, Field?)] = [
    ("VAT No: GB 980 7806 84", .phone, "980 7806 84", .taken, .registration),
    ("Order no. 020 7946 0018", .phone, "020 7946 0018", .otherLabel, nil),
    ("We counted 2079460018 sheep", .phone, "2079460018", .noContext, nil),
    ("See www.mill.qqqq now", .website, "www.mill.qqqq", .invalid, nil),
    ("We wrote 45.67.2026 here", .documentDate, "45.67.2026", .invalid, nil),
    ("He wrote no. 1,250.00 twice", .documentAmount, "1,250.00", .noContext, nil),
  ]

  @Test(arguments: rejected)
  func aRejectedCandidateSaysWhy(
    text: String, field: Field, raw: String, reason: Reason, taker: Field?
  ) throws {
    let trace = try #require(try Self.outcome(Fixtures.document(text), isTracing: true).trace)
    let told = trace.rejected.filter { $0.field == field }
    #expect(
      told.contains { $0.evidence.raw == raw && $0.reason == reason && $0.takenBy == taker },
      "\(told.map { "\($0.evidence.raw) \($0.reason) \($0.takenBy?.rawValue ?? "")" })")
  }

  @Test func aTraceChangesNoClaimAndIsMadeOnlyWhenAskedFor() throws {
    for document in EvidenceTests.documents {
      let plain = try Self.outcome(document, isTracing: false)
      let traced = try Self.outcome(document, isTracing: true)
      #expect(plain.trace == nil)
      #expect(plain.claims == traced.claims)
      let searched = Set((traced.trace?.searches ?? []).map(\.rule))
      #expect(searched.isSuperset(of: ["email.plain", "phone.number", "date.numeric"]))
    }
  }
}
