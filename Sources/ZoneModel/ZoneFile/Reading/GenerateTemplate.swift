/// Text of a `$GENERATE` in which `$` is replaced by a number.
struct GenerateTemplate {
  /// The text that is copied.
  private var literal: [UInt8] = []
  /// What is replaced by the number, in order.
  private var places: [Place] = []

  /// A place for the number. A line may be nothing but such places, so it is small.
  private struct Place {
    /// How many bytes of `literal` are before it.
    var start: UInt32 = 0
    /// What is added to the number.
    var offset: Int32
    /// How many characters it takes at least.
    var width: UInt8
    /// How it is written.
    var base: Base
  }

  /// How a number is written.
  enum Base: UInt8 {
    case decimal = 0x64
    case octal = 0x6F
    case smallHexadecimal = 0x78
    case capitalHexadecimal = 0x58
    /// Hexadecimal digits as labels, the lowest first, as reverse names of IPv6 have them.
    case smallNibbles = 0x6E
    case capitalNibbles = 0x4E
  }

  /// What is wrong with a template, and at which of its bytes.
  struct Fault: Error {
    /// What is wrong, in words.
    let reason: String
    /// The offset of the mistake.
    let offset: Int
  }

  /// The widest a number may be made: BIND's own limit.
  static let maximumWidth: Int32 = 127

  /// Reads a template.
  ///
  /// - Parameter keepsQuotes: whether the text of a quoted token stays in quotes, as an owner does;
  ///   quoted data is the text between them.
  init(_ word: Span<UInt8>, _ token: Token, keepsQuotes: Bool) throws(Fault) {
    if token.isQuoted, keepsQuotes { literal.append(UInt8(ascii: "\"")) }
    var index = 0
    // An offset holds for every `$` after it that names none: so BIND has always done it.
    var offset: Int32 = 0
    while index < word.count {
      let byte = word[index]
      index += 1
      if byte == UInt8(ascii: "\\"), index < word.count {
        // An escaped `$` is a `$`; an escaped quote only was escaped for the quotes around it.
        if !(word[index] == UInt8(ascii: "\"") && token.isQuoted && !keepsQuotes) {
          literal.append(byte)
        }
        literal.append(word[index])
        index += 1
      } else if byte != UInt8(ascii: "$") {
        literal.append(byte)
      } else if index < word.count, word[index] == UInt8(ascii: "$") {
        literal.append(byte)
        index += 1
      } else {
        var place = try Self.place(word, &index, &offset)
        // No text is longer than 4 GiB.
        place.start = UInt32(truncatingIfNeeded: literal.count)
        places.append(place)
      }
    }
    if token.isQuoted, keepsQuotes { literal.append(UInt8(ascii: "\"")) }
  }

  /// Reads what may follow a `$`: `{offset}`, `{offset,width}` or `{offset,width,base}`.
  private static func place(
    _ word: Span<UInt8>, _ index: inout Int, _ offset: inout Int32
  ) throws(Fault) -> Place {
    guard index < word.count, word[index] == UInt8(ascii: "{") else {
      return Place(offset: offset, width: 0, base: .decimal)
    }
    let start = index - 1
    index += 1
    let isNegative = index < word.count && word[index] == UInt8(ascii: "-")
    if isNegative || index < word.count && word[index] == UInt8(ascii: "+") { index += 1 }
    guard let size = digits(word, &index), let value = Int32(exactly: isNegative ? -size : size)
    else { throw Fault(reason: "no offset", offset: start) }
    offset = value
    var width: UInt8 = 0
    var base = Base.decimal
    if index < word.count, word[index] == UInt8(ascii: ",") {
      index += 1
      guard let value = digits(word, &index), value <= maximumWidth else {
        throw Fault(reason: "no width up to \(maximumWidth)", offset: start)
      }
      width = UInt8(value)
      if index < word.count, word[index] == UInt8(ascii: ",") {
        index += 1
        guard index < word.count, let value = Base(rawValue: word[index]) else {
          throw Fault(reason: "a base is one of d, o, x, X, n and N", offset: start)
        }
        base = value
        index += 1
      }
    }
    guard index < word.count, word[index] == UInt8(ascii: "}") else {
      throw Fault(reason: "no closing brace", offset: start)
    }
    index += 1
    return Place(offset: offset, width: width, base: base)
  }

  /// Reads digits, of a number whose negative 32 bits can hold with its sign.
  private static func digits(_ word: Span<UInt8>, _ index: inout Int) -> Int? {
    let start = index
    var value = 0
    while index < word.count, word[index].isASCIIDigit {
      value = min(value * 10 + Int(word[index] - 0x30), 1 << 32)
      index += 1
    }
    return index > start && value <= 1 << 31 ? value : nil
  }

  /// Appends the text for a number.
  ///
  /// - Returns: false if 32 bits cannot hold the number with its sign.
  func append(_ number: Int, to text: inout [UInt8]) -> Bool {
    var copied = 0
    for place in places {
      text.append(contentsOf: literal[copied..<Int(place.start)])
      copied = Int(place.start)
      guard let value = Int32(exactly: number + Int(place.offset)) else { return false }
      // A negative number is in all bases but ten what its 32 bits say.
      let digits = place.base == .decimal ? Int(value) : Int(UInt32(bitPattern: value))
      Self.append(digits, Int(place.width), place.base, to: &text)
    }
    text.append(contentsOf: literal[copied...])
    return true
  }

  /// Appends a number in its base, with zeros in front up to its width.
  private static func append(_ value: Int, _ width: Int, _ base: Base, to text: inout [UInt8]) {
    switch base {
    case .decimal: appendPadded(value, 10, false, width, to: &text)
    case .octal: appendPadded(value, 8, false, width, to: &text)
    case .smallHexadecimal: appendPadded(value, 16, false, width, to: &text)
    case .capitalHexadecimal: appendPadded(value, 16, true, width, to: &text)
    case .smallNibbles, .capitalNibbles:
      // The dots count towards the width, as they do in BIND.
      let digits = Array((base == .smallNibbles ? "0123456789abcdef" : "0123456789ABCDEF").utf8)
      var rest = value
      var missing = width
      repeat {
        text.append(digits[rest & 15])
        rest >>= 4
        missing = max(missing - 1, 0)
        if missing > 0 || rest > 0 {
          text.append(UInt8(ascii: "."))
          missing = max(missing - 1, 0)
        }
      } while missing > 0 || rest > 0
    }
  }

  /// Appends a number in digits; the sign of a negative one counts towards the width.
  private static func appendPadded(
    _ value: Int, _ radix: Int, _ isCapital: Bool, _ width: Int, to text: inout [UInt8]
  ) {
    let digits = String(value.magnitude, radix: radix, uppercase: isCapital)
    let sign = value < 0 ? 1 : 0
    if sign == 1 { text.append(UInt8(ascii: "-")) }
    let zeros = width - sign - digits.utf8.count
    if zeros > 0 { text.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: zeros)) }
    text.append(contentsOf: digits.utf8)
  }
}
