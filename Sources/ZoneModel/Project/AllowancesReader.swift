/// Reads `"allow"` of zonec.json.
enum AllowancesReader {
  /// Reads all allowances, in the order of the file.
  static func read(_ json: inout JSONReader) -> [Allowance] {
    var allowances: [Allowance] = []
    json.list("\"allow\"", wants: "a list of accepted findings") { json in
      allowances += readAllowance(&json)
    }
    return allowances
  }

  /// Reads one entry: an allowance for each subject that it names.
  private static func readAllowance(_ json: inout JSONReader) -> [Allowance] {
    var check: Spelled?
    var subjects: [Spelled] = []
    var namesSubjects = false
    var reason: Spelled?
    var until: Spelled?
    json.object(
      "an accepted finding", keys: ["check", "subject", "reason", "until"],
      required: ["check", "reason"]
    ) { json, key in
      switch key {
      case "check": check = json.spelled("\"check\"")
      case "subject":
        namesSubjects = true
        subjects = readSubjects(&json)
      case "reason": reason = json.plainText("\"reason\"")
      default: until = json.spelled("\"until\"", wants: "a date")
      }
    }
    if let check, !isIdentifier(check.text) {
      json.report(
        "bad-value", .error,
        "\"check\" must be the id of a finding, such as \"role-count\", not \(quoted(check.text))",
        in: check.range)
    }
    if let until, !isDate(until.bytes) {
      json.report(
        "bad-value", .error, "\"until\" must be a day as YYYY-MM-DD, not \(quoted(until.text))",
        in: until.range)
    }
    guard let check, let reason else { return [] }
    guard namesSubjects else {
      return [
        Allowance(
          check: check.text, subject: nil, reason: reason.text, until: until?.text,
          range: check.range)
      ]
    }
    return subjects.map { subject in
      Allowance(
        check: check.text, subject: subject.text, reason: reason.text, until: until?.text,
        range: subjects.count == 1 ? check.range : subject.range)
    }
  }

  /// Reads one subject or a list of them.
  private static func readSubjects(_ json: inout JSONReader) -> [Spelled] {
    guard json.peekKind() == .array else {
      return json.plainText("\"subject\"").map { [$0] } ?? []
    }
    return json.strings("\"subject\"")
  }

  /// Whether a text can be the id of a finding: small letters and digits with hyphens.
  private static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { $0 &- 0x61 < 26 || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
  }

  /// Whether a text is a day of the Gregorian calendar.
  private static func isDate(_ text: [UInt8]) -> Bool {
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
