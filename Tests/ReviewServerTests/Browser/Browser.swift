import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTesting
import Testing

/// A headless Chromium, driven by chromedriver in the words of W3C WebDriver. Ends with the value.
final class Browser {
  private let driver: Process
  private let client: TestClient
  private let authority: String
  private var session = ""

  struct Refusal: Error, CustomStringConvertible {
    let description: String
  }

  init(width: Int = 1280, height: Int = 900, isDark: Bool = false) async throws {
    driver = Process()
    driver.executableURL = URL(fileURLWithPath: "/usr/bin/chromedriver")
    driver.arguments = ["--port=0"]
    let output = Pipe()
    driver.standardOutput = output
    driver.standardError = FileHandle.nullDevice
    try driver.run()
    var said = ""
    var port: Int?
    while port == nil {
      let bytes = output.fileHandleForReading.availableData
      guard !bytes.isEmpty else { throw Refusal(description: "chromedriver ended: \(said)") }
      said += String(decoding: bytes, as: UTF8.self)
      port = said.firstMatch(of: #/successfully on port (\d+)/#).flatMap { Int($0.output.1) }
    }
    authority = "127.0.0.1:\(port ?? 0)"
    client = TestClient(
      host: "127.0.0.1", port: port ?? 0, configuration: .init(timeout: .seconds(120)))
    client.connect()
    let arguments = [
      "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
      "--window-size=\(width),\(height)", "--hide-scrollbars",
      isDark
        ? "--blink-settings=preferredColorScheme=0" : "--blink-settings=preferredColorScheme=1",
    ]
    let answer = try await send(
      "POST", "/session",
      ["capabilities": ["alwaysMatch": ["goog:chromeOptions": ["args": arguments]]]])
    session = (answer as? [String: Any])?["sessionId"] as? String ?? ""
    try await command(
      "Emulation.setEmulatedMedia",
      ["features": [["name": "prefers-color-scheme", "value": isDark ? "dark" : "light"]]])
  }

  deinit {
    // The browser is in its group.
    kill(-driver.processIdentifier, SIGKILL)
  }

  func open(_ address: String) async throws {
    _ = try await send("POST", "/session/\(session)/url", ["url": address])
  }

  func address() async throws -> String {
    try await send("GET", "/session/\(session)/url", nil) as? String ?? ""
  }

  /// A command of the DevTools protocol.
  func command(_ name: String, _ parameters: [String: Any]) async throws {
    _ = try await send(
      "POST", "/session/\(session)/goog/cdp/execute", ["cmd": name, "params": parameters])
  }

  /// What the body of a function returns.
  func script(_ body: String) async throws -> Any? {
    try await send(
      "POST", "/session/\(session)/execute/sync", ["script": body, "args": [Any]()])
  }

  /// As `script`, for a promise.
  func promise(_ expression: String) async throws -> Any? {
    try await send(
      "POST", "/session/\(session)/execute/async",
      [
        "script": "const done = arguments[0]; (\(expression)).then(done, e => done(String(e)));",
        "args": [Any](),
      ])
  }

  func text(_ selector: String) async throws -> String {
    try await script("return document.querySelector(\(quoted(selector)))?.innerText ?? ''")
      as? String
      ?? ""
  }

  func click(_ selector: String) async throws {
    _ = try await send("POST", "\(try await element(selector))/click", [:])
  }

  func type(_ text: String, into selector: String) async throws {
    _ = try await send("POST", "\(try await element(selector))/value", ["text": text])
  }

  /// Presses a key with nothing focused, as one does on a page.
  func press(_ key: String) async throws {
    let actions: [[String: Any]] = [
      ["type": "keyDown", "value": key], ["type": "keyUp", "value": key],
    ]
    _ = try await send(
      "POST", "/session/\(session)/actions",
      ["actions": [["type": "key", "id": "keys", "actions": actions]]])
  }

  /// Draws a frame around the first word of the page that has a text in it.
  func drag(around text: String) async throws {
    let box =
      try await script(
        """
        const words = [...document.querySelectorAll('.layer text')];
        const index = words.findIndex(w => w.textContent.includes('\(text)'));
        const rect = document.querySelectorAll('.layer rect')[index];
        rect.scrollIntoView({block: 'center', inline: 'center'});
        const box = rect.getBoundingClientRect();
        return [box.left, box.top, box.right, box.bottom];
        """) as? [Double] ?? []
    guard box.count == 4 else { throw Refusal(description: "no word \(text) on the page") }
    let move = { (x: Double, y: Double) -> [String: Any] in
      ["type": "pointerMove", "duration": 0, "x": Int(x), "y": Int(y), "origin": "viewport"]
    }
    let actions: [[String: Any]] = [
      move(box[0] - 3, box[1] - 2), ["type": "pointerDown", "button": 0],
      move(box[2] + 3, box[3] + 2), ["type": "pointerUp", "button": 0],
    ]
    let pointer: [String: Any] = ["type": "pointer", "id": "mouse", "actions": actions]
    _ = try await send("POST", "/session/\(session)/actions", ["actions": [pointer]])
  }

  /// Asks until the answer is true; each question opens the page again, or waits for the next frame
  /// to be drawn.
  func until(_ condition: String, reloading: Bool = false, tries: Int = 5_000) async throws {
    for _ in 0..<tries {
      if reloading {
        _ = try await send("POST", "/session/\(session)/refresh", [:])
      } else {
        _ = try await promise("new Promise(requestAnimationFrame)")
      }
      if try await script("return Boolean(\(condition))") as? Bool == true { return }
    }
    throw Refusal(description: "never came true: \(condition) at \(try await address())")
  }

  func picture() async throws -> Data {
    let text = try await send("GET", "/session/\(session)/screenshot", nil) as? String ?? ""
    return Data(base64Encoded: text) ?? Data()
  }

  private func element(_ selector: String) async throws -> String {
    do {
      let found = try await send(
        "POST", "/session/\(session)/element", ["using": "css selector", "value": selector])
      return "/session/\(session)/element/\((found as? [String: String])?.values.first ?? "")"
    } catch {
      throw Refusal(
        description:
          "no \(selector) at \(try await address()): \(try await text("main").prefix(300))")
    }
  }

  private func quoted(_ text: String) -> String {
    "'\(text.replacing("'", with: "\\'"))'"
  }

  private func send(_ method: String, _ path: String, _ body: [String: Any]?) async throws -> Any? {
    let bytes = try body.map { try JSONSerialization.data(withJSONObject: $0) } ?? Data()
    let method = try #require(HTTPRequest.Method(method))
    let response = try await client.execute(
      .init(
        path, method: method, authority: authority,
        headers: [.contentType: "application/json", .contentLength: "\(bytes.count)"],
        body: ByteBuffer(bytes: bytes)))
    let data = Data(response.body.map { Array($0.readableBytesView) } ?? [])
    let answer = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    let value = answer?["value"]
    if let error = value as? [String: Any], let message = error["message"] as? String,
      error["error"] != nil
    {
      throw Refusal(description: "\(path): \(message.prefix(400))")
    }
    return value
  }
}
