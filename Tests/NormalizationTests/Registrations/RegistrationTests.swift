import Foundation
import LeadModel
import Testing

@testable import Normalization

/// The numbers are random; those that python-stdnum (an implementation of its own) calls valid were
/// kept. A register may have given one of them to somebody by chance.
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
    ("iban", "DE24942891075298149060"), ("lei", "5274FJ1410ZN6S72EW53"),
    ("vat-de", "DE299406505"), ("vat-at", "ATU64859843"), ("vat-be", "BE0217449056"),
    ("vat-fr", "FR28057676173"), ("siren-fr", "953954922"), ("siret-fr", "69267178756196"),
    ("vat-it", "IT82435450018"), ("vat-nl", "NL134189413B01"), ("vat-es", "ESB11721057"),
    ("vat-es", "ES88703703V"), ("vat-pl", "PL8258883398"), ("vat-pt", "PT519408594"),
    ("vat-gb", "GB581579991"), ("orgnr-no", "869382701"), ("vat-no", "NO203975171MVA"),
    ("uid-ch", "CHE028612032"), ("vat-dk", "DK80093950"), ("vat-fi", "FI18879391"),
    ("vat-se", "SE123756519501"), ("vat-ie", "IE4495087P"), ("vat-lu", "LU55717232"),
    ("vat-hu", "HU50111033"), ("vat-cz", "CZ20164815"), ("vat-sk", "SK2930365372"),
    ("vat-si", "SI49884883"), ("vat-ro", "RO71785760"), ("vat-hr", "HR77474189348"),
    ("vat-gr", "EL632377296"), ("vat-bg", "BG809780207"), ("vat-ee", "EE443344145"),
    ("vat-lv", "LV45172098287"), ("vat-lt", "LT610218918"), ("vat-mt", "MT48370620"),
    ("vat-cy", "CY64201323J"), ("abn-au", "45127546461"), ("acn-au", "189216975"),
    ("gstin-in", "27ALLCB2339F1Z3"), ("uen-sg", "43912313E"), ("cnpj-br", "84195431311650"),
    ("corporate-number-jp", "4571906075890"), ("vkn-tr", "0111456913"), ("inn-ru", "4728089523"),
    ("ogrn-ru", "1027048213411"), ("edrpou-ua", "18539225"), ("rut-cl", "350770046"),
    ("nit-co", "9748902473"), ("uscc-cn", "514118763282520279"), ("ubn-tw", "10567497"),
    ("tin-th", "0820376480117"), ("mst-vn", "3556239298"), ("npwp-id", "283026557148277"),
    ("hp-il", "526119672"), ("bn-ca", "069008175"), ("regon-pl", "188225629"),
    ("ico-cz", "22660640"), ("y-tunnus-fi", "78767447"), ("cvr-dk", "71254135"),
    ("registrikood-ee", "14409081"), ("ird-nz", "80362250"), ("cuit-ar", "30336793064"),
    ("utr-gb", "2048404582"), ("orgnr-se", "2624887192"), ("isin", "DE7502498433"),
    ("figi", "BBG908BBB245"), ("tin-gh", "C0057193630"),
  ])
  func randomNumbersOfAnOraclePass(scheme: String, text: String) throws {
    let found = try #require(RegistrationScheme.named(scheme)?.match(text))
    #expect(found.valid == true)
    #expect(found.scheme == scheme)
    #expect(!found.number.contains { " .-/".contains($0) })
  }

  /// A wrong digit anywhere is noticed: every single-digit change of a valid number fails.
  @Test(arguments: [
    ("iban", "DE24942891075298149060"), ("lei", "5274FJ1410ZN6S72EW53"), ("vat-de", "DE299406505"),
    ("siren-fr", "953954922"), ("vat-be", "BE0217449056"), ("abn-au", "45127546461"),
    ("orgnr-no", "869382701"), ("gstin-in", "27ALLCB2339F1Z3"), ("vat-pl", "PL8258883398"),
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

  @Test(arguments: [
    ("vat-de", "DE 299 406 505", "DE299406505"), ("vat-be", "BE 0217.449.056", "BE0217449056"),
    ("uid-ch", "CHE-028.612.032", "CHE028612032"),
    ("siret-fr", "692 671 787 56196", "69267178756196"),
    ("cnpj-br", "84.195.431/3116-50", "84195431311650"), ("vat-cy", "CY-64201323J", "CY64201323J"),
  ])
  func separatorsAreLeftOut(scheme: String, text: String, number: String) {
    #expect(RegistrationScheme.named(scheme)?.match(text)?.number == number)
  }

  @Test func schemesWithoutChecksumSayNothing() {
    #expect(RegistrationScheme.named("hrb-de")?.match("HRB 12345 B")?.valid == .some(nil))
    #expect(RegistrationScheme.named("duns")?.match("71-290-4455")?.valid == .some(nil))
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
    #expect(RegistrationScheme.candidates(for: "DE24942891075298149060").map(\.scheme) == ["iban"])
    #expect(!RegistrationScheme.candidates(for: "953954923").contains { $0.scheme == "siren-fr" })
  }
}
