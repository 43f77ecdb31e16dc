extension CalendarDay {
  /// A day of the Gregorian calendar in UTC, from its first second.
  public init(year: Int, month: Int, day: Int) {
    // Years begin in March, so that a leap day is the last of its year.
    let shifted = month < 3 ? year - 1 : year
    let leapDays = shifted / 4 - shifted / 100 + shifted / 400
    let days = shifted * 365 + leapDays + (153 * ((month + 9) % 12) + 2) / 5 + day - 719_469
    self.init(year: year, month: month, day: day, secondsSince1970: days * 86400)
  }
}
