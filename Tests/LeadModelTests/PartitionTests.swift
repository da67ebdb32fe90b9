import LeadModel
import Testing

@Suite struct PartitionTests {
  @Test(arguments: 0...17)
  func isWhereALinearSearchEnds(count: Int) {
    let numbers = (0..<count).map { $0 / 2 }
    for bound in -1...10 {
      let expected = numbers.firstIndex { $0 >= bound } ?? numbers.endIndex
      #expect(numbers.partitioningIndex { $0 >= bound } == expected)
      let part = numbers.dropFirst(3)
      #expect(
        part.partitioningIndex { $0 >= bound }
          == part.firstIndex { $0 >= bound } ?? part.endIndex)
    }
  }
}
