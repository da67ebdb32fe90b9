/// A set of literals of which every match of a pattern holds one, and how near its beginning.
struct RequiredLiterals {
  let literals: [Literal]
  /// Bytes from the beginning of a match to the end of the literal that it holds, at most.
  let reach: Int

  /// A repeat without a limit counts as this many bytes: a word is not longer.
  static let unlimited = 64
  /// More alternatives than this are not worth looking for.
  private static let most = 3000
  /// Of whole texts, more variants than this are cut into pieces.
  private static let mostVariants = 48

  /// For each alternative of a pattern the sets of which every match holds one literal each, rarest
  /// first; empty when one alternative has none that is rare enough, or the pattern has syntax that
  /// is not understood.
  static func alternatives(of pattern: String) -> [[RequiredLiterals]] {
    guard let node = try? PatternParser.parse(pattern) else { return [] }
    let all = branches(of: node).map { branch in
      Array(knowledge(of: branch).sets.filter { $0.cost < worthwhile }.prefix(mostSets))
    }
    return all.contains { $0.isEmpty } ? [] : all
  }

  private static func branches(of node: PatternNode) -> [PatternNode] {
    switch node {
    case .choice(let nodes): return nodes.flatMap(branches(of:))
    case .sequence(let nodes):
      let telling = nodes.filter { if case .nothing = $0 { false } else { true } }
      return telling.count == 1 ? branches(of: telling[0]) : [node]
    default: return [node]
    }
  }

  /// Above this share of a text that would still be searched, looking for literals does not pay.
  private static let worthwhile = 0.5
  private static let mostSets = 3

  private init(_ variants: [Literal], reach: Int) {
    literals = variants
    self.reach = reach
  }

  /// What is known of the texts that a node matches.
  private struct Knowledge {
    /// All the texts, when they are few.
    var texts: [Literal]?
    /// Bytes, at most.
    var length: Int
    /// Of each of these it holds one, rarest first.
    var required: [RequiredLiterals] = []
    /// What it begins with, where it is not nothing.
    var kind: UInt16?
    /// What it ends with, when that is one of a few texts.
    var ending: [Literal]?

    /// What it must hold, its texts themselves included.
    var sets: [RequiredLiterals] {
      let whole = texts.flatMap { RequiredLiterals.usable($0, reach: length) }
      return RequiredLiterals.rarest(required + [whole].compactMap(\.self))
    }
  }

  private static func knowledge(of node: PatternNode) -> Knowledge {
    switch node {
    case .nothing: return Knowledge(texts: [[]], length: 0)
    case .oneOf(let texts):
      let length = texts.map { $0.count { !$0.isEdge } }.max() ?? 0
      return Knowledge(texts: texts, length: length)
    case .character(let width, let kind):
      return Knowledge(texts: nil, length: width, kind: kind)
    case .stretch(let width): return Knowledge(texts: nil, length: width)
    case .ahead(let node):
      return Knowledge(texts: [[]], length: 0, required: knowledge(of: node).sets)
    case .sequence(let nodes): return sequence(nodes.map(knowledge(of:)))
    case .choice(let nodes): return choice(nodes.map(knowledge(of:)))
    case .repeated(let node, let least, let most):
      return repeated(knowledge(of: node), least, most)
    }
  }

  private static func repeated(_ once: Knowledge, _ least: Int, _ most: Int?) -> Knowledge {
    if least == 1, most == 1 { return once }
    let length = most.map { min($0 * once.length, 1 << 16) } ?? max(unlimited, once.length)
    var optional = once
    optional.required = []
    optional.kind = nil
    optional.texts = once.texts.map { $0.contains([]) ? $0 : $0 + [[]] }
    if let most, most <= 8, most > 0, let texts = optional.texts, texts.count <= 16 {
      let parts =
        Array(repeating: once, count: least) + Array(repeating: optional, count: most - least)
      let all = sequence(parts)
      if all.texts != nil { return all }
    }
    let needed = least > 0 ? sequence(Array(repeating: once, count: min(least, 8))) : nil
    return Knowledge(
      texts: nil, length: length, required: needed?.sets ?? [], kind: needed?.kind,
      ending: least > 0 ? once.texts ?? once.ending : nil)
  }

