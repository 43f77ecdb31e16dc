/// The kind of the next value.
enum JSONKind {
  /// `{`.
  case object
  /// `[`.
  case array
  /// `"`.
  case string
  /// A digit or a minus sign.
  case number
  /// `true` or `false`, by the first letter.
  case boolean
  /// `null`, by the first letter.
  case null
  /// Nothing that begins a value.
  case fault

  /// The kind in words, for a message.
  var words: String {
    switch self {
    case .object: "an object"
    case .array: "a list"
    case .string: "a string"
    case .number: "a number"
    case .boolean: "true or false"
    case .null: "null"
    case .fault: "nothing"
    }
  }
}

/// A string at its place in the file.
struct JSONString {
  /// The byte after the opening quote.
  let start: Int
  /// How many bytes to the closing quote.
  let count: Int
  /// The range of the text in `JSONReader.decoded`, if it has escapes.
  let decoded: Range<Int>?

  /// Its range in the file, without its quotes.
  var range: Range<Int> { start..<(start + count) }
}

/// A number at its place in the file.
struct JSONNumber {
  /// The offset of its first byte.
  let start: Int
  /// How many bytes it takes.
  let count: Int
  /// The value, if it is whole and fits.
  let integer: Int?
}

extension JSONReader {
  /// The kind of the next value, after blanks.
  @inline(__always)
  mutating func peekKind() -> JSONKind {
    skipBlanks()
    guard offset < end else { return .fault }
    switch bytes[offset] {
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    default: return .fault
    }
  }

  /// Calls `body` with the text of a string.
  @inline(__always)
  func withText<Result>(of string: JSONString, _ body: (Span<UInt8>) -> Result) -> Result {
    if let decoded = string.decoded { return body(self.decoded.span.extracting(decoded)) }
    return body(bytes.span.extracting(string.range))
  }

  /// The text of a string as bytes of its own.
  func text(of string: JSONString) -> [UInt8] {
    if let decoded = string.decoded { return Array(self.decoded[decoded]) }
    return Array(bytes[string.range])
  }

  /// The place of a string, without its quotes.
  func sourceRange(of string: JSONString) -> SourceRange {
    file.range(at: string.start, count: string.count)
  }
}
