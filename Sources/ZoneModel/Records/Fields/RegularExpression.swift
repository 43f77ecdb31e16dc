/// Extended regular expressions (POSIX, IEEE 1003.1 §9.4), as far as it takes to tell sound ones from
/// others.
struct RegularExpression {
  /// The expression.
  private let text: [UInt8]
  /// The first byte that has not been read.
  private var index = 0
  /// How many groups have begun.
  private var groups = 0
  /// How many groups are open.
  private var depth = 0
  /// The last byte that may begin a range, of whichever bracket expression it is.
  private var rangeStart = 0
  /// What the next byte may repeat.
  private var operand = Operand.missing

  /// What is before a byte.
  private enum Operand {
    /// The beginning of an alternative, which must not end here.
    case missing
    /// The beginning of a group, which may.
    case groupStart
    /// What `*`, `+`, `?` and a bound repeat.
    case atom
    /// What must not be repeated: an anchor, or a repetition.
    case fixed
  }

  /// How many groups an expression has; nil if it is not sound.
  static func groups(of text: Span<UInt8>) -> Int? {
    var bytes: [UInt8] = []
    bytes.append(text)
    var expression = RegularExpression(text: bytes)
    return expression.read() ? expression.groups : nil
  }

  /// An expression that is yet to be read.
  private init(text: [UInt8]) { self.text = text }

  /// The byte at a distance from the present one; 0 after the end.
  private func byte(_ distance: Int = 0) -> UInt8 {
    index + distance < text.count ? text[index + distance] : 0
  }

  /// Reads all of it; false if it is not sound.
  private mutating func read() -> Bool {
    while index < text.count {
      let byte = text[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\\"):
        guard index < text.count else { return false }
        if (UInt8(ascii: "1")...UInt8(ascii: "9")).contains(text[index]),
          Int(text[index] &- 0x30) > groups
        {
          return false
        }
        index += 1
        operand = .atom
      case UInt8(ascii: "["):
        guard readBracket() else { return false }
        operand = .atom
      case UInt8(ascii: "{") where self.byte().isASCIIDigit:
        guard operand == .atom, readBound() else { return false }
        operand = .fixed
      case UInt8(ascii: "("):
        groups += 1
        depth += 1
        operand = .groupStart
      case UInt8(ascii: ")"):
        if depth > 0 {
          if operand == .missing { return false }
          depth -= 1
        }
        operand = .atom
      case UInt8(ascii: "|"):
        if operand == .missing || operand == .groupStart { return false }
        operand = .missing
      case UInt8(ascii: "^"), UInt8(ascii: "$"): operand = .fixed
      case UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "?"):
        guard operand == .atom else { return false }
        operand = .fixed
      default: operand = .atom
      }
    }
    return depth == 0 && operand != .missing
  }

  /// Reads `{low}`, `{low,}` or `{low,high}`, up to 255.
  private mutating func readBound() -> Bool {
    guard let low = readNumber(), low <= 255 else { return false }
    if byte() == UInt8(ascii: ",") {
      index += 1
      if byte().isASCIIDigit {
        guard let high = readNumber(), high <= 255, low <= high else { return false }
      }
    }
    guard byte() == UInt8(ascii: "}") else { return false }
    index += 1
    return true
  }

  /// Reads digits.
  private mutating func readNumber() -> Int? {
    var value: Int?
    while byte().isASCIIDigit {
      value = min((value ?? 0) * 10 + Int(byte() &- 0x30), 1000)
      index += 1
    }
    return value
  }

  /// Where a bracket expression is with its ranges.
  private enum Range {
    /// A hyphen may begin one.
    case none
    /// A hyphen has begun one.
    case begun
    /// One has just ended: a hyphen must not follow.
    case ended

    /// What comes after an element.
    var next: Range { self == .begun ? .ended : .none }
  }

  /// Reads a bracket expression up to its end, as BIND does.
  private mutating func readBracket() -> Bool {
    if byte() == UInt8(ascii: "^") { index += 1 }
    var range = Range.none
    var isFirst = true
    while index < text.count {
      switch byte() {
      case UInt8(ascii: "]") where !isFirst:
        index += 1
        return true
      case UInt8(ascii: "]") where index + 1 == text.count: return false
      case UInt8(ascii: "-") where !isFirst && range != .begun:
        if range == .ended { return false }
        range = .begun
        index += 1
      case UInt8(ascii: "["):
        index += 1
        // By itself it is no element: in `[+-[,]` the range ends with the comma.
        guard readBracketElement(&range) else { return false }
      default:
        if range == .begun, Int(byte()) < rangeStart { return false }
        range = range.next
        rangeStart = Int(byte())
        index += 1
      }
      isFirst = false
    }
    return false
  }

  /// Reads what may follow a bracket in a bracket expression: `.x.]`, `=x=]` or `:digit:]`.
  private mutating func readBracketElement(_ range: inout Range) -> Bool {
    let mark = byte()
    guard [UInt8(ascii: "."), UInt8(ascii: ":"), UInt8(ascii: "=")].contains(mark) else {
      return true
    }
    index += 1
    let start = index
    while index < text.count, !(byte() == mark && byte(1) == UInt8(ascii: "]")) { index += 1 }
    guard index < text.count, index > start else { return false }
    let name = text[start..<index]
    index += 2
    guard mark == UInt8(ascii: ".") else {
      // A class neither ends a range nor begins one: what begins one is the byte before.
      return range != .begun
        && (mark != UInt8(ascii: ":")
          || Self.classes.contains { name.elementsEqual($0.utf8) })
    }
    range = range.next
    // Several bytes together are behind all others, and one past ASCII is before them.
    rangeStart = name.count > 1 ? 256 : Int(Int8(truncatingIfNeeded: name[start]))
    return true
  }

  /// The classes of bytes that POSIX has.
  private static let classes = [
    "alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space",
    "upper",
    "xdigit",
  ]
}
