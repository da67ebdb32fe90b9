import Normalization

/// The same personal mailbox, and names that do not contradict each other.
///
/// A mailbox that people of clearly different names share is nobody's key; role mailboxes, lists
/// and machines never are. A record without a name follows its mailbox.
struct PersonEmailRule: MatchRule {
  let id = "person.email"

  func keys(of traits: PersonTraits) -> [String] { traits.emails }

  func accepts(_ agreement: NameAgreement) -> Bool { agreement <= .unknown }
}
