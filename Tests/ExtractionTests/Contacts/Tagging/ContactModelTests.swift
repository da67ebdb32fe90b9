import Foundation
import Testing

@testable import Extraction

@Suite struct ContactModelTests {
  @Test func everyFeatureIsFoundByItsName() {
    for feature in 0..<ContactFeatures.count {
      let name = ContactFeatures.name(of: feature)
      // Numbers between the last trait or kind and the next row have no name.
      guard !name.contains("-,"), !name.contains(",-"), !name.contains(":-"),
        !name.hasPrefix("-")
      else { continue }
      #expect(ContactFeatures.number(of: name) == feature, "\(name)")
    }
  }

  @Test func shippedWeightsAreRead() throws {
    for name in ["contact-cards", "contact-pages"] {
      let chain = try Fixtures.withBuiltIn { try $0.model(name) }
      #expect(chain.state.count { $0 != 0 } > 1000)
      #expect(chain.transition.contains { $0 != 0 })
    }
  }

  @Test(arguments: [
    "given@0 B-person much", "nobody@0 B-person 1.0", "given@9 B-person 1.0",
    "given@0 B-nothing 1.0", "-> O 1.0", "place:one,two 1.0", "given@0 B-person inf",
  ])
  func damagedWeightsSayWhere(line: String) {
    let text = "# Weights.\n\n\(line)\n"
    #expect {
      try ContactModel(Data(text.utf8), file: "models/x.txt")
    } throws: { error in
      let error = error as? RuleError
      return error?.code == .weights && error?.line == 3 && error?.file == "models/x.txt"
    }
  }
}
