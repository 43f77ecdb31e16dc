import ZoneModel

/// A JSON value to be written; the members of an object keep their order.
enum JSONValue {
  /// Nothing.
  case null
  /// A whole number.
  case number(Int)
  /// `true` or `false`.
  case bool(Bool)
  /// A text.
  case string(String)
  /// Values on one line.
  case array([JSONValue])
  /// Values with a line for each.
  case lines([JSONValue])
  /// Members on one line.
  case object([Member])

  /// A name and its value in an object.
  struct Member {
    /// The text before the colon.
    let name: String
    /// The value after it.
    let value: JSONValue

    /// A member of an object.
    init(_ name: String, _ value: JSONValue) {
      self.name = name
      self.value = value
    }
  }

  /// A text, or null.
  init(_ text: String?) { self = text.map(Self.string) ?? .null }

  /// Appends the value as JSON.
  func append(to text: inout [UInt8]) {
    switch self {
    case .null: text.append("null")
    case .number(let number): text.append(String(number))
    case .bool(let bool): text.append(String(bool))
    case .string(let string): Self.append(string, to: &text)
    case .array(let values): Self.append(values, between: ", ", to: &text)
    case .lines(let values):
      guard !values.isEmpty else { return text.append("[]") }
      text.append("[\n")
      for (index, value) in values.enumerated() {
        if index > 0 { text.append(",\n") }
        value.append(to: &text)
      }
      text.append("\n]")
    case .object(let members):
      text.append("{")
      for (index, member) in members.enumerated() {
        if index > 0 { text.append(", ") }
        Self.append(member.name, to: &text)
        text.append(": ")
        member.value.append(to: &text)
      }
      text.append("}")
    }
  }

  /// Appends a list of values as JSON.
  private static func append(
    _ values: [JSONValue], between separator: String, to text: inout [UInt8]
  ) {
    text.append("[")
    for (index, value) in values.enumerated() {
      if index > 0 { text.append(separator) }
      value.append(to: &text)
    }
    text.append("]")
  }

  /// Appends a text in quotes.
  ///
  /// Whatever could act on a terminal is written as a number, so that JSON can be looked at, too; and
  /// so is the second of two hashes, with which a log's commands may begin.
  private static func append(_ string: String, to text: inout [UInt8]) {
    text.append("\"")
    var isBehindHash = false
    for scalar in string.unicodeScalars {
      defer { isBehindHash = scalar == "#" }
      switch scalar {
      case "#" where isBehindHash: text.append("\\u0023")
      case "\"": text.append("\\\"")
      case "\\": text.append("\\\\")
      case "\n": text.append("\\n")
      default:
        let shown = String(Character(scalar))
        if scalar.isASCII, scalar.value >= 0x20, scalar.value < 0x7F {
          text.append(UInt8(truncatingIfNeeded: scalar.value))
        } else if harmless(scalar) == shown {
          text.append(shown)
        } else {
          for unit in shown.utf16 {
            text.append("\\u")
            text.append(
              hex: [UInt8(truncatingIfNeeded: unit >> 8), UInt8(truncatingIfNeeded: unit)])
          }
        }
      }
    }
    text.append("\"")
  }
}
