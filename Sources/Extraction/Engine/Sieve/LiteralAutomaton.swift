/// Finds many literals in one pass over a text (Aho and Corasick, as a table).
struct LiteralAutomaton {
  /// State after a state and a class of bytes; negative where a literal ends.
  private let next: [Int32]
  private let classes: [UInt8]
  private let width: Int
  /// Literals that end in a state: from `firstEnding` of the state to that of the next.
  private let endings: [Int32]
  private let firstEnding: [Int32]

  /// The literals without their edges, folded; none is empty.
  init(_ literals: [[UInt8]]) {
    var classes = [UInt8](repeating: 0, count: 256)
    var count = 1
    for byte in Set(literals.joined()).sorted() {
      classes[Int(byte)] = UInt8(count)
      count += 1
    }
    for byte in 65...90 { classes[byte] = classes[byte + 32] }
    for byte in 9...13 { classes[byte] = classes[32] }
    for byte in 49...57 { classes[byte] = classes[48] }
    self.classes = classes
    width = count
    var trie = Trie(width: count)
    for (number, literal) in literals.enumerated() {
      trie.insert(literal.map { Int(classes[Int($0)]) }, as: Int32(number))
    }
    let table = trie.table()
    next = table.next
    endings = Array(table.endings.joined())
    firstEnding = table.endings.reduce(into: [0]) { $0.append($0[$0.count - 1] + Int32($1.count)) }
  }

  /// Calls `found` with the number and the end of each literal, ends ascending.
  func search(_ text: UnsafeBufferPointer<UInt8>, _ found: (Int, Int) -> Void) {
    next.withUnsafeBufferPointer { next in
      classes.withUnsafeBufferPointer { classes in
        var state = 0
        for offset in 0..<text.count {
          let target = next[state &* width &+ Int(classes[Int(text[offset])])]
          if target >= 0 {
            state = Int(target)
          } else {
            state = Int(~target)
            for ending in Int(firstEnding[state])..<Int(firstEnding[state + 1]) {
              found(Int(endings[ending]), offset + 1)
            }
          }
        }
      }
    }
  }

  private struct Trie {
    let width: Int
    /// The state after a state and a class, state by state; negative where there is none.
    private var children: [Int32]
    private var endings: [[Int32]] = [[]]

    init(width: Int) {
      self.width = width
      children = [Int32](repeating: -1, count: width)
    }

    mutating func insert(_ path: [Int], as literal: Int32) {
      var state = 0
      for step in path {
        let place = state * width + step
        if children[place] < 0 {
          children[place] = Int32(endings.count)
          children.append(contentsOf: repeatElement(-1, count: width))
          endings.append([])
        }
        state = Int(children[place])
      }
      endings[state].append(literal)
    }

    /// Missing steps lead where the longest known ending of the text so far would go.
    func table() -> (next: [Int32], endings: [[Int32]]) {
      var steps = children
      var all = endings
      var fallback = [Int](repeating: 0, count: endings.count)
      var queue = [0]
      var head = 0
      while head < queue.count {
        let state = queue[head]
        head += 1
        for step in 0..<width {
          let child = Int(children[state * width + step])
          let other = state == 0 ? 0 : Int(steps[fallback[state] * width + step])
          guard child >= 0 else {
            steps[state * width + step] = Int32(other)
            continue
          }
          fallback[child] = other
          all[child] += all[other]
          queue.append(child)
        }
      }
      return (steps.map { all[Int($0)].isEmpty ? $0 : ~$0 }, all)
    }
  }
}
