import Features
import Foundation
import LeadModel
import Testing

@Suite struct CatalogueTests {
  @Test func namesAreUniqueAndDescribed() {
    let definitions = FeatureCatalogue.standard.definitions
    #expect(Set(definitions.map(\.name)).count == definitions.count)
    for definition in definitions {
      #expect(definition.purpose.hasSuffix("."), "\(definition.name)")
      #expect(!definition.sources.isEmpty, "\(definition.name)")
      #expect(definition.version >= 1, "\(definition.name)")
      #expect(definition.timeToLiveInDays.map { $0 > 0 } ?? true, "\(definition.name)")
    }
  }

  /// One file per definition, `HasEmail.swift` for `has-email`; the intent counts share one.
  @Test func theListAndTheFolderAgree() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Features/Definitions").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
    let named = FeatureCatalogue.standard.definitions.map { definition in
      definition.name.prefix { $0 != "." }.split(separator: "-").map(\.capitalized).joined()
    }
    #expect(Set(named.map { "\($0).swift" }) == Set(files))
  }

  @Test func expiredValuesAreMissing() throws {
    let title = World.field(.personTitle, .text("Buyer"), day: -1000)
    #expect(World.values(person: [title])["job-title"] != nil)
    #expect(World.values(person: [title], asOf: World.day(96))["job-title"] == nil)
    let stored = Array(World.values(person: [title]).values)
    let fresh = FeatureCatalogue.standard.fresh(stored, asOf: World.day(96)).map(\.name)
    #expect(!fresh.contains("job-title") && !fresh.contains("buying-role"))
    #expect(fresh.contains("person-known"))
  }

  @Test func valuesOfAnotherVersionAreMissing() {
    let old = FeatureValue(name: "has-email", version: 0, value: .flag(true))
    let foreign = FeatureValue(name: "has-pigeon", version: 1, value: .flag(true))
    let values = FeatureCatalogue.standard.fresh([old, foreign], asOf: World.day(0))
    #expect(values.isEmpty)
  }
}
