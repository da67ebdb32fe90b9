import LeadModel

/// Ranges that do not overlap, in which a place is found by binary search.
struct TakenRanges {
  private var ranges: [Range<Int>] = []

  func overlaps(_ range: Range<Int>) -> Bool {
    let first = ranges.partitioningIndex { $0.upperBound > range.lowerBound }
    return first < ranges.count && ranges[first].overlaps(range)
  }

  /// Adds a range that overlaps none of the others.
  mutating func insert(_ range: Range<Int>) {
    let place = ranges.partitioningIndex { $0.lowerBound > range.lowerBound }
    ranges.insert(range, at: place)
  }
}
