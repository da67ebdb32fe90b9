import Foundation
import LeadModel
import Resolution
import Testing

@testable import Pipeline

@Suite struct KnownModelsTests {
  private static func payload(_ model: LinkModel) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return String(decoding: try encoder.encode(model), as: UTF8.self)
  }

  /// Whatever was asked for before.
  @Test func eachPayloadGivesItsOwnModel() throws {
    let models = [EntityKind.person, .organization].map(LinkModel.builtIn)
    for _ in 0..<2 {
      for model in models { #expect(KnownModels.model(try Self.payload(model)) == model) }
    }
    #expect(KnownModels.model("{}") == nil)
    let former = try Self.payload(models[0]).replacing("link-model/1", with: "link-model/0")
    #expect(KnownModels.model(former) == nil)
  }

  /// Stores hold it: another one would derive everything anew.
  @Test func theDigestIsThatOfTheirJSON() throws {
    let (person, firm) = (LinkModel.builtIn(.person), LinkModel.builtIn(.organization))
    let models = LinkModels(person: person, organization: firm)
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let expected = Digest.sha256(try encoder.encode(models))
    for _ in 0..<2 { #expect(try KnownModels.digest(of: models) == expected) }
  }
}
