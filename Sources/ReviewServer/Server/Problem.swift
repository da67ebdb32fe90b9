import HTTPTypes
import Hummingbird
import Pipeline
import Storage

/// Why there is no answer, for people and programs; names ids and remedies, never values.
struct Problem: Error {
  let status: HTTPResponse.Status
  let message: String
  /// What the answer says besides.
  let headers: HTTPFields

  init(_ status: HTTPResponse.Status, _ message: String, headers: HTTPFields = [:]) {
    self.status = status
    self.message = message
    self.headers = headers
  }

  static func absent(_ what: String) -> Problem {
    Problem(.notFound, "There is no \(what) here. It may have been merged, or read anew, since.")
  }

  init(_ error: any Error) {
    switch error {
    case let problem as Problem: self = problem
    case let error as GalenaError where error.exitCode == .usage:
      self.init(.badRequest, error.message)
    case let error as GalenaError: self.init(.serviceUnavailable, error.message)
    case let error as StorageError where error.isTransient:
      self.init(.serviceUnavailable, "The store is busy or its disk is full. Try again.")
    case let error as HTTPError: self.init(error.status, error.body ?? "")
    default:
      self.init(.internalServerError, "Something went wrong here; the server's log has its code.")
    }
  }
}
