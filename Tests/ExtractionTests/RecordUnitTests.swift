import Testing

@testable import Extraction

@Suite struct RecordUnitTests {
  /// Two units at one place have an order of their own, or records would follow chance.
  @Test func unitsAtOnePlaceAreOrdered() {
    let block = RecordUnits.Unit(page: 0, start: 0, kind: .block)
    let paragraph = RecordUnits.Unit(page: 0, start: 0, kind: .paragraph)
    #expect(block < paragraph)
    #expect(!(paragraph < block))
  }
}
