import Testing

@testable import Resolution

@Suite struct ComparerTests {
  private func attribute(_ values: [String]) -> Attribute {
    var attribute = Attribute()
    for value in values { attribute.append([attribute.number(of: value)]) }
    return attribute
  }

  private func levels(_ comparer: some Comparer) -> [String] {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 16) { levels in
      guard let base = levels.baseAddress else { return [] }
      comparer.compare(0, 1, into: base)
      var mirrored: [UInt8] = []
      let straight = (0..<comparer.width).map { base[$0] }
      comparer.compare(1, 0, into: base)
      mirrored = (0..<comparer.width).map { base[$0] }
      #expect(straight == mirrored, "comparing is symmetric")
      return zip(straight, comparer.comparisons).map { level, comparison in
        level == 0 ? "missing" : comparison.levels[Int(level) - 1].label
      }
    }
  }

  @Test(arguments: [
    ("ada", "byng", "ada", "byng", ["same", "same", "straight"]),
    ("robert", "byng", "bob", "byng", ["short form, or further names differ", "same", "straight"]),
    ("a", "byng", "ada", "byng", ["initial", "same", "straight"]),
    (
      "ada", "byng", "adah", "bying",
      ["short form, or further names differ", "one letter differs", "straight"]
    ),
    ("byng", "ada", "ada", "byng", ["same", "same", "given and family name swapped"]),
    ("ada", "byng", "ruth", "quarn", ["different", "different", "missing"]),
    ("", "byng", "ada", "byng", ["missing", "same", "missing"]),
    ("", "ada", "ada", "byng", ["same", "missing", "missing"]),
    ("ada", "byng mayne", "ada", "mayne", ["same", "a part of the other", "straight"]),
  ])
  func names(
    given: String, family: String, otherGiven: String, otherFamily: String, expected: [String]
  ) {
    let comparer = PersonNameComparer(
      given: attribute([given, otherGiven]), family: attribute([family, otherFamily]))
    #expect(levels(comparer) == expected)
  }

  @Test(arguments: [
    ("ada.byng@byng.example", "ada.byng@byng.example", "same"),
    ("ada.byng@byng.example", "ada.byng@bying.example", "one or two mistakes"),
    ("ada.byng@byng.example", "ada.bynq@byng.example", "one or two mistakes"),
    ("ada.byng@byng.example", "ada.byng@quarn.example", "missing"),
    ("rocket77@byng.example", "rocket77@quarn.example", "same unusual name at another domain"),
    ("abyngton@byng.example", "rbyngton@byng.example", "different"),
    ("byng12@byng.example", "byng13@byng.example", "different"),
  ])
  func emails(left: String, right: String, expected: String) {
    let comparer = EmailComparer(
      email: attribute([left, right]), given: attribute(["ada", "ada"]),
      family: attribute(["byng", "byng"]))
    #expect(levels(comparer) == [expected])
  }

  @Test(arguments: [
    ("12", "oak st", "12", "oak st", "same"), ("12", "n oak st", "12", "oak", "same"),
    ("12", "oak st", "12", "oka st", "same number, nearly the same street"),
    ("12", "oak st", "", "oak st", "same street, number missing or nearly the same"),
    ("12", "oak st", "900", "oak st", "same street, other number"),
    ("12", "oak st", "12", "quarry rd", "same number, other street"),
    ("12", "oak st", "900", "quarry rd", "different"),
    ("12", "71 st", "12", "72 st", "same number, nearly the same street"),
  ])
  func streets(
    number: String, street: String, otherNumber: String, otherStreet: String, expected: String
  ) {
    let comparer = StreetComparer(
      number: attribute([number, otherNumber]), street: attribute([street, otherStreet]))
    #expect(levels(comparer) == [expected])
  }

  @Test(arguments: [
    ("2125550134", "2125550134", "same"), ("2125550134", "2125550199", "another extension"),
    ("2125550134", "2125560134", "one mistake"), ("2125550134", "3125559999", "different"),
  ])
  func phones(left: String, right: String, expected: String) {
    let comparer = ValueComparer(
      attribute: attribute([left, right]), measure: PhoneMeasure(circumstance: .work))
    #expect(levels(comparer) == [expected])
  }

  @Test(arguments: [
    ("19800309", "19800309", "same day"),
    ("19800309", "19800903", "one mistake, or day and month swapped"),
    ("19800309", "19800329", "one mistake, or day and month swapped"),
    ("19801231", "19801205", "two of day, month and year"),
    ("19801231", "19800105", "same year"), ("19801231", "19850105", "within ten years"),
    ("19801231", "19450105", "different"),
  ])
  func dates(left: String, right: String, expected: String) {
    let comparer = ValueComparer(
      attribute: attribute([left, right]), measure: DateMeasure(name: "birth date"))
    #expect(levels(comparer) == [expected])
  }

  @Test(arguments: [
    ("quarn steel", "quarn steel", "same"), ("quarn steel", "quarnsteel", "nearly the same"),
    ("quarn steel", "quarm steel", "nearly the same"),
    ("quarn steel", "quarn steel services", "one has more words"),
    ("quarn steel", "mayne logistics", "different"),
    ("quarn fund 2", "quarn fund 3", "most words"),
  ])
  func organizations(left: String, right: String, expected: String) {
    let others = (0..<40).map { "firm number\($0) holdings" }
    let comparer = OrganizationNameComparer(
      names: attribute([left, right] + others), circumstance: .name)
    #expect(levels(comparer) == [expected])
  }

  @Test func severalValuesCompareAtTheirBest() {
    var phones = Attribute()
    let numbers = ["2125550134", "3125550177", "4155550100"].map { phones.number(of: $0) }
    phones.append([numbers[0], numbers[1]])
    phones.append([numbers[2], numbers[1]])
    let comparer = ValueComparer(attribute: phones, measure: PhoneMeasure(circumstance: .work))
    #expect(levels(comparer) == ["same"])
    // One other record of two has it, in a table that counts as fifty records more.
    #expect(comparer.frequency(0, 1, of: 0) == 1.0 / 52)
  }
}
