import LeadModel
import Testing

@testable import Extraction

/// Who may be written to, by what they say.
@Suite struct ConsentTests {
  static let texts = [
    "Thanks, but ‹consent=opt-out|please do not\ncontact me again› about pumps.",
    "‹consent=opt-out|I would like to unsubscribe› from your newsletter.",
    "‹consent=opt-out|Nehmen Sie uns aus Ihrem Verteiler›.",
    "‹consent=opt-out|Je ne souhaite plus être contactée› par vos services.",
    "‹consent=opt-out|No quiero recibir más publicidad›.",
    "[x] ‹consent=opt-in|I agree to be contacted› about offers\n[ ] I agree to receive newsletters",
    "‹consent=opt-in|Ich möchte gerne Ihren Newsletter abonnieren›.",
    "I agree to be contacted: no",
    "If you no longer wish to receive our e-mails, unsubscribe here. To opt out, reply STOP.",
    "Wenn Sie keine weiteren E-Mails erhalten möchten, klicken Sie hier.",
    "Please do not contact me before Monday. Don't call us, we will call you.",
    "By submitting this form, I agree to be contacted.",
  ]

  @Test(arguments: texts) func exactlyTheMarksAreFound(text: String) throws {
    try MarkedText(text).check([.consent], #_sourceLocation)
  }

  @Test func theWriterOfAMessageRefuses() throws {
    let claims = try Fixtures.claims(
      Fixtures.message(
        [("From", "Ada Byng <ada@byng.example>"), ("To", "Jens Mühle <jens@muehle.example>")],
        body: "Dear Mr Mühle,\n\nplease do not contact me again.\n"))
    let writer = claims.statements.first { $0.value.display == "ada@byng.example" }?.record
    let consent = claims.statements.first { $0.field == .consent }
    #expect(writer != nil && consent?.record == writer)
  }

  @Test func aWebPageGivesNoConsent() throws {
    let page = Page(
      number: 1, kind: .text, source: .native, reason: "html", text: "I agree to be contacted.")
    let document = Document(id: "0", mediaType: "text/html", byteCount: 1, pages: [page])
    #expect(try Fixtures.claims(document).statements.allSatisfy { $0.field != .consent })
  }
}
