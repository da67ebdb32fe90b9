import Foundation
import LeadModel

/// Turns an RTF file into stories, link targets and pictures. Written for hostile files: no
/// recursion, every token costs constant time.
struct RTFParser {
  private(set) var stories: [RTFGroup.Story: RTFStory] = [:]
  /// Targets of hyperlink fields, in document order, each once.
  private(set) var links: [String] = []
  private var knownLinks: Set<String> = []
  private(set) var pictures: [RTFPicture] = []
  /// Groups that the file does not close: its end is missing.
  var openGroups: Int { groups.count }

  var group = RTFGroup()
  var fonts = RTFFonts()
  private var groups: [RTFGroup] = []
  private var tokens: RTFTokenizer
  private var pending: [UInt8] = []
  private var highSurrogate: UInt16?
  /// Substitutes of a `\u` that are still to be left out.
  private var skipsLeft = 0
  var instruction = ""
  private var picture = RTFPicture()

  static func parse(_ bytes: Data) -> RTFParser {
    var parser = RTFParser(tokens: RTFTokenizer([UInt8](bytes)))
    while let token = parser.tokens.next() { parser.read(token) }
    parser.flush()
    return parser
  }

  private init(tokens: RTFTokenizer) { self.tokens = tokens }

  private mutating func read(_ token: RTFTokenizer.Token) {
    switch token {
    case .open:
      WorkProgress.report()
      flush()
      skipsLeft = 0
      groups.append(group)
      group.isOptional = false
    case .close: close()
    case .byte(let byte, _): add(byte)
    case .symbol(let symbol):
      if skipsLeft > 0 { skipsLeft -= 1 } else { RTFWords.symbol(symbol, in: &self) }
    case .word("bin", let count): tokens.skip(count ?? 0)
    case .word("u", let number): addUnicode(number ?? 0)
    case .word(let name, let number):
      flush()
      if skipsLeft > 0 { skipsLeft -= 1 } else { RTFWords.word(name, number, in: &self) }
    }
  }

  private mutating func close() {
    flush()
    skipsLeft = 0
    let ended = group.destination
    guard let outer = groups.popLast() else { return }
    group = outer
    if ended == .instruction, outer.destination != .instruction { endInstruction() }
    if ended == .picture, outer.destination != .picture {
      if picture.isShown { pictures.append(picture) }
      picture = RTFPicture()
    }
  }

  // MARK: text

  private mutating func add(_ byte: UInt8) {
    if skipsLeft > 0 {
      skipsLeft -= 1
      return
    }
    switch group.destination {
    case .text, .instruction: pending.append(byte)
    case .picture: picture.add(hexadecimalDigit: byte)
    case .skipped, .fontTable: break
    }
  }

  private mutating func addUnicode(_ number: Int) {
    flush(keepingSurrogate: true)
    skipsLeft = group.substitutes
    let unit = UInt16(truncatingIfNeeded: number)
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
      return
    }
    let units = highSurrogate.map { [$0, unit] } ?? [unit]
    highSurrogate = nil
    append(String(decoding: units, as: UTF16.self))
  }

  /// Bytes are decoded in runs, since a character of East Asian charsets has two.
  mutating func flush(keepingSurrogate: Bool = false) {
    if !keepingSurrogate, highSurrogate != nil {
      highSurrogate = nil
      append("\u{FFFD}")
    }
    guard !pending.isEmpty else { return }
    let bytes = Data(pending)
    pending.removeAll(keepingCapacity: true)
    let charset = fonts.charset(ofFont: group.font)
    if bytes.allSatisfy({ $0 < 0x80 }) {
      append(String(decoding: bytes, as: UTF8.self))
    } else {
      append(CharsetConversion.decode(bytes, from: charset)?.text ?? Windows1252.decode(bytes))
    }
  }

  mutating func append(_ text: String) {
    let text = text.utf8.contains(0) ? text.replacing("\0", with: "\u{FFFD}") : text
    switch group.destination {
    case .text: story { $0.append(text, isHidden: $1.isHidden, isInTable: $1.isInTable) }
    case .instruction: if instruction.utf8.count < 4_096 { instruction += text }
    case .skipped, .fontTable, .picture: break
    }
  }

  mutating func story(_ change: (inout RTFStory, RTFGroup) -> Void) {
    guard group.destination == .text else { return }
    change(&stories[group.story, default: RTFStory()], group)
  }

  mutating func setPicture(_ kind: RTFPicture.Kind) { picture.kind = kind }

  private mutating func endInstruction() {
    let words = instruction.split(separator: "\"", omittingEmptySubsequences: false)
    if words.count >= 3, words[0].trimmed.uppercased().hasPrefix("HYPERLINK") {
      let target = String(words[1]).onOneLine
      if !target.isEmpty, knownLinks.insert(target).inserted { links.append(target) }
    }
    instruction = ""
  }
}
