/// How long a receiver may take, in seconds.
package struct Timeouts: Hashable, Sendable {
  package var connect: Int
  package var whole: Int

  package init(connect: Int = 10, whole: Int = 60) {
    self.connect = connect
    self.whole = whole
  }
}
