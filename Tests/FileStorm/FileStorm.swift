import Foundation

/// Storms a watched folder with random file operations while `galena` is killed now and then, and
/// checks what came of it against a model.
///
/// file-storm --galena PATH [--seed N] [--operations N] [--processes N] [--after leave|done]
///   [--no-kills] [--keep]
@main struct FileStorm {
  static func main() throws {
    var options = Options()
    guard options.parse(CommandLine.arguments.dropFirst()) else {
      FileHandle.standardError.write(
        Data(
          "file-storm --galena PATH [--seed N] [--operations N] [--processes N] [--after leave|done] [--no-kills] [--keep]\n"
            .utf8))
      exit(2)
    }
    let storm = try Storm(options)
    let verdict = try storm.run()
    print(verdict.text)
    if !options.keep { try? FileManager.default.removeItem(atPath: storm.ground.base) }
    exit(verdict.violations.isEmpty ? 0 : 1)
  }
}

/// What is typed.
struct Options: Sendable {
  var galena = ""
  var seed: UInt64 = 1
  var operations = 1_000
  var processes = 1
  var after = "leave"
  var kills = true
  var keep = false
  /// Mean pause between two operations, milliseconds.
  var pause = 8

  /// `false` when something is missing or unknown.
  mutating func parse(_ arguments: ArraySlice<String>) -> Bool {
    var rest = arguments
    while let name = rest.popFirst() {
      switch name {
      case "--no-kills": kills = false
      case "--keep": keep = true
      default:
        guard let value = rest.popFirst() else { return false }
        switch name {
        case "--galena": galena = value
        case "--seed": seed = UInt64(value) ?? seed
        case "--operations": operations = Int(value) ?? operations
        case "--processes": processes = Int(value) ?? processes
        case "--pause": pause = Int(value) ?? pause
        case "--after": after = value
        default: return false
        }
      }
    }
    return !galena.isEmpty
  }
}

/// A small generator with a seed, so that a failing storm can be tried again (Steele, Lea and
/// Flood, 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
