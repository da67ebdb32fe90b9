import Foundation

/// A bar of characters with a percentage.
enum ProgressBar {
  /// - Parameter share: 0…1; what is beyond is drawn as the end that it is beyond of.
  static func text(_ share: Double) -> String {
    let width = 20
    let share = min(max(share, 0), 1)
    let full = Int(share * Double(width))
    return "[" + String(repeating: "#", count: full) + String(repeating: ".", count: width - full)
      + String(format: "] %3d %%", Int(share * 100))
  }
}
