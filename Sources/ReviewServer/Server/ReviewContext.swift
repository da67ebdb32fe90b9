import Hummingbird
import NIOCore

/// What is known of a connection besides the request.
struct ReviewContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  let peer: String

  /// The peer of a connection without an address.
  static let here = "here"

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress ?? Self.here
  }
}
