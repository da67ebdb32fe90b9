import Testing

@testable import Normalization

@Suite struct HostRepairTests {
  @Test(arguments: [
    ("mill.corn", "mill.com"), ("mill.c0m", "mill.com"), ("mill.eom", "mill.com"),
    ("mill.coza", "mill.co.za"), ("mill.comau", "mill.com.au"), ("mill.com", nil),
    ("mill.zzzz", nil), ("mill", nil), ("", nil), (".corn", nil),
  ])
  func onlyUnknownEndingsAreMended(host: String, mended: String?) {
    #expect(HostRepair().repaired(host) == mended)
  }
}
