/// Reading and writing days as YYYY-MM-DD.
extension CalendarDay {
  /// As YYYY-MM-DD, which compares as days do.
  var text: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(width - digits.count, 0)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }

  /// Whether a text is a day of the Gregorian calendar.
  static func isDate(_ text: [UInt8]) -> Bool {
    let hyphens = text.indices.filter { text[$0] == UInt8(ascii: "-") }
    guard text.count == 10, hyphens == [4, 7] else { return false }
    let digits = text.filter { $0 != UInt8(ascii: "-") }
    guard digits.allSatisfy(\.isASCIIDigit) else { return false }
    let number = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    let (year, month, day) = (number / 10000, number / 100 % 100, number % 100)
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && (1...lengths[month - 1]).contains(day)
  }
}
