/// What makes a line of a zone file unreadable although its author sees nothing wrong: a comment as
/// other languages have them, or a character that only looks like a blank.
struct Mixup {
  /// What it is.
  let message: String
  /// Its place.
  let range: SourceRange
  /// What to do about it.
  let fix: String

  /// The checks of which it may be the reason.
  static let checks: [Check] = [
    .badRDATA, .badTTL, .unknownType, .missingType, .badName, .wrongClass, .repeatedClass,
    .unterminatedQuote, .unbalancedParenthesis, .controlCharacter,
  ]

  /// How far from a finding the line is looked at.
  private static let reach = 400

  /// Looks for one at or before a finding, on its line.
  init?(at found: SourceRange, in sources: SourceMap) {
    guard let (file, offset) = sources.find(found.start) else { return nil }
    let bytes = file.bytes[max(0, offset - Self.reach)..<min(file.bytes.count, offset + Self.reach)]
    let before = bytes[..<offset].lastIndex(of: UInt8(ascii: "\n"))
    let start = before.map { $0 + 1 } ?? bytes.startIndex
    for place in [start, offset] {
      let rest = bytes[place...]
      let isHash = rest.first == UInt8(ascii: "#")
      guard isHash || rest.starts(with: "//".utf8) else { continue }
      message = "a comment does not begin with \(isHash ? "#" : "//") in a zone file"
      range = file.range(at: place, count: isHash ? 1 : 2)
      fix = "begin it with ;"
      return
    }
    let line = bytes[start...].prefix { !"\n;\"".utf8.contains($0) }
    guard let blank = UnusualBlank(in: line) else { return nil }
    message = "there is \(blank.text) in this line"
    range = file.range(at: blank.range.lowerBound, count: blank.range.count)
    fix = blank.fix
  }
}
