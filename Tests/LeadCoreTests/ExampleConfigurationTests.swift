import Features
import Foundation
import Routing
import Scoring
import Testing

/// docs/galena.example.yaml is the only list of what rules may say; it must be whole.
@Suite struct ExampleConfigurationTests {
  static func example() throws -> String {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../docs/galena.example.yaml").standardized
    return try String(contentsOf: file, encoding: .utf8)
  }

  @Test(arguments: FeatureCatalogue.standard.names.sorted())
  func everyFeatureIsListed(name: String) throws {
    let words = try Self.example().split { " ,\n".contains($0) }.map(String.init)
    #expect(words.contains(name))
  }

  @Test(arguments: LeadRules.sections)
  func everySectionIsThere(name: String) throws {
    #expect(try Self.example().contains("\n\(name):\n"))
  }

  @Test(arguments: LeadRules.default.intent.signals.map(\.type))
  func everyDefaultSignalIsThere(type: String) throws {
    #expect(try Self.example().contains("{type: \(type),"))
  }

  @Test(arguments: LeadRules.default.fit.rules.map(\.name))
  func everyDefaultFitRuleIsThere(name: String) throws {
    #expect(try Self.example().contains("    - name: \(name)\n"))
  }
}
