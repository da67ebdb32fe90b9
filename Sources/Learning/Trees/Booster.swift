import CXGBoost
import Foundation

/// Trees while they grow. One thread, one seed: the same rows give the same trees.
final class Booster {
  private let handle: BoosterHandle
  private let training: TreeMatrix
  /// Kept as long as the booster: the library remembers its rows' sums between rounds.
  private let watched: TreeMatrix?
  private var round: Int32 = 0

  /// - Parameter watched: rows whose log-odds are asked for while the trees grow.
  init(_ training: TreeMatrix, watched: TreeMatrix? = nil, settings: TreeSettings, base: Double)
    throws
  {
    var created: BoosterHandle?
    let matrices: [DMatrixHandle?] = [training.handle] + (watched.map { [$0.handle] } ?? [])
    try XGBoost.check(XGBoosterCreate(matrices, UInt64(matrices.count), &created))
    guard let created else { throw TrainingError.library("no booster") }
    do {
      for (name, value) in settings.parameters(base: base) {
        try XGBoost.check(XGBoosterSetParam(created, name, value))
      }
    } catch {
      XGBoosterFree(created)
      throw error
    }
    self.training = training
    self.watched = watched
    handle = created
  }

  deinit { XGBoosterFree(handle) }

  /// Grows so many more trees.
  func grow(_ rounds: Int) throws {
    for _ in 0..<rounds {
      try XGBoost.check(XGBoosterUpdateOneIter(handle, round, training.handle))
      round += 1
    }
  }

  /// The log-odds of the watched rows.
  func watchedLogOdds() throws -> [Double] {
    guard let watched else { return [] }
    return try predict(watched, type: 1).map { Double($0) }
  }

  /// For each row one number, or with type 2 each column's contribution and the base.
  func predict(_ matrix: TreeMatrix, type: Int) throws -> [Float] {
    let settings = """
      {"type": \(type), "training": false, "iteration_begin": 0, "iteration_end": 0, \
      "strict_shape": true}
      """
    var shape: UnsafePointer<bst_ulong>?
    var dimensions: bst_ulong = 0
    var result: UnsafePointer<Float>?
    try XGBoost.check(
      XGBoosterPredictFromDMatrix(
        handle, matrix.handle, settings, &shape, &dimensions, &result))
    guard let shape, let result else { throw TrainingError.library("no prediction") }
    let count = (0..<Int(dimensions)).reduce(1) { $0 * Int(shape[$1]) }
    return Array(UnsafeBufferPointer(start: result, count: count))
  }

  /// The trees as the library writes them.
  func json() throws -> Data {
    var length: bst_ulong = 0
    var bytes: UnsafePointer<CChar>?
    try XGBoost.check(
      XGBoosterSaveModelToBuffer(handle, #"{"format": "json"}"#, &length, &bytes))
    guard let bytes else { throw TrainingError.library("no model") }
    return Data(bytes: bytes, count: Int(length))
  }
}
