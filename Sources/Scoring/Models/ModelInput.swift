/// A lead as a model's parts look at it: for each feature its bin, and its number where it has one.
public struct ModelInput: Hashable, Sendable {
  public let bins: [Int]
  /// Not a number where it is missing or the feature is no number.
  public let numbers: [Float]

  public init(bins: [Int], numbers: [Float]) {
    self.bins = bins
    self.numbers = numbers
  }
}

/// Turns values into what a model's parts look at; made once for a model.
public struct ModelReader: Sendable {
  public let features: [ModelFeature]
  private let levels: [[String: Int]]

  public init(features: [ModelFeature]) {
    self.features = features
    levels = features.map { feature in
      Dictionary(
        zip(feature.levels, feature.levels.indices.map { $0 + 1 }), uniquingKeysWith: { a, _ in a })
    }
  }

  /// - Parameter value: the value of a column, by its name.
  public func input(_ value: (String) -> ModelValue) -> ModelInput {
    input(values: features.map { value($0.column) })
  }

  /// - Parameter values: one for each feature.
  public func input(values: [ModelValue]) -> ModelInput {
    var bins: [Int] = []
    var numbers: [Float] = []
    bins.reserveCapacity(features.count)
    numbers.reserveCapacity(features.count)
    for index in features.indices {
      let (bin, number) = read(values[index], feature: index)
      bins.append(bin)
      numbers.append(number)
    }
    return ModelInput(bins: bins, numbers: numbers)
  }

  public func read(_ value: ModelValue, feature index: Int) -> (bin: Int, number: Float) {
    let feature = features[index]
    switch feature.read(value) {
    case .missing: return (0, .nan)
    case .number(let number): return (feature.bin(of: number), Float(number))
    case .level(let level): return (levels[index][level] ?? feature.levels.count + 1, .nan)
    }
  }
}
