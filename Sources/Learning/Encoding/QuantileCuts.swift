/// Where a number's bins part, so that about as many rows fall into each.
enum QuantileCuts {
  /// - Parameter counts: how many rows have each value.
  /// - Returns: ascending, each half-way between two values that occur; fewer than `most`.
  static func cuts(_ counts: [Double: Int], most: Int) -> [Double] {
    let values = counts.sorted { $0.key < $1.key }
    guard values.count > most else {
      return zip(values, values.dropFirst()).map { middle($0.key, $1.key) }
    }
    var cuts: [Double] = []
    var rest = values.reduce(0) { $0 + $1.value }
    var inBin = 0
    for (value, next) in zip(values, values.dropFirst()) where cuts.count + 1 < most {
      inBin += value.value
      // What is left is shared out anew after each bin, since a frequent value fills more than one.
      guard inBin * (most - cuts.count) >= rest else { continue }
      cuts.append(middle(value.key, next.key))
      rest -= inBin
      inBin = 0
    }
    return cuts
  }

  private static func middle(_ low: Double, _ high: Double) -> Double {
    let middle = low + (high - low) / 2
    return middle > low ? middle : high
  }
}
