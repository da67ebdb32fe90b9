/// The fields that are open at one place of a document: a field is an instruction, then what it
/// resulted in when it was last updated.
struct WordFields {
  private var open: [(isResult: Bool, instruction: String)] = []

  /// `false` between a field's begin and its result.
  var isShown: Bool { hiddenCount == 0 }
  var isInstruction: Bool { open.last.map { !$0.isResult } ?? false }
  private var hiddenCount = 0

  mutating func begin() {
    open.append((false, ""))
    hiddenCount += 1
  }

  /// The instruction that ends here.
  mutating func separate() -> String? {
    guard let last = open.last, !last.isResult else { return nil }
    open[open.count - 1].isResult = true
    hiddenCount -= 1
    return last.instruction
  }

  /// The instruction of a field without a result.
  mutating func end() -> String? {
    guard let last = open.popLast() else { return nil }
    if !last.isResult { hiddenCount -= 1 }
    return last.isResult ? nil : last.instruction
  }

  mutating func append(_ instruction: String) {
    guard let last = open.last, !last.isResult, last.instruction.utf8.count < 1 << 14 else {
      return
    }
    open[open.count - 1].instruction += instruction
  }
}
