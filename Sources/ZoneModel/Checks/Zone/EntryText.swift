/// Which part of a record's entry in its zone file a finding is about.
enum EntryPart: Sendable, Equatable {
  /// The owner, or the whole line where it is left out.
  case owner
  /// The TTL, or the type where it is left out.
  case ttl
  /// The word of the record's type.
  case type
  /// A field of the data, from 0.
  case field(Int)
}

/// The text of one record in a zone file, read again to find the bytes that a finding points at.
///
/// Records remember only where they begin: four bytes each, paid for all, where a few have faults.
struct EntryText {
  /// The file that the entry is in.
  private let file: SourceFile
  /// The tokens of the entry, in order.
  private var tokens: [Token] = []
  /// The token with the type.
  private var type = 0
  /// The token with the TTL, if one is written.
  private var ttl: Int?
  /// Whether the first token is the owner.
  private var hasOwner = false
  /// Where the text ends that is looked at.
  private let end: Int

  /// How far before and behind its first byte an entry is looked at: a `$GENERATE` may have a finding
  /// for each of many records, and a comment of any length inside.
  static let reach = 4096

  /// Reads the entry whose first token is at a location; nil if there is none, or its line
  /// begins too far before it.
  init?(at location: SourceLocation, in sources: SourceMap) {
    guard let (file, offset) = sources.find(location), offset < file.bytes.count else { return nil }
    self.file = file
    end = min(file.bytes.count, offset + Self.reach)
    var lineStart = offset
    while lineStart > 0, file.bytes[lineStart - 1] != UInt8(ascii: "\n") {
      // Blanks without end: many findings may lead here.
      if offset - lineStart == Self.reach { return nil }
      lineStart -= 1
    }
    if lineStart == 0, file.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { lineStart = 3 }
    var lexer = ZoneLexer(position: lineStart)
    guard lexer.readEntry(of: file.bytes.span.extracting(0..<end), into: &tokens),
      let first = tokens.first, Int(first.start) == offset
    else { return nil }
    hasOwner = lexer.hasOwner
    var index = hasOwner ? 1 : 0
    while index < tokens.count, isClassOrTTL(index) {
      if file.bytes[Int(tokens[index].start)].isASCIIDigit { ttl = index }
      index += 1
    }
    type = min(index, tokens.count - 1)
  }

  /// Whether a token before the type is not a type.
  private func isClassOrTTL(_ index: Int) -> Bool {
    guard tokens[index].count > 0 else { return false }
    let word = file.bytes.span.extracting(tokens[index].range)
    return word[0].isASCIIDigit || ClassText.number(of: word) != nil
  }

  /// The token of a part; the nearest one that says so where it is left out.
  private func token(of part: EntryPart) -> Token {
    switch part {
    case .owner: tokens[0]
    case .ttl: tokens[ttl ?? type]
    case .type: tokens[type]
    case .field(let number): tokens[min(type + 1 + number, tokens.count - 1)]
    }
  }

  /// The place of a part; for a record made by a directive, the whole directive.
  func range(of part: EntryPart) -> SourceRange {
    if hasOwner, !tokens[0].isQuoted, file.bytes[Int(tokens[0].start)] == UInt8(ascii: "$") {
      let start = Int(tokens[0].start)
      let end = tokens[tokens.count - 1].range.upperBound
      return file.range(at: start, count: end - start)
    }
    let token = token(of: part)
    return file.range(at: Int(token.start), count: Int(token.count))
  }

  /// The bytes of a part as written; nil if they reach out of what is looked at.
  func bytes(of part: EntryPart) -> ArraySlice<UInt8>? {
    let range = token(of: part).range
    return range.upperBound < end || end == file.bytes.count ? file.bytes[range] : nil
  }

  /// Whether a `;` may end the text of an entry that begins at an offset: its first line has one,
  /// or is not all of it.
  static func mayHaveComment(in bytes: Span<UInt8>, from offset: Int) -> Bool {
    let end = min(bytes.count, offset + reach)
    var index = offset
    while index &+ 8 <= end {
      let word = UInt64(littleEndian: bytes.word(at: index))
      let stops =
        word.bytes(equalTo: UInt8(ascii: ";")) | word.bytes(equalTo: UInt8(ascii: "("))
        | word.bytes(equalTo: UInt8(ascii: "\n"))
      if stops != 0 { break }
      index &+= 8
    }
    while index < end, bytes[index] != UInt8(ascii: "\n") {
      if bytes[index] == UInt8(ascii: ";") || bytes[index] == UInt8(ascii: "(") { return true }
      index &+= 1
    }
    return false
  }

  /// The field of the data that a `;` outside quotes cuts off, and the comment.
  ///
  /// It does if it follows a word without a blank between. In a policy, it also does if the comment
  /// begins like a tag, `k=`, unless the text before it is in quotes and a blank is between.
  func cut(isPolicy: Bool) -> (field: Int, comment: ArraySlice<UInt8>)? {
    let bytes = file.bytes
    let first = type + 1
    guard first < tokens.count, !bytes[tokens[first].range].elementsEqual("\\#".utf8) else {
      return nil
    }
    for index in first..<tokens.count {
      let token = tokens[index]
      let wordEnd = token.range.upperBound + (token.isQuoted ? 1 : 0)
      let semicolon = bytes[wordEnd..<end].firstIndex { !ByteClass.isBlank($0) } ?? end
      guard semicolon < end, bytes[semicolon] == UInt8(ascii: ";") else { continue }
      let comment = bytes[(semicolon + 1)..<end].prefix { !ByteClass.isLineEnd($0) }
      let isAdjacent = semicolon == wordEnd
      let isCut =
        isAdjacent && !token.isQuoted
        || isPolicy && (isAdjacent || !token.isQuoted) && Self.beginsWithTag(comment)
      if isCut { return (index - first, comment) }
    }
    return nil
  }

  /// Whether a comment begins with a name and `=`.
  private static func beginsWithTag(_ comment: ArraySlice<UInt8>) -> Bool {
    let text = comment.drop(while: ByteClass.isBlank)
    let name = text.prefix { $0.isASCIILetter || $0.isASCIIDigit || "_-".utf8.contains($0) }
    return !name.isEmpty
      && text.dropFirst(name.count).drop(while: ByteClass.isBlank).first == UInt8(ascii: "=")
  }
}
