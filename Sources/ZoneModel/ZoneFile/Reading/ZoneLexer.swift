/// Cuts a zone file into entries, and an entry into tokens (RFC 1035 §5.1).
///
/// An entry is a line, or the lines that parentheses join. Mistakes are kept in `faults` for the
/// reader to report; the lexer itself always continues.
struct ZoneLexer {
  /// The first byte that has not been read.
  var position: Int
  /// Where the line begins in which the entry does.
  private(set) var start = 0
  /// Whether the entry's first token is in the first column.
  private(set) var hasOwner = false
  /// What is wrong with the entry; empty for nearly all.
  private(set) var faults: [LexicalFault] = []
  /// The line ends in two bytes, CR and LF.
  private(set) var carriageReturns = Occurrences()
  /// The parentheses inside others.
  private(set) var nestings = Occurrences()
  /// The lines with parentheses and nothing else, and a blank outside of them.
  private(set) var emptyLines = Occurrences()
  /// How often an open parenthesis has sent the lexer back from the end of the file.
  private(set) var recoveries = 0

  /// The most parentheses that may turn out to be open: each costs a walk to the end of the file,
  /// which must not be repeated for every line.
  private static let maximumRecoveries = 16
  /// The most words that are kept of an entry: twice what the longest data can be written in, which
  /// takes two digits a byte.
  static let maximumTokens = 1 << 18
  /// An entry with so many faults is not read to its end: it is not a text of a zone.
  static let maximumFaults = 100

  /// Whether the entry was given up for its faults.
  var isHopeless: Bool { faults.count >= Self.maximumFaults }

  /// A lexer that starts at a byte.
  init(position: Int = 0) { self.position = position }

