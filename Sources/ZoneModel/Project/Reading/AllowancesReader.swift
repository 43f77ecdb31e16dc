/// Reads `"allow"` of zonec.json.
enum AllowancesReader {
  /// Reads all allowances, in the order of the file.
  static func read(_ json: inout JSONReader) -> [Allowance] {
    var allowances: [Allowance] = []
    json.list("\"allow\"", wants: "a list of allowances") { json in
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
    var until: String?
    json.object(
      "an allowance", keys: ["check", "subject", "reason", "until"],
      required: ["check", "reason"]
    ) { json, key in
      switch key {
      case "check": check = json.spelled("\"check\"")
      case "subject":
        namesSubjects = true
        subjects = readSubjects(&json)
      case "reason": reason = json.plainText("\"reason\"")
      default: until = json.day("\"until\"")?.day
      }
    }
    if let check, !isIdentifier(check.text) {
      json.report(
        .badValue,
        "\"check\" must be the id of a finding, such as \"role-count\", not \(quoted(check.text))",
        in: check.range, fix: "write the id that the finding ends with, in brackets")
    }
    guard let check, let reason else { return [] }
    guard namesSubjects else {
      return [
        Allowance(
          check: check.text, subject: nil, reason: reason.text, until: until,
          range: check.range)
      ]
    }
    return subjects.map { subject in
      Allowance(
        check: check.text, subject: subject.text, reason: reason.text, until: until,
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

  /// Whether a text can be the id of a finding: lower case and digits with hyphens.
  private static func isIdentifier(_ text: String) -> Bool {
    !text.isEmpty
      && text.utf8.allSatisfy { $0 &- 0x61 < 26 || $0.isASCIIDigit || $0 == UInt8(ascii: "-") }
  }
}
