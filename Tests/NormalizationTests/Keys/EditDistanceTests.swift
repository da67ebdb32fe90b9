import Normalization
import Testing

@Suite struct EditDistanceTests {
  @Test(arguments: [
    ("okafor", "okafer", 1), ("okafor", "okaofr", 1), ("okafor", "okafr", 1), ("", "ab", 2),
    ("kitten", "sitting", 3), ("same", "same", 0), ("ca", "abc", 3),
  ])
  func countsMistakes(left: String, right: String, mistakes: Int) {
    #expect(EditDistance.between(left, right, limit: 3) == mistakes)
    #expect(EditDistance.between(right, left, limit: 3) == mistakes)
    #expect(EditDistance.between(left, right, limit: mistakes - 1) == nil)
  }
}
