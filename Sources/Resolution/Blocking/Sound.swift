/// A phonetic key for names of any European language: first letter, then consonants by sound.
enum Sound {
  static func key(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var result: [UInt8] = []
    var last: UInt8 = 0
    for byte in text {
      guard byte >= 97, byte <= 122 else { continue }
      let code = codes[Int(byte) - 97]
      if result.isEmpty {
        result.append(first[Int(byte) - 97])
      } else if code != 0, code != last {
        result.append(code)
      }
      if byte != UInt8(ascii: "h"), byte != UInt8(ascii: "w") { last = code }
      if result.count == 6 { break }
    }
    return result[...]
  }

  // a b c d e f g h i j k l m n o p q r s t u v w x y z
  private static let codes = Array("01230120022455012623010202".utf8).map { $0 == 48 ? 0 : $0 }
  private static let first = Array("abcdefghijklmnopqrstufwxyz".utf8)
}
