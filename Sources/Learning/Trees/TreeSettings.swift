/// How trees are grown.
struct TreeSettings: Hashable {
  let depth: Int

  /// The share of a tree that is added.
  static let pace = 0.07

  /// What cross-validation chooses among.
  static let candidates = [2, 4, 6].map { TreeSettings(depth: $0) }

  func parameters(base: Double) -> [(String, String)] {
    [
      ("objective", "binary:logistic"), ("tree_method", "hist"), ("max_bin", "64"),
      ("max_depth", String(depth)), ("eta", String(Self.pace)), ("min_child_weight", "5"),
      ("lambda", "1"), ("subsample", "0.8"), ("colsample_bytree", "0.5"), ("seed", "1"),
      ("nthread", "1"), ("base_score", String(base)), ("verbosity", "0"),
      ("validate_parameters", "1"),
    ]
  }
}
