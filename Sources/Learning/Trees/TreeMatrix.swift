import CXGBoost

/// Rows and their outcomes as the library for trees holds them.
final class TreeMatrix {
  let handle: DMatrixHandle
  let rowCount: Int

  /// - Parameter values: row by row; not a number where one is missing.
  init(values: [Float], rowCount: Int, labels: [Float]) throws {
    var created: DMatrixHandle?
    let width = rowCount > 0 ? values.count / rowCount : 0
    try XGBoost.check(
      XGDMatrixCreateFromMat(values, UInt64(rowCount), UInt64(width), .nan, &created))
    guard let created else { throw TrainingError.library("no matrix") }
    do {
      try XGBoost.check(
        labels.withUnsafeBufferPointer {
          XGDMatrixSetFloatInfo(created, "label", $0.baseAddress, UInt64($0.count))
        })
    } catch {
      XGDMatrixFree(created)
      throw error
    }
    self.rowCount = rowCount
    handle = created
  }

  deinit { XGDMatrixFree(handle) }
}

/// What all calls into the library share.
enum XGBoost {
  /// Zero is success; the library's last message has the reason in its first line.
  static func check(_ code: Int32) throws {
    guard code != 0 else { return }
    let message = XGBGetLastError().map { String(cString: $0) } ?? "no reason"
    throw TrainingError.library(
      message.split(whereSeparator: \.isNewline).first.map(String.init) ?? "no reason")
  }

  static var version: String {
    var (major, minor, patch): (Int32, Int32, Int32) = (0, 0, 0)
    XGBoostVersion(&major, &minor, &patch)
    return "\(major).\(minor).\(patch)"
  }
}