  /// Reads the next entry that has a token or a mistake.
  ///
  /// - Parameters:
  ///   - end: no entry begins at or after this start of a line; the text's end without it.
  ///   - tokens: cleared, then filled.
  /// - Returns: false at the end. An entry with too many mistakes ends early.
  mutating func readEntry(
    of text: Span<UInt8>, upTo end: Int = .max, into tokens: inout [Token]
  ) -> Bool {
    tokens.removeAll(keepingCapacity: true)
    if !faults.isEmpty { faults.removeAll() }
    let count = text.count
    var index = position
    var depth = 0
    var opening = 0
    var hasParentheses = false
    start = index
    hasOwner = index < count && !ByteClass.isBlank(text[index])
    while index < count {
      let byte = text[index]
      if !ByteClass.stopsWord(byte) || byte == UInt8(ascii: "\\") {
        let start = index
        var hasEscapes = false
        index = ByteClass.wordStop(in: text, from: index)
        while index < count, text[index] == UInt8(ascii: "\\") {
          hasEscapes = true
          index += index + 1 < count && !ByteClass.isLineEnd(text[index + 1]) ? 2 : 1
          index = ByteClass.wordStop(in: text, from: index)
        }
        add(Token(start: start, count: index &- start, hasEscapes: hasEscapes), to: &tokens)
        continue
      }
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"):
        index &+= 1
      case UInt8(ascii: "\n"):
        index &+= 1
        if depth > 0, recoveries < Self.maximumRecoveries { continue }
        if depth > 0 {
          add(.openParenthesis, at: opening)
          depth = 0
        }
        if !tokens.isEmpty || !faults.isEmpty {
          position = index
          return true
        }
        if hasParentheses {
          noteEmptyLine(text, upTo: index &- 1)
          hasParentheses = false
        }
        if index >= end {
          position = index
          return false
        }
        start = index
        hasOwner = index < count && !ByteClass.isBlank(text[index])
      case UInt8(ascii: "\r") where index + 1 < count && text[index + 1] == UInt8(ascii: "\n"):
        carriageReturns.add(index)
        index &+= 1
      case UInt8(ascii: ";"):
        index = Self.lineEnd(of: text, from: index)
      case UInt8(ascii: "\""):
        index = readQuoted(text, at: index, into: &tokens)
      case UInt8(ascii: "("):
        if depth == 0 { opening = index } else { nestings.add(index) }
        depth += 1
        hasParentheses = true
        index &+= 1
      case UInt8(ascii: ")"):
        if depth == 0 {
          add(.closeParenthesis, at: index)
        } else {
          depth -= 1
        }
        index &+= 1
      default:
        add(.controlCharacter, at: index)
        index &+= 1
      }
      if isHopeless {
        position = index
        return true
      }
    }
    position = index
    if depth > 0 { recover(from: opening, in: text) }
    return !tokens.isEmpty || !faults.isEmpty
  }

  /// Keeps a word, while there is room.
  @inline(__always)
  private mutating func add(_ token: Token, to tokens: inout [Token]) {
    if tokens.count < Self.maximumTokens { return tokens.append(token) }
    if faults.last?.code != .tooManyWords { add(.tooManyWords, at: Int(token.start)) }
  }

  /// Keeps a fault, while there is room.
  private mutating func add(_ code: LexicalFault.Code, at offset: Int) {
    if !isHopeless { faults.append(LexicalFault(code: code, offset: offset)) }
  }

  /// Continues after what another lexer has read of the same text.
  mutating func add(_ other: ZoneLexer) {
    position = other.position
    carriageReturns.add(other.carriageReturns)
    nestings.add(other.nestings)
    emptyLines.add(other.emptyLines)
    recoveries += other.recoveries
  }

  /// Notes the parentheses between `start` and the end of a line, which hold nothing, if there is a
  /// blank outside of them that no comment follows.
  private mutating func noteEmptyLine(_ text: Span<UInt8>, upTo end: Int) {
    var depth = 0
    var first: Int?
    var hasBlank = ByteClass.isBlank(text[start])
    var index = start
    var wasBlank = false
    while index < end {
      let byte = text[index]
      let isBlank = depth == 0 && ByteClass.isBlank(byte)
      if wasBlank, !isBlank, byte != UInt8(ascii: ";") { hasBlank = true }
      wasBlank = isBlank
      switch byte {
      case UInt8(ascii: "("):
        first = first ?? index
        depth += 1
      case UInt8(ascii: ")"): depth -= 1
      case UInt8(ascii: ";"): index = Self.lineEnd(of: text, from: index) - 1
      default: break
      }
      index += 1
    }
    if let first, hasBlank || wasBlank { emptyLines.add(first) }
  }

  /// Reads the text between two quotes of one line; the quote at `start` opens it.
  ///
  /// - Returns: the byte after the closing quote, or the line's end if there is none.
  private mutating func readQuoted(
    _ text: Span<UInt8>, at start: Int, into tokens: inout [Token]
  ) -> Int {
    var index = start + 1
    var hasEscapes = false
    while index < text.count {
      switch text[index] {
      case UInt8(ascii: "\""):
        add(
          Token(
            start: start + 1, count: index - start - 1, isQuoted: true, hasEscapes: hasEscapes),
          to: &tokens)
        return index + 1
      case UInt8(ascii: "\\"):
        hasEscapes = true
        index += index + 1 < text.count && text[index + 1] != UInt8(ascii: "\n") ? 2 : 1
      case UInt8(ascii: "\n"):
        add(.openQuote, at: start)
        return index
      default:
        index += 1
      }
    }
    add(.openQuote, at: start)
    return text.count
  }

  /// Goes back from the end of the file to the line where a parenthesis was left open.
  ///
  /// Indented lines that follow it were most likely meant to be inside, and are skipped. If a quote
  /// was left open after the parenthesis, it hides the closing one, so only the quote is reported.
  private mutating func recover(from opening: Int, in text: Span<UInt8>) {
    recoveries += 1
    let quote = faults.first { $0.code == .openQuote && $0.offset > opening }
    var index = Self.lineEnd(of: text, from: quote?.offset ?? opening) + 1
    while index < text.count, ByteClass.isBlank(text[index]) {
      index = Self.lineEnd(of: text, from: index) + 1
    }
    position = min(index, text.count)
    // The text after it will be read again, with its mistakes.
    faults.removeAll { $0.offset >= position }
    if quote == nil { add(.openParenthesis, at: opening) }
  }

  /// The first line feed from `start` on, or the end of the text.
  static func lineEnd(of text: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < text.count, text[index] != UInt8(ascii: "\n") { index &+= 1 }
    return index
  }
}

/// The first of some bytes, and how many there are.
struct Occurrences {
  /// The offset of the first; nil if there is none.
  private(set) var first: Int?
  /// How many there are.
  private(set) var count = 0

  /// Counts one more.
  mutating func add(_ offset: Int) {
    first = first ?? offset
    count += 1
  }

  /// Counts those of a later part.
  mutating func add(_ others: Occurrences) {
    first = first ?? others.first
    count += others.count
  }
}

/// What can be wrong with the text of an entry before it means anything.
struct LexicalFault {
  /// The kind of mistake.
  let code: Code
  /// The byte with the mistake.
  let offset: Int

  /// The faults that the lexer finds.
  enum Code {
    /// A quote that no other closes on its line.
    case openQuote
    /// A parenthesis that is never closed.
    case openParenthesis
    /// A closing parenthesis without an opening one.
    case closeParenthesis
    /// A control character outside quotes and comments.
    case controlCharacter
    /// More words than any record takes; the byte is that of the first one too many.
    case tooManyWords
  }
}
