import Foundation
import Normalization
import Resolution
import Testing

/// The list of rules is the folder of rules.
@Suite struct MatchRulesTests {
  static let ids = MatchRules.people.map(\.id) + MatchRules.organizations.map(\.id)

  @Test func everyRuleIsInForceOnce() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Resolution/Comparing/Rules").standardized
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let listed = (MatchRules.people as [Any] + MatchRules.organizations as [Any])
      .map { "\(type(of: $0)).swift" }
    #expect(files.sorted() == listed.sorted())
    #expect(Set(Self.ids).count == Self.ids.count)
  }

  @Test func noRuleToleratesClearlyDifferentNames() {
    for rule in MatchRules.people {
      #expect(!rule.accepts(.different) && !rule.tolerates(.different))
      #expect(!rule.tolerates(.otherForm))
    }
    for rule in MatchRules.organizations {
      #expect(!rule.accepts(.different) && !rule.tolerates(.different))
    }
  }
}
