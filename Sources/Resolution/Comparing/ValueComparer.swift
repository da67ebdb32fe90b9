/// Compares one attribute value by value: the best level of any two values counts.
final class ValueComparer<Measure: ValueMeasure>: Comparer {
  let attribute: Attribute
  let measure: Measure

  init(attribute: Attribute, measure: Measure) {
    self.attribute = attribute
    self.measure = measure
  }

  var comparisons: [Comparison] { [measure.comparison] }

  func compare(_ left: Int, _ right: Int, into levels: UnsafeMutablePointer<UInt8>) {
    var best: UInt8 = 0
    for mine in attribute.range(left) {
      for theirs in attribute.range(right) {
        let level = level(attribute.values[mine], attribute.values[theirs])
        if best == 0 || level < best { best = level }
      }
    }
    levels[0] = best
  }

  private func level(_ left: Int32, _ right: Int32) -> UInt8 {
    if left == right { return 1 }
    return attribute.texts.withBytes { measure.level($0[left], $0[right]) }
  }

  func frequency(_ left: Int, _ right: Int, of comparison: Int) -> Double {
    var rarest = 1.0
    for mine in attribute.range(left) {
      for theirs in attribute.range(right)
      where attribute.values[mine] == attribute.values[theirs] {
        rarest = min(rarest, attribute.frequency(attribute.values[mine]))
      }
    }
    return rarest
  }
}

/// How alike two different normalised values are; equal ones are level 1.
protocol ValueMeasure: Sendable {
  var comparison: Comparison { get }
  /// 2 or more.
  func level(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> UInt8
}
