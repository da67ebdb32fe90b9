import HTTPTypes

/// Which methods the server's addresses take.
struct Addresses: Sendable {
  private struct Address: Sendable {
    /// `nil` for what differs.
    let steps: [Substring?]
    var methods: Set<HTTPRequest.Method>

    func fits(_ path: [Substring]) -> Bool {
      steps.count == path.count && zip(steps, path).allSatisfy { $0 == nil || $0 == $1 }
    }
  }

  private let addresses: [Address]

  init(_ routes: [Route]) {
    addresses = Dictionary(grouping: routes, by: \.path).map { path, routes in
      Address(
        steps: path.split(separator: "/").map { $0.hasPrefix("{") ? nil : $0 },
        methods: Set(routes.map(\.method)))
    }
  }

  /// The methods that a path takes, apart by commas; `nil` when nothing is at it.
  func allowed(at path: String) -> String? {
    let path = path.split(separator: "/")
    let methods = addresses.filter { $0.fits(path) }.flatMap(\.methods)
    return methods.isEmpty
      ? nil : Set(methods).map(\.rawValue).sorted().joined(separator: ", ")
  }
}
