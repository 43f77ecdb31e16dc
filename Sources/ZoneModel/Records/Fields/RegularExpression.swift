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

  /// Reads a bracket expression up to its end.
  private mutating func readBracket() -> Bool {
    if byte() == UInt8(ascii: "^") { index += 1 }
    var isFirst = true
    while index < text.count {
      if byte() == UInt8(ascii: "]"), !isFirst {
        index += 1
        return true
      }
      isFirst = false
      guard let low = readElement() else { return false }
      guard !low.isClass, byte() == UInt8(ascii: "-"), index + 1 < text.count,
        byte(1) != UInt8(ascii: "]")
      else { continue }
      index += 1
      guard let high = readElement(), high.mayEndRange, low.value <= high.value else {
        return false
      }
      // The end of a range does not begin another.
      if byte() == UInt8(ascii: "-") { return false }
    }
    return false
  }

  /// An element of a bracket expression.
  private struct Element {
    /// The byte; 256 for several together.
    var value: Int
    /// Whether it is a class, such as `[:digit:]`.
    var isClass = false
    /// Whether a range may end with it.
    var mayEndRange = true
  }

  /// Reads one element of a bracket expression.
  private mutating func readElement() -> Element? {
    guard byte() == UInt8(ascii: "["), [0x2E, 0x3A, 0x3D].contains(byte(1)) else {
      defer { index += 1 }
      return Element(value: Int(byte()))
    }
    let mark = byte(1)
    index += 2
    let start = index
    while index < text.count, !(byte() == mark && byte(1) == UInt8(ascii: "]")) { index += 1 }
    guard index < text.count, index > start else { return nil }
    let name = text[start..<index]
    index += 2
    if mark == UInt8(ascii: ":") {
      guard Self.classes.contains(where: { name.elementsEqual($0.utf8) }) else { return nil }
      return Element(value: 0, isClass: true, mayEndRange: false)
    }
    return Element(
      value: name.count == 1 ? Int(name[start]) : 256, mayEndRange: mark == UInt8(ascii: "."))
  }

  /// The classes of bytes that POSIX has.
  private static let classes = [
    "alnum", "alpha", "blank", "cntrl", "digit", "graph", "lower", "print", "punct", "space",
    "upper",
    "xdigit",
  ]
}
