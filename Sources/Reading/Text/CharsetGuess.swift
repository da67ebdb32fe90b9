import CUchardet
import Foundation

/// The charset of text that does not name it and is not Unicode.
///
/// libuchardet proposes one by the statistics of languages. On short texts it proposes something
/// even where nothing speaks for it, so that `CharsetEvidence` must agree.
enum CharsetGuess {
  private static let sampleSize = 1 << 16

  /// windows-1252 unless the bytes show another.
  static func charset(of bytes: Data) -> Charset {
    let sample = sample(of: bytes)
    if isISO2022(sample, designators: ["$B", "$@"]), let charset = Charset(label: "iso-2022-jp") {
      return charset
    }
    let western = CharsetEvidence(Windows1252.decode(sample))
    var candidates = ["cp850", "macintosh"].compactMap(Charset.init(label:))
    if let proposed = proposal(for: sample) {
      if let charset = Charset(label: proposed)?.fitting(sample),
        isGood(charset, sample, western: western)
      {
        return charset
      }
      candidates += Charset(label: proposed).map { [$0] } ?? []
    }
    return candidates.first { isRepair($0, sample, western: western) } ?? .windows1252
  }

  /// Text in seven bits with an escape sequence for its script.
  private static func isISO2022(_ sample: Data, designators: [String]) -> Bool {
    designators.contains { sample.range(of: Data([0x1B]) + Data($0.utf8)) != nil }
  }

  /// From a little before the first byte that is not ASCII.
  private static func sample(of bytes: Data) -> Data {
    let first = bytes.firstIndex { $0 >= 0x80 || $0 == 0x1B } ?? bytes.startIndex
    let start = max(bytes.startIndex, first - 1_024)
    return Data(bytes[start...].prefix(sampleSize))
  }

  private static func proposal(for sample: Data) -> String? {
    guard let detector = uchardet_new() else { return nil }
    defer { uchardet_delete(detector) }
    let status = sample.withUnsafeBytes {
      uchardet_handle_data(
        detector, $0.bindMemory(to: CChar.self).baseAddress, $0.count)
    }
    guard status == 0 else { return nil }
    uchardet_data_end(detector)
    let name = uchardet_get_charset(detector).map { String(cString: $0) } ?? ""
    // The same letters, and Ukrainian ones where KOI8-R draws boxes.
    return name.isEmpty ? nil : name == "KOI8-R" ? "KOI8-U" : name
  }

  private static func isGood(
    _ charset: Charset, _ sample: Data, western: CharsetEvidence
  ) -> Bool {
    guard let decoded = CharsetConversion.decode(sample, from: charset),
      decoded.invalid <= 1 + western.foreign / 200
    else { return false }
    let evidence = CharsetEvidence(decoded.text)
    if evidence.otherScript > 0 {
      return evidence.otherScript * 2 > evidence.foreignLetters
        && (evidence.otherScript >= 4 || evidence.otherScript * 2 >= evidence.letters)
        && evidence.mixedWords * 5 <= evidence.foreignWords && evidence.oddities <= western.oddities
    }
    guard usual.contains(charset.name), evidence.oddities <= western.oddities else { return false }
    let changed = zip(decoded.text.unicodeScalars, Windows1252.decode(sample).unicodeScalars)
      .reduce(0) { $0 + ($1.0 == $1.1 ? 0 : 1) }
    let isCertain = changed >= 3 && western.foreign >= 5 || changed >= 1 && western.foreign >= 7
    return isCertain
      || changed >= 1 && evidence.oddities + changed <= western.oddities
  }

  /// Latin charsets that text of today comes in. Others need text that is broken without them.
  private static let usual: Set = [
    "CP1250", "ISO-8859-2", "CP1254", "CP1257", "ISO-8859-13", "ISO-8859-15", "ISO-8859-16",
    "CP1258", "VISCII", "TCVN",
  ]

  /// Whether the text is broken in windows-1252 and whole in `charset`.
  private static func isRepair(
    _ charset: Charset, _ sample: Data, western: CharsetEvidence
  ) -> Bool {
    guard western.oddities >= 2, western.oddities * 4 >= western.foreign,
      let decoded = CharsetConversion.decode(sample, from: charset), decoded.invalid == 0
    else { return false }
    let evidence = CharsetEvidence(decoded.text)
    return evidence.otherScript == 0 && evidence.oddities * 8 <= western.oddities
  }
}
