import Foundation
import LeadModel
import Testing

@testable import Extraction

@MainActor @Suite struct IntentTests {
  private func mentions(_ page: Page) throws -> [IntentMention] {
    let set = try SharedExtractors.set()
    let document = Document(id: "0000", mediaType: "text/plain", byteCount: 1, pages: [page])
    return set.claims(in: document).claims.intents
  }

  private func mentions(_ text: String) throws -> [IntentMention] {
    try mentions(Page(number: 1, kind: .text, source: .native, reason: "plain-text", text: text))
  }

  @Test(arguments: [
    ("We are looking for a new supplier of belts.", [IntentCategory.productInterest]),
    ("Could you please send us a quotation for two belts?", [.purchaseRequest]),
    ("Byng Ltd has issued a request for proposals for belts.", [.rfp]),
    ("Our budget is £45,000.", [.budget]),
    ("The board needs to approve the purchase.", [.authority]),
    ("Your subscription will expire on 9 May 2027.", [.timeline]),
    ("We would like to meet with you on Tuesday.", [.meetingRequest]),
    ("We are not happy with our carrier.", [.replacement]),
    ("We are evaluating three scanners.", [.evaluation]),
    ("Byng AG has acquired Mill Works GmbH.", [.expansionTrigger]),
    ("Wir haben derzeit keinen Bedarf an Druckern.", [.negative]),
    ("Nous recherchons un logiciel de caisse.", [.productInterest]),
  ])
  func eachCategoryIsRead(text: String, categories: [IntentCategory]) throws {
    #expect(try mentions(text).map(\.category) == categories)
  }

  @Test(arguments: [
    "We are not looking for a new supplier.", "We have decided not to renew the licence.",
    "We no longer need the scanner.", "we are not interested in a maintenance contract",
    "nous ne sommes pas intéressés par votre offre",
    "Einen neuen Drucker brauchen wir nicht.", "Einen neuen Lieferanten suchen wir derzeit nicht.",
    "Wir benötigen kein neues System.", "Wir suchen keinen neuen Lieferanten.",
    "We won't be renewing the contract.", "Please do not send us a quote.",
    "Nous ne recherchons pas de nouveau fournisseur.",
  ])
  func refusalsAreNegativeAndNothingElse(text: String) throws {
    let found = try mentions(text)
    #expect(found.map(\.category) == [.negative])
    #expect(found.map(\.polarity) == [.negative])
  }

  @Test(arguments: [
    "If you are looking for a new supplier, contact us today.",
    "Request a demo today and save.", "Click here to unsubscribe from this newsletter.",
    "Last year we bought three scanners.", "I am looking forward to your reply.",
    "We offer conveyor belts of all kinds.", "Sollten Sie ein Angebot wünschen, rufen Sie an.",
    "Please send me the minutes of the meeting.",
    "Are you looking for a new telematics provider?", "Looking for a cheaper supplier? Ask us.",
    "Request your free quote today at our website.", "Our price is $1,200 per month.",
    "Nashua, New Hampshire 03060", "Sind wir unzufrieden: Termine werden nicht eingehalten.",
  ])
  func pitchesAdviceAndThePastGiveNothing(text: String) throws {
    #expect(try mentions(text).map(\.evidence.raw) == [])
  }

  @Test(arguments: [
    "Our client is looking for a used coil winder.", "Unser Kunde sucht eine gebrauchte Presse.",
    "Notre client recherche un tour numérique.",
  ])
  func whatAClientWantsIsTheClients(text: String) throws {
    let found = try mentions(text)
    #expect(found.map(\.category) == [.productInterest])
    #expect(found.map(\.holder) == [.thirdParty])
  }

  @Test(arguments: [
    "Wir suchen einen Lieferanten für Schaltschränke, der nicht teuer ist.",
    "Wir benötigen 40 Drucker, die nicht älter als zwei Jahre sind.",
    "Wir benötigen keine Wartung, aber 40 neue Drucker.",
    "Looking for a supplier of steel pipes in Leeds, any recommendations?",
  ])
  func aWishWithADenialInItIsStillAWish(text: String) throws {
    #expect(try mentions(text).map(\.category) == [.productInterest])
  }

  @Test func whatIsWantedIsTakenWhole() throws {
    let found = try mentions("Wir suchen einen neuen Anbieter für die Reinigung.")
    #expect(found.map(\.details.product) == ["neuen Anbieter für die Reinigung"])
  }

  @Test func detailsAreRead() throws {
    let text = """
      Date: 3 March 2026

      Could you please send us a quotation for two 12 m conveyors by end of March? Our budget is \
      £45,000.
      """
    let found = try mentions(text)
    let request = try #require(found.first { $0.category == .purchaseRequest })
    #expect(request.details.product == "two 12 m conveyors")
    #expect(request.details.date == "2026-03-31")
    let budget = try #require(found.first { $0.category == .budget })
    #expect(budget.details.amount == 45_000)
    #expect(budget.details.currency == "GBP")
  }

  @Test func evidenceIsTheClauseExactlyAsItStands() throws {
    let text =
      "Hello,\nafter the summer holidays of this year we’re looking for a **new\nsupplier** of belts, "
      + "because ours has closed."
    let found = try mentions(text)
    #expect(found.map(\.evidence.raw) == ["we’re looking for a **new\nsupplier** of belts"])
    for part in found.flatMap(\.evidence.parts) {
      let scalars = Array(text.unicodeScalars)[part.start..<part.end]
      #expect(String(String.UnicodeScalarView(scalars)) == part.text)
    }
  }

  @Test func aQuotedIntentOfNobodyIsAThirdPartys() throws {
    let own = "Thanks, noted.\n\n"
    let quote = "> We are looking for a new supplier of belts."
    let start = own.unicodeScalars.count
    let mark = Page.Mark(
      role: .quotedReply, start: start, end: start + quote.unicodeScalars.count)
    let page = Page(
      number: 1, kind: .text, source: .native, reason: "plain-text", text: own + quote,
      marks: [mark])
    #expect(try mentions(page).map(\.holder) == [.thirdParty])
    #expect(try mentions(own + String(quote.dropFirst(2))).map(\.holder) == [.author])
  }

  @Test func newsIsAboutOthersAndAReleaseAboutItself() throws {
    let news = "Byng AG has secured $31 million in Series A funding."
    #expect(try mentions(news).map(\.holder) == [.thirdParty])
    let release = news + " We thank our customers."
    #expect(try mentions(release).map(\.holder) == [.author])
    let quoted = news + " \"We are happy\", it said."
    #expect(try mentions(quoted).map(\.holder) == [.thirdParty])
  }

  @Test func hostileTextEndsSoonAndSilently() throws {
    for piece in ["we ", "Ab Cd ", String(repeating: "A", count: 50) + " ", "a.", "1 "] {
      #expect(try mentions(String(repeating: piece, count: 2_000)).isEmpty)
    }
  }
}
