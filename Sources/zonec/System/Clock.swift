import Glibc
import ZoneModel

/// Time, for serials, timings and waiting.
enum Clock {
  /// Now, or the moment that SOURCE_DATE_EPOCH names, for builds that can be repeated.
  ///
  /// - Throws: a usage failure when SOURCE_DATE_EPOCH is not a number of seconds.
  static func today(
    sourceDateEpoch: String? = Environment.value(of: "SOURCE_DATE_EPOCH")
  ) throws(CommandFailure) -> CalendarDay {
    guard let sourceDateEpoch else { return day(of: Int64(time(nil))) }
    // The last second of the year 9999: serials and dates have four digits for the year.
    guard let seconds = Int64(sourceDateEpoch), 0...253_402_300_799 ~= seconds else {
      throw CommandFailure(
        .unjudged, "SOURCE_DATE_EPOCH is not a number of seconds since 1970")
    }
    return day(of: seconds)
  }

  /// The day of a second.
  private static func day(of seconds: Int64) -> CalendarDay {
    var moment = time_t(seconds)
    var parts = unsafe tm()
    _ = unsafe gmtime_r(&moment, &parts)
    return unsafe CalendarDay(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday),
      secondsSince1970: Int(seconds))
  }

  /// Milliseconds since some moment in the past; never goes back.
  static func milliseconds() -> Int {
    var now = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return Int(now.tv_sec) * 1000 + Int(now.tv_nsec) / 1_000_000
  }

  /// Microseconds since some moment in the past; never goes back.
  static func microseconds() -> Int {
    var now = timespec()
    _ = unsafe clock_gettime(CLOCK_MONOTONIC, &now)
    return Int(now.tv_sec) * 1_000_000 + Int(now.tv_nsec) / 1000
  }

  /// Lets time pass, at most this many milliseconds.
  static func pause(milliseconds: Int) {
    var span = timespec(tv_sec: milliseconds / 1000, tv_nsec: milliseconds % 1000 * 1_000_000)
    _ = unsafe nanosleep(&span, nil)
  }
}
