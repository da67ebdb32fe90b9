import HTTPTypes
import Hummingbird
import Storage

/// What stands around every page: title, ways to the other pages, who is signed in.
struct PageFrame: Encodable {
  struct Way: Encodable {
    let title: String
    let address: String
    let isHere: Bool
  }

  let title: String
  let content: String
  let ways: [Way]
  let user: String?
  let role: String
  let token: String
  let notice: String?
  /// Set while judgements wait to be worked in.
  let isDeriving: Bool
  let failure: String?
  let isWide: Bool
}

extension Call {
  /// The whole page around a template.
  func page(
    _ template: String, _ view: some Encodable, title: String, here: String = "",
    notice: String? = nil,
    isWide: Bool = false, status: HTTPResponse.Status = .ok
  ) -> Response {
    let frame = frame(
      desk.templates.html(template, view), title: title, here: here, notice: notice,
      isWide: isWide)
    return .html(desk.templates.html("frame", frame), status: status)
  }

  /// What stands around content that was read after the request came.
  func frame(
    _ content: String, title: String, here: String = "", notice: String? = nil,
    isWide: Bool = false
  ) -> PageFrame {
    PageFrame(
      title: title, content: content, ways: session == nil ? [] : ways(here: here),
      user: session?.user, role: session?.role.rawValue ?? "", token: session?.formToken ?? "",
      notice: notice, isDeriving: session != nil && refreshing.waiting > 0,
      failure: session == nil ? nil : refreshing.failure, isWide: isWide)
  }

  private func ways(here: String) -> [PageFrame.Way] {
    let all: [(String, String, ReviewUser.Role)] = [
      ("Leads", "/leads", .viewer), ("Review", "/review", .reviewer),
      ("Who is who", "/who", .reviewer), ("Judgements", "/judgements", .reviewer),
      ("Intake", "/intake", .viewer), ("Quality", "/quality", .viewer),
      ("Funnel", "/funnel", .viewer), ("People", "/users", .admin), ("Log", "/log", .admin),
    ]
    return all.filter { role >= $0.2 }.map {
      PageFrame.Way(title: $0.0, address: $0.1, isHere: $0.1 == here)
    }
  }
}