  private static func choice(_ branches: [Knowledge]) -> Knowledge {
    let length = branches.map(\.length).max() ?? 0
    let texts = branches.compactMap(\.texts)
    let all = texts.flatMap(\.self)
    let bests = branches.compactMap(\.sets.first)
    let literals = bests.flatMap(\.literals)
    let isUsable = bests.count == branches.count && literals.count <= most
    let kinds = branches.compactMap(\.kind)
    return Knowledge(
      texts: texts.count == branches.count && all.count <= mostVariants ? unique(all) : nil,
      length: length,
      required: isUsable
        ? [RequiredLiterals(unique(literals), reach: bests.map(\.reach).max() ?? 0)] : [],
      kind: kinds.count == branches.count ? kinds.max() : nil)
  }

  private static func sequence(_ parts: [Knowledge]) -> Knowledge {
    var run: [Literal] = [[]]
    var runLength = 0
    var before = 0
    var isWhole = true
    var sets: [RequiredLiterals] = []
    func endRun(before next: UInt16? = nil) {
      let texts = next.map { kind in run.map { $0.last?.isEdge == false ? $0 + [kind] : $0 } }
      if let set = usable(texts ?? run, reach: before + runLength) { sets.append(set) }
      before += runLength
      (run, runLength) = ([[]], 0)
    }
    for part in parts {
      sets += part.required.map {
        RequiredLiterals($0.literals, reach: before + runLength + $0.reach)
      }
      if let texts = part.texts, texts.count * run.count <= mostVariants {
        run = unique(run.flatMap { left in texts.compactMap { joined(left, $0) } })
        runLength += part.length
        continue
      }
      isWhole = false
      endRun(before: part.kind)
      if let texts = part.texts {
        (run, runLength) = (texts, part.length)
        continue
      }
      before += part.length
      run = part.ending ?? run
    }
    let kind = parts.first?.kind
    if isWhole { return Knowledge(texts: run, length: before + runLength, required: rarest(sets)) }
    let ending = run
    endRun()
    return Knowledge(
      texts: nil, length: before, required: rarest(sets), kind: kind,
      ending: ending == [[]] ? nil : ending)
  }

  /// `nil` when an edge of a word would stand inside one: no text is like that.
  private static func joined(_ left: Literal, _ right: Literal) -> Literal? {
    var left = left
    var right = right[...]
    if left.contains(where: { !$0.isEdge }), right.contains(where: { !$0.isEdge }) {
      let edges = (left.suffix { $0.isEdge }, right.prefix { $0.isEdge })
      left.removeLast(edges.0.count)
      right.removeFirst(edges.1.count)
      let isInside = left.last?.isASCIILetter == true && right.first?.isASCIILetter == true
      if isInside, !edges.0.isEmpty || !edges.1.isEmpty { return nil }
    }
    return left + right
  }

  /// `nil` when one of them is empty: then nothing is required.
  private static func usable(_ texts: [Literal], reach: Int) -> RequiredLiterals? {
    guard !texts.isEmpty, texts.count <= most, reach <= 1 << 14,
      texts.allSatisfy({ $0.contains { !$0.isEdge } })
    else { return nil }
    return RequiredLiterals(texts, reach: reach)
  }

  private static func rarest(_ sets: [RequiredLiterals]) -> [RequiredLiterals] {
    let costs = sets.map(\.cost)
    let ranked = sets.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
    var seen: Set<[Literal]> = []
    return ranked.map { sets[$0] }.filter { seen.insert($0.literals).inserted }.prefix(mostSets)
      .map(\.self)
  }

  private static func unique(_ literals: [Literal]) -> [Literal] {
    var seen: Set<Literal> = []
    return literals.filter { seen.insert($0).inserted }
  }
}

extension Array where Element == UInt16 {
  fileprivate func suffix(while condition: (UInt16) -> Bool) -> ArraySlice<UInt16> {
    let start = lastIndex { !condition($0) }.map { $0 + 1 } ?? startIndex
    return self[start...]
  }
}
