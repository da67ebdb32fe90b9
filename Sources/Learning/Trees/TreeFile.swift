import Foundation
import Scoring

/// The library's JSON of a booster, as far as scoring needs it.
struct TreeFile: Decodable {
  private let learner: Learner

  static func read(_ json: Data) throws -> TreeFile {
    // Its keys are written as C's names are.
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    return try decoder.decode(TreeFile.self, from: json)
  }

  private struct Learner: Decodable {
    let gradientBooster: GradientBooster
    let learnerModelParam: Parameters
  }

  private struct Parameters: Decodable { let baseScore: String }
  private struct GradientBooster: Decodable { let model: Model }
  private struct Model: Decodable { let trees: [Tree] }

  private struct Tree: Decodable {
    let defaultLeft: [Flag]
    let leftChildren: [Int]
    let rightChildren: [Int]
    let splitConditions: [Float]
    let splitIndices: [Int]
    let sumHessian: [Float]
  }

  /// Written as a number by some versions, as a word by others.
  private struct Flag: Decodable {
    let isSet: Bool

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let flag = try? container.decode(Bool.self) {
        isSet = flag
      } else {
        isSet = try container.decode(Int.self) != 0
      }
    }
  }

  /// The trees over features instead of the library's columns.
  func ensemble(_ columns: TreeColumns) throws -> TreeEnsemble {
    guard let base = Float(learner.learnerModelParam.baseScore) else {
      throw TrainingError.library("its base score is no number")
    }
    return TreeEnsemble(
      base: Logistic.logOdds(Double(base)),
      trees: learner.gradientBooster.model.trees.map { Self.tree($0, columns) })
  }

  private static func tree(_ tree: Tree, _ columns: TreeColumns) -> DecisionTree {
    var nodes = Nodes(left: tree.leftChildren, right: tree.rightChildren)
    for node in tree.leftChildren.indices where tree.leftChildren[node] >= 0 {
      switch columns.columns[tree.splitIndices[node]] {
      case .number(let feature): nodes.features[node] = feature
      case .bin(let feature, let bin):
        nodes.features[node] = feature
        nodes.bins[node] = bin
        // Rows of the bin have a one; where that leads left, the sides are exchanged.
        if tree.splitConditions[node] > 1 {
          (nodes.left[node], nodes.right[node]) = (nodes.right[node], nodes.left[node])
        }
      }
    }
    return DecisionTree(
      features: nodes.features, bins: nodes.bins,
      values: tree.splitConditions.map { Double($0) },
      missingLeft: tree.defaultLeft.map(\.isSet), left: nodes.left.map { max($0, 0) },
      right: nodes.right.map { max($0, 0) }, covers: tree.sumHessian.map { Double($0) })
  }

  private struct Nodes {
    var features: [Int]
    var bins: [Int]
    var left: [Int]
    var right: [Int]

    init(left: [Int], right: [Int]) {
      features = left.map { _ in -1 }
      bins = features
      self.left = left
      self.right = right
    }
  }
}
