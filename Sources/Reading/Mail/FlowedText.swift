/// Joins the lines of `format=flowed` (RFC 3676): a line that ends with a space goes on in the next
/// one of the same quote depth; the space that stuffs a line is removed.
enum FlowedText {
  /// `deletesSpace`: the space that marks a soft line break is not part of the text (`DelSp=yes`).
  static func joined(_ text: String, deletesSpace: Bool) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(text.utf8.count)
    var flowingDepth: Int?
    for line in text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let depth = line.prefix { $0 == UInt8(ascii: ">") }.count
      var content = line.dropFirst(depth)
      if content.first == 0x20 { content = content.dropFirst() }
      let isMark = content.elementsEqual("-- ".utf8)
      if flowingDepth != depth || isMark {
        if !result.isEmpty || flowingDepth != nil { result.append(0x0A) }
        result += [UInt8](repeating: UInt8(ascii: ">"), count: depth)
        if depth > 0, !content.isEmpty { result.append(0x20) }
      }
      let isFlowed = content.last == 0x20 && !isMark
      if isFlowed, deletesSpace { content = content.dropLast() }
      result += content
      flowingDepth = isFlowed ? depth : -1
    }
    return String(decoding: result, as: UTF8.self)
  }
}
