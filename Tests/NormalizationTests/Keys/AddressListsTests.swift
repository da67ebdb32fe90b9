import Normalization
import Testing

@Suite struct AddressListsTests {
  @Test(arguments: [
    "info@a.example", "sales.uk@a.example", "uk-sales@a.example", "no-reply@a.example",
    "noreply123@a.example", "announce-list@a.example", "anyone@lists.a.example",
    "buchhaltung+rechnung@a.example", "büro@a.example",
  ])
  func rolesAreNobody(address: String) {
    #expect(RoleMailboxes.contains(address))
  }

  @Test(arguments: [
    "ada.byng@a.example", "a.byng@a.example", "ada.press@a.example", "byng@a.example",
    "ada+info@a.example", "infante@a.example",
  ])
  func peopleAreSomebody(address: String) {
    #expect(!RoleMailboxes.contains(address))
  }

  @Test(arguments: [
    ("gmail.com", true), ("yahoo.co.uk", true), ("gmx.at", true), ("freemail.hu", true),
    ("orange.fr", true), ("web.de", true), ("linkedin.com", true), ("quarzhof.example", false),
    ("gmailer.example", false),
  ])
  func sharedHosts(domain: String, isShared: Bool) {
    #expect(SharedHosts.contains(domain) == isShared)
  }

  @Test(arguments: [
    ("https://www.Mill.example:8080/contact?a=b", "www.mill.example"),
    ("mill.example/", "mill.example"),
    ("http://user@mill.example.", "mill.example"), ("", ""),
  ])
  func hosts(address: String, host: String) {
    #expect(WebHost.host(of: address) == host)
  }

  @Test func keysOfPages() {
    #expect(WebHost.key(of: "https://www.mill.example/") == "mill.example")
    #expect(WebHost.key(of: "mill.example/team") == "mill.example/team")
  }
}
