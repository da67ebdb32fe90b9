import Foundation
import LeadModel
import Testing

@testable import Normalization

/// Numbers are made up: digits chosen by hand, check digits computed.
@Suite struct RegistrationTests {
  @Test func everyFileOfSchemesIsListedOnce() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../Sources/Normalization/Registrations/Schemes").standardized
    let files = try FileManager.default.contentsOfDirectory(
      atPath: folder.path(percentEncoded: false)
    )
    .filter { $0.hasSuffix(".swift") }.map { String($0.dropLast(6)) }
    #expect(files.sorted() == RegistrationScheme.families.map(\.file).sorted())
    #expect(Set(RegistrationScheme.all.map(\.name)).count == RegistrationScheme.all.count)
  }

  @Test(arguments: [
    ("iban", "DE89 3704 0044 0532 0130 00"), ("iban", "GB82 WEST 1234 5698 7654 32"),
    ("lei", "5493001KJTIIGC8Y1R12"), ("vat-de", "DE 136 695 976"), ("vat-at", "ATU13585627"),
    ("vat-be", "BE 0428.759.497"), ("vat-fr", "FR 40 303 265 045"), ("siren-fr", "303 265 045"),
    ("siret-fr", "732 829 320 00074"), ("vat-it", "IT 00743110157"), ("vat-nl", "NL004495445B01"),
    ("vat-es", "ES B58378431"), ("vat-es", "12345678Z"), ("vat-pl", "PL 8567346215"),
    ("vat-pt", "PT 501 964 843"), ("vat-gb", "GB 980 7806 84"), ("orgnr-no", "988 077 917"),
    ("vat-no", "NO 995 525 828 MVA"), ("uid-ch", "CHE-100.155.212"), ("vat-dk", "DK 13585628"),
    ("vat-fi", "FI 20774740"), ("vat-se", "SE 123456789701"), ("vat-ie", "IE 6433435F"),
    ("vat-lu", "LU 150 274 42"), ("vat-hu", "HU-12892312"), ("vat-cz", "CZ 25123891"),
    ("vat-sk", "SK 202 274 96 19"), ("vat-si", "SI 5022 3054"), ("vat-ro", "RO 18547290"),
    ("vat-hr", "HR 33392005961"), ("vat-gr", "EL 094259216"), ("vat-bg", "BG 175 074 752"),
    ("vat-ee", "EE 100 931 558"), ("vat-lv", "LV 4000 3521 600"), ("vat-lt", "LT 119511515"),
    ("vat-mt", "MT 1167-9112"), ("vat-cy", "CY-10259033P"), ("abn-au", "51 824 753 556"),
    ("acn-au", "004 085 616"), ("gstin-in", "27AAPFU0939F1ZV"), ("uen-sg", "00192200M"),
    ("cnpj-br", "16.727.230/0001-97"), ("corporate-number-jp", "5-8356-7825-6246"),
  ])
  func documentedNumbersPass(scheme: String, text: String) throws {
    let found = try #require(RegistrationScheme.named(scheme)?.match(text))
    #expect(found.valid == true)
    #expect(found.scheme == scheme)
    #expect(!found.number.contains { " .-/".contains($0) })
  }

  /// A wrong digit anywhere is noticed: every single-digit change of a valid number fails.
  @Test(arguments: [
    ("iban", "DE89370400440532013000"), ("lei", "5493001KJTIIGC8Y1R12"), ("vat-de", "DE136695976"),
    ("siren-fr", "303265045"), ("vat-be", "BE0428759497"), ("abn-au", "51824753556"),
    ("orgnr-no", "988077917"), ("gstin-in", "27AAPFU0939F1ZV"), ("vat-pl", "PL8567346215"),
  ])
  func oneWrongDigitIsNoticed(scheme: String, text: String) throws {
    let scheme = try #require(RegistrationScheme.named(scheme))
    for index in text.indices {
      guard let digit = text[index].wholeNumberValue else { continue }
      for other in 0...9 where other != digit {
        var changed = text
        changed.replaceSubrange(index...index, with: String(other))
        #expect(scheme.match(changed)?.valid != true)
      }
    }
  }

  @Test func schemesWithoutChecksumSayNothing() {
    #expect(RegistrationScheme.named("hrb-de")?.match("HRB 12345 B")?.valid == .some(nil))
    #expect(RegistrationScheme.named("duns")?.match("15-048-3782")?.valid == .some(nil))
    #expect(RegistrationScheme.named("companies-house-gb")?.match("SC123456")?.number == "SC123456")
    #expect(RegistrationScheme.named("ein-us")?.match("07-1234567")?.valid == false)
    #expect(RegistrationScheme.named("bic")?.match("DEUTDEFF500") != nil)
    #expect(RegistrationScheme.named("bic")?.match("INVOICED")?.valid == false)
  }

  @Test(arguments: ["", "DE", "hello", "DE 12345", "123456789012345678901234567890123456789012"])
  func otherFormatsAreNoMatch(text: String) {
    #expect(RegistrationScheme.named("vat-de")?.match(text) == nil)
  }

  @Test func candidatesPassTheirChecksum() {
    #expect(RegistrationScheme.candidates(for: "DE89370400440532013000").map(\.scheme) == ["iban"])
    #expect(!RegistrationScheme.candidates(for: "303265046").contains { $0.scheme == "siren-fr" })
  }
}
