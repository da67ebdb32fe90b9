import Normalization
import Testing

@Suite struct WebAddressTests {
  static let addresses = [
    ("https://www.Mill-Works.example/Contact/?a=1#top", "mill-works.example/Contact"),
    ("WWW.MILL.EXAMPLE", "mill.example"),
    ("http://user@mill.example:8080/", "mill.example"),
    ("mill.example.", "mill.example"),
  ]

  @Test(arguments: addresses)
  func haveOneForm(text: String, normalized: String) {
    #expect(WebAddress(text)?.normalized == normalized)
  }

  @Test(arguments: ["localhost", "http://", "/path.html", ""])
  func needAHostWithADot(text: String) {
    #expect(WebAddress(text) == nil)
  }
}
