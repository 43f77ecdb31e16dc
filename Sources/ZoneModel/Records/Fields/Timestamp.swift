/// Points in time of signatures: seconds since 1970, in text `YYYYMMDDHHmmSS` (RFC 4034 §3.2).
enum Timestamp {
  /// Reads either the digits of a date or a plain number of seconds.
  static func parse(_ word: Span<UInt8>) throws(FieldFault) -> UInt32 {
    if word.count == 14 { return try parse(date: word) }
    return UInt32(truncatingIfNeeded: try NumberText.parse(word, upTo: UInt64(UInt32.max)))
  }

  /// Reads the digits of a date.
  static func parse(date word: Span<UInt8>) throws(FieldFault) -> UInt32 {
    guard word.count == 14 else { throw FieldFault("is no date and time YYYYMMDDHHmmSS") }
    let digits = Int(try NumberText.parse(word, upTo: 99_999_999_999_999))
    let (date, time) = digits.quotientAndRemainder(dividingBy: 1_000_000)
    let (year, month, day) = (date / 10000, date / 100 % 100, date % 100)
    let (hour, minute, second) = (time / 10000, time / 100 % 100, time % 100)
    guard (1970...2106).contains(year) else {
      throw FieldFault("is not in the years 1970 to 2106")
    }
    guard (1...12).contains(month), (1...length(ofMonth: month, in: year)).contains(day),
      hour < 24, minute < 60, second < 60
    else { throw FieldFault("is no date and time YYYYMMDDHHmmSS") }
    // Leap days of the years before, since 1970.
    let leapDays = (year - 1969) / 4 - (year - 1901) / 100 + (year - 1601) / 400
    var days = (year - 1970) * 365 + leapDays + day - 1
    for earlier in 1..<month { days += length(ofMonth: earlier, in: year) }
    let seconds = ((days * 24 + hour) * 60 + minute) * 60 + second
    guard let stamp = UInt32(exactly: seconds) else {
      throw FieldFault("is later than 21060207062815")
    }
    return stamp
  }

  /// Appends the digits of a date.
  static func append(_ stamp: UInt32, to text: inout [UInt8]) {
    var days = Int(stamp / 86400)
    var year = 1970
    while days >= (isLeap(year) ? 366 : 365) {
      days -= isLeap(year) ? 366 : 365
      year += 1
    }
    var month = 1
    while days >= length(ofMonth: month, in: year) {
      days -= length(ofMonth: month, in: year)
      month += 1
    }
    let time = Int(stamp % 86400)
    text.append(decimal: UInt64(year))
    for part in [month, days + 1, time / 3600, time / 60 % 60, time % 60] {
      text.append(UInt8(truncatingIfNeeded: 0x30 + part / 10))
      text.append(UInt8(truncatingIfNeeded: 0x30 + part % 10))
    }
  }

  /// Whether a year has 366 days.
  private static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  /// How many days a month has, 1 to 12.
  private static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
