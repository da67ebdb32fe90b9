import Foundation
import Scoring

/// The library's JSON of a booster, as far as scoring needs it.
struct TreeFile: Decodable {
  private let learner: Learner

  static func read(_ json: Data) throws -> TreeFile {
    try JSONDecoder().decode(TreeFile.self, from: json)
  }

  private struct Learner: Decodable {
    let gradient_booster: GradientBooster
    let learner_model_param: Parameters
  }

  private struct Parameters: Decodable { let base_score: String }
  private struct GradientBooster: Decodable { let model: Model }
  private struct Model: Decodable { let trees: [Tree] }

  private struct Tree: Decodable {
    let default_left: [Flag]
    let left_children: [Int]
    let right_children: [Int]
    let split_conditions: [Float]
    let split_indices: [Int]
    let sum_hessian: [Float]
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
    guard let base = Float(learner.learner_model_param.base_score) else {
      throw TrainingError.library("its base score is no number")
    }
    return TreeEnsemble(
      base: Logistic.logOdds(Double(base)),
      trees: learner.gradient_booster.model.trees.map { Self.tree($0, columns) })
  }

  private static func tree(_ tree: Tree, _ columns: TreeColumns) -> DecisionTree {
    var nodes = Nodes(left: tree.left_children, right: tree.right_children)
    for node in tree.left_children.indices where tree.left_children[node] >= 0 {
      switch columns.columns[tree.split_indices[node]] {
      case .number(let feature): nodes.features[node] = feature
      case .bin(let feature, let bin):
        nodes.features[node] = feature
        nodes.bins[node] = bin
        // Rows of the bin have a one; where that leads left, the sides are exchanged.
        if tree.split_conditions[node] > 1 {
          (nodes.left[node], nodes.right[node]) = (nodes.right[node], nodes.left[node])
        }
      }
    }
    return DecisionTree(
      features: nodes.features, bins: nodes.bins,
      values: tree.split_conditions.map { Double($0) },
      missingLeft: tree.default_left.map(\.isSet), left: nodes.left.map { max($0, 0) },
      right: nodes.right.map { max($0, 0) }, covers: tree.sum_hessian.map { Double($0) })
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
