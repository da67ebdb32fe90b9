import Foundation

extension String {
  /// As it was where the escapes are not valid UTF-8.
  var removingPercentEscapes: String { removingPercentEncoding ?? self }
}
