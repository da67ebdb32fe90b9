import Foundation

/// What systems call the things that happen, in the words of the intent rules.
enum SignalTypes {
  /// The stable type of what a cell says: one of the known ones, a name with dots as it stands, else
  /// its words joined by `_`. `nil` when there is no letter in it.
  static func type(of text: String) -> String? {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    guard text.contains(where: \.isLetter) else { return nil }
    let spoken = words.joined(separator: " ")
    if let known = known[spoken] { return known }
    let name = text.lowercased()
    if name.contains("."), name.wholeMatch(of: #/[a-z][a-z0-9_-]*(\.[a-z0-9_-]+)+/#) != nil {
      return name
    }
    return String(words.joined(separator: "_").prefix(60))
  }

  private static let known: [String: String] = {
    var types: [String: String] = [:]
    for (type, names) in spellings {
      for name in names.split(separator: ",") { types[String(name)] = type }
    }
    return types
  }()

  private static let spellings: [(String, String)] = [
    (
      "email.opened",
      "open,opens,opened,email open,email opened,mail opened,opened email,geöffnet,ouvert,abierto"
    ),
    (
      "email.clicked",
      "click,clicks,clicked,email click,email clicked,link clicked,clicked email,geklickt,clic"
    ),
    (
      "email.replied",
      "reply,replied,replies,email reply,email replied,response,responded,antwort,beantwortet"
    ),
    (
      "email.unsubscribed",
      "unsubscribe,unsubscribed,opt out,optout,opted out,email unsubscribed,abgemeldet,abmeldung"
    ),
    ("email.bounced", "bounce,bounced,hard bounce,soft bounce,email bounced"),
    ("email.sent", "sent,send,delivered,email sent,email delivered,gesendet,zugestellt"),
    (
      "web.visit",
      "visit,visits,visited,page view,pageview,page viewed,web visit,website visit,site visit,besuch"
    ),
    ("web.pricing", "pricing,pricing page,pricing page view,viewed pricing"),
    (
      "call.connected",
      "call,phone call,call connected,connected,call completed,inbound call,outbound call,anruf,telefonat,appel,llamada"
    ),
    ("call.missed", "missed call,call missed,no answer,voicemail,verpasster anruf"),
    (
      "meeting.held",
      "meeting,meeting held,meeting completed,demo,demo held,appointment,termin,besprechung,réunion,reunión"
    ),
    (
      "form.submitted",
      "form,form submit,form submitted,form submission,contact form,download,formular,formulaire"
    ),
    ("crm.customer", "customer,is customer,crm customer,kunde,client"),
  ]
}
