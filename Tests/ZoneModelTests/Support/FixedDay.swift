@testable import ZoneModel

extension CalendarDay {
  /// The day of every test: 2026-11-22.
  static let fixed = CalendarDay(year: 2026, month: 11, day: 22, secondsSince1970: 1_795_305_600)
}
