/// A comment `; zonec-allow: check-id reason…` in a zone file.
///
/// It silences findings of that id at the record on its line or, on a line of its own, at the next
/// record.
struct AllowanceComment {
  /// The id of the findings.
  let check: String
  /// Where the id stands.
  let range: SourceRange
  /// The bytes of the record's entry.
  let record: Range<SourceLocation>
  /// Whether a reason follows the id; without one the comment silences nothing.
  let hasReason: Bool

  /// What the comment begins with, behind the semicolon.
  private static let mark = Array("zonec-allow:".utf8)

  /// All comments of a file, in its order.
  static func all(in file: SourceFile) -> [AllowanceComment] {
    var comments: [AllowanceComment] = []
    var offset = 0
    while let found = firstMark(in: file.bytes.span, from: offset) {
      var line = found..<found
      while line.lowerBound > 0, file.bytes[line.lowerBound - 1] != UInt8(ascii: "\n") {
        line = (line.lowerBound - 1)..<found
      }
      offset = file.bytes[found...].firstIndex(of: UInt8(ascii: "\n")) ?? file.bytes.count
      if let comment = AllowanceComment(on: line.lowerBound..<offset, in: file) {
        comments.append(comment)
      }
    }
    return comments
  }

  /// Where the next mark stands, in a comment or not.
  private static func firstMark(in bytes: Span<UInt8>, from start: Int) -> Int? {
    var index = start
    while index + mark.count <= bytes.count {
      // The hyphen is rarer than the letters.
      if bytes[index + 5] == mark[5] {
        var matched = 0
        while matched < mark.count, bytes[index + matched] == mark[matched] { matched += 1 }
        if matched == mark.count { return index }
      }
      index += 1
    }
    return nil
  }

  /// Reads the comment of a line; nil where it begins with something else than the mark.
  private init?(on line: Range<Int>, in file: SourceFile) {
    let bytes = file.bytes
    guard let semicolon = Self.commentStart(in: bytes[line]) else { return nil }
    let words = bytes[(semicolon + 1)..<line.upperBound].drop(while: Self.isBlank)
    guard words.starts(with: Self.mark) else { return nil }
    let rest = words.dropFirst(Self.mark.count).drop(while: Self.isBlank)
    let id = rest.prefix { !Self.isBlank($0) }
    check = String(decoding: id, as: UTF8.self)
    range = file.range(at: id.startIndex, count: id.count)
    hasReason = !rest[id.endIndex...].allSatisfy(Self.isBlank)
    // Alone on its line it speaks of what comes next.
    let isAlone = bytes[line.lowerBound..<semicolon].allSatisfy(Self.isBlank)
    record = Self.entry(from: isAlone ? line.upperBound : line.lowerBound, in: file)
  }

  /// The bytes of the first entry from the start of a line.
  private static func entry(from start: Int, in file: SourceFile) -> Range<SourceLocation> {
    var lexer = ZoneLexer(position: start)
    var tokens: [Token] = []
    guard lexer.readEntry(of: file.bytes.span, into: &tokens), let first = tokens.first,
      let last = tokens.last
    else { return file.location(at: start)..<file.location(at: start) }
    return file.location(at: Int(first.start))..<file.location(at: last.range.upperBound + 1)
  }

  /// The first semicolon of a line that stands in no quotes and behind no backslash.
  private static func commentStart(in line: ArraySlice<UInt8>) -> Int? {
    var isQuoted = false
    var index = line.startIndex
    while index < line.endIndex {
      switch line[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ";") where !isQuoted: return index
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether a byte separates words.
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  /// Whether the comment silences a finding.
  func isAllowing(_ diagnostic: Diagnostic) -> Bool {
    hasReason && check == diagnostic.id && diagnostic.isAllowable
      && record.contains(diagnostic.range.start)
  }

  /// Reports a comment that silences nothing.
  func report(_ diagnostics: inout Diagnostics) {
    if !Rulebook.contains(check) {
      diagnostics.add(.unknownCheck(check, at: range))
    } else if !hasReason {
      diagnostics.add(
        Diagnostic(
          "allowance-without-reason", .warning, "the allowance of \(check) gives no reason",
          at: range, fix: "write the reason behind the id"))
    } else {
      diagnostics.add(.unusedAllowance(of: check, " at this record", at: range))
    }
  }
}
