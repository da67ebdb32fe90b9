import CPhoneNumber
package import LeadModel

/// Telephone numbers as libphonenumber understands them.
package struct PhoneParser: Sendable {
  package init() {}

  /// A number that the library accepted.
  package struct Reading: Hashable, Sendable {
    package let number: PhoneNumber
    /// ISO 3166-1 alpha-2; `nil` for numbers of no country (satellite, freephone).
    package let region: String?
    /// Whether the numbering plan knows it; otherwise only its length is possible.
    package let isValid: Bool
    /// UTF-8 bytes of the text that was searched.
    package let range: Range<Int>
  }

  /// Reads a text that is one number. `region` is the plan of a number without country code;
  /// `nil` accepts international writing only. `nil` result: not a number.
  package func parse(_ text: String, region: String?) -> Reading? {
    var text = text
    var out = cphone_number()
    let found = text.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cphone_parse($0.baseAddress, $0.count, region ?? "ZZ", &out)
      }
    }
    return found == 1 ? Self.reading(&out) : nil
  }

  /// Finds the valid numbers in a text of valid UTF-8, at most 32.
  ///
  /// Give it a line, not a document: the library's matcher does about 0.1 MB/s.
  package func find(in bytes: ArraySlice<UInt8>, region: String?) -> [Reading] {
    var out = Array(repeating: cphone_number(), count: 32)
    let count = bytes.withUnsafeBytes { raw in
      raw.withMemoryRebound(to: CChar.self) {
        cphone_find($0.baseAddress, $0.count, region ?? "ZZ", 1, &out, out.count)
      }
    }
    return (0..<count).map { Self.reading(&out[$0]) }
  }

  private static func reading(_ out: inout cphone_number) -> Reading {
    let ext = string(&out.extension)
    let region = string(&out.region)
    return Reading(
      number: PhoneNumber(e164: string(&out.e164), extension: ext.isEmpty ? nil : ext),
      region: region.isEmpty ? nil : region, isValid: out.valid == 1,
      range: Int(out.start)..<Int(out.end))
  }

  /// A fixed C array of characters up to its zero byte.
  private static func string<Characters>(_ characters: inout Characters) -> String {
    withUnsafeBytes(of: &characters) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
  }
}
