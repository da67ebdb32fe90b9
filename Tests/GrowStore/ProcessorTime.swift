import Glibc

/// Processor time that was used so far, in milliseconds: what other programs take is not in it.
enum ProcessorTime {
  static var ofProcess: Double { milliseconds(CLOCK_PROCESS_CPUTIME_ID) }

  static var ofThread: Double { milliseconds(CLOCK_THREAD_CPUTIME_ID) }

  private static func milliseconds(_ clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1000 + Double(time.tv_nsec) / 1e6
  }
}
