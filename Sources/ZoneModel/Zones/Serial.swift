/// A zone's serial number, compared in the arithmetic of RFC 1982.
public struct Serial: Hashable, Sendable {
  /// The number in the SOA record.
  public let number: UInt32

  /// Any number is a serial.
  public init(_ number: UInt32) { self.number = number }

  /// Whether a secondary that has `other` would take this one: RFC 1982 §3.2.
  public func isAfter(_ other: Serial) -> Bool {
    let step = number &- other.number
    return step != 0 && step < 1 << 31
  }

  /// The first serial of a day or a second, by the style.
  package static func first(_ style: SerialStyle, on today: CalendarDay) -> Serial {
    switch style {
    case .date: Serial(UInt32(clamping: (today.year * 10000 + today.month * 100 + today.day) * 100))
    case .unix: Serial(UInt32(clamping: today.secondsSince1970))
    }
  }

  /// The serial after `previous`: today's first one if that is upward, else one more.
  package static func next(
    after previous: Serial?, style: SerialStyle, on today: CalendarDay
  ) -> Serial {
    let first = first(style, on: today)
    guard let previous, !first.isAfter(previous) else { return first }
    return Serial(previous.number &+ 1)
  }
}

/// How a zone's serial is numbered when its records change.
package enum SerialStyle: String, Sendable, CaseIterable {
  /// The day and a count, as YYYYMMDDnn.
  case date
  /// Seconds since 1970.
  case unix
}

/// The day of a build, in UTC, given by a caller with a clock.
public struct CalendarDay: Sendable, Equatable {
  /// The year, such as 2026.
  package let year: Int
  /// The month, 1 to 12.
  package let month: Int
  /// The day of the month, 1 to 31.
  package let day: Int
  /// The moment in seconds since 1970.
  package let secondsSince1970: Int

  /// A day and a moment in it.
  public init(year: Int, month: Int, day: Int, secondsSince1970: Int) {
    self.year = year
    self.month = month
    self.day = day
    self.secondsSince1970 = secondsSince1970
  }
}
