import Foundation
import LeadModel
import TestSupport
import Testing

@testable import Delivery

@Suite struct HandOffSchemaTests {
  @Test(arguments: [HandOffSample.handOff(), HandOffSample.handOff(email: nil, owner: nil)])
  func handOffsConformToTheirSchema(handOff: HandOff) throws {
    let schema = try JSONSchema(
      contentsOf: Repository.root.appendingPathComponent("schemas/handoff-1.schema.json"))
    #expect(try schema.violations(of: Data(handOff.json)) == [])
    #expect(try JSONDecoder().decode(HandOff.self, from: Data(handOff.json)) == handOff)
  }

  @Test func theSummaryTellsAll() {
    let text = HandOffText(HandOffSample.handOff()).summary
    for part in [
      "tier hot, queue sales, owner anna", "zoe@mill.example", "intent.rfp",
      "“we ask for an offer” (/in/letter.pdf, page 2)", "Answer the request", "Ben Okoro, CTO",
    ] { #expect(text.contains(part), "\(part)") }
  }
}
