/// Trees laid out for speed: all nodes in one list.
public struct Forest: Sendable {
  private struct Node: Sendable {
    var feature: Int32
    var bin: Int32
    var value: Float
    var missingLeft: Bool
    var left: Int32
    var right: Int32
  }

  private var nodes: [Node] = []
  private var roots: [Int] = []
  private let base: Double

  public init(_ ensemble: TreeEnsemble) {
    base = ensemble.base
    for tree in ensemble.trees {
      let root = nodes.count
      roots.append(root)
      for node in tree.features.indices {
        nodes.append(
          Node(
            feature: Int32(tree.features[node]), bin: Int32(tree.bins[node]),
            value: Float(tree.values[node]), missingLeft: tree.missingLeft[node],
            left: Int32(root + tree.left[node]), right: Int32(root + tree.right[node])))
      }
    }
  }

  public func logOdds(_ input: ModelInput) -> Double {
    nodes.withUnsafeBufferPointer { nodes in
      roots.reduce(base) { $0 + Double(nodes[Self.leaf(from: $1, nodes, input)].value) }
    }
  }

  private static func leaf(
    from root: Int, _ nodes: UnsafeBufferPointer<Node>, _ input: ModelInput
  ) -> Int {
    var position = root
    while true {
      let node = nodes[position]
      guard node.feature >= 0 else { return position }
      let feature = Int(node.feature)
      let goesLeft: Bool
      if node.bin >= 0 {
        goesLeft = input.bins[feature] != Int(node.bin)
      } else {
        let number = input.numbers[feature]
        goesLeft = number.isNaN ? node.missingLeft : number < node.value
      }
      position = Int(goesLeft ? node.left : node.right)
    }
  }
}
