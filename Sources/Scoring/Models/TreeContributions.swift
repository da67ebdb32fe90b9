/// What each feature adds to a tree's answer for a lead: exact Shapley values over the paths of
/// the tree (Lundberg and others 2018), as XGBoost gives them.
///
/// A level of a feature is a player of its own, as it is a column to the library; the feature gets
/// the sum of its levels.
struct TreeContributions {
  private let tree: DecisionTree
  /// What the tree answers on average over its training rows.
  let expectation: Double

  init(_ tree: DecisionTree) {
    self.tree = tree
    expectation = Self.mean(of: 0, in: tree)
  }

  private static func mean(of node: Int, in tree: DecisionTree) -> Double {
    guard tree.features[node] >= 0 else { return tree.values[node] }
    let (left, right) = (tree.left[node], tree.right[node])
    let cover = tree.covers[left] + tree.covers[right]
    guard cover > 0 else { return 0 }
    return
      (tree.covers[left] * mean(of: left, in: tree)
      + tree.covers[right] * mean(of: right, in: tree)) / cover
  }

  /// Adds each feature's contribution to `sums`, which has a place for every feature.
  func add(_ input: ModelInput, times factor: Double, to sums: inout [Double]) {
    descend(0, input, TreePath(), zeros: 1, ones: 1, player: nil, factor, &sums)
  }

  private func descend(
    _ node: Int, _ input: ModelInput, _ path: TreePath, zeros: Double, ones: Double,
    player: TreePath.Player?, _ factor: Double, _ sums: inout [Double]
  ) {
    var path = path
    path.extend(zeros: zeros, ones: ones, player: player)
    guard tree.features[node] >= 0 else {
      for place in path.steps.indices.dropFirst() {
        guard let player = path.steps[place].player else { continue }
        let step = path.steps[place]
        sums[player.feature] +=
          factor * path.weight(without: place) * (step.ones - step.zeros) * tree.values[node]
      }
      return
    }
    let (hot, cold) = branches(of: node, input)
    let cover = tree.covers[tree.left[node]] + tree.covers[tree.right[node]]
    let next = TreePath.Player(feature: tree.features[node], bin: tree.bins[node])
    // A player who was met before leaves the path, and comes in again with both shares.
    var (known, zeros, ones) = (path, 1.0, 1.0)
    if let place = path.steps.firstIndex(where: { $0.player == next }) {
      (zeros, ones) = (path.steps[place].zeros, path.steps[place].ones)
      known.remove(place)
    }
    for (child, isHot) in [(hot, true), (cold, false)] {
      descend(
        child, input, known, zeros: zeros * (cover > 0 ? tree.covers[child] / cover : 0),
        ones: isHot ? ones : 0, player: next, factor, &sums)
    }
  }

  /// The side that the lead takes, and the other.
  private func branches(of node: Int, _ input: ModelInput) -> (hot: Int, cold: Int) {
    let goesLeft: Bool
    if tree.bins[node] >= 0 {
      goesLeft = input.bins[tree.features[node]] != tree.bins[node]
    } else {
      let number = input.numbers[tree.features[node]]
      goesLeft = number.isNaN ? tree.missingLeft[node] : number < Float(tree.values[node])
    }
    return goesLeft
      ? (tree.left[node], tree.right[node]) : (tree.right[node], tree.left[node])
  }
}

/// The distinct questions on the way to a node, with the weights of all subsets of them by size.
struct TreePath {
  struct Player: Hashable {
    let feature: Int
    let bin: Int
  }

  struct Step {
    let player: Player?
    /// The share of rows that go on where the player is not known.
    let zeros: Double
    /// Whether the lead goes on where it is: one or zero.
    let ones: Double
    var weight: Double
  }

  private(set) var steps: [Step] = []

  mutating func extend(zeros: Double, ones: Double, player: Player?) {
    let length = steps.count
    steps.append(
      Step(player: player, zeros: zeros, ones: ones, weight: length == 0 ? 1 : 0))
    for place in (0..<length).reversed() {
      steps[place + 1].weight +=
        ones * steps[place].weight * Double(place + 1) / Double(length + 1)
      steps[place].weight *= zeros * Double(length - place) / Double(length + 1)
    }
  }

  /// Takes a player out as if it had never come.
  mutating func remove(_ place: Int) {
    let (zeros, ones, last) = (steps[place].zeros, steps[place].ones, steps.count - 1)
    var next = steps[last].weight
    for index in (0..<last).reversed() {
      if ones != 0 {
        let weight = steps[index].weight
        steps[index].weight = next * Double(last + 1) / (Double(index + 1) * ones)
        next = weight - steps[index].weight * zeros * Double(last - index) / Double(last + 1)
      } else if zeros != 0 {
        steps[index].weight *= Double(last + 1) / (zeros * Double(last - index))
      }
    }
    // Weights stay at their places, players move up.
    for index in place..<last {
      let moved = steps[index + 1]
      steps[index] = Step(
        player: moved.player, zeros: moved.zeros, ones: moved.ones, weight: steps[index].weight)
    }
    steps.removeLast()
  }

  /// The sum of the weights of the path without a player.
  func weight(without place: Int) -> Double {
    var path = self
    path.remove(place)
    return path.steps.reduce(0) { $0 + $1.weight }
  }
}
