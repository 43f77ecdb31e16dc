/// The search for allowances in the text of a zone file.
struct AllowanceSearch {
  /// The file that is searched.
  private let file: SourceFile
  /// The entry that was read last: where the reading began, and the bytes of what was found.
  private var latest: (start: Int, entry: Range<Int>)?

  /// How far a search may skip ahead, by the byte at the end of the window (Horspool).
  private static let steps: [Int] = {
    var steps = [Int](repeating: AllowanceComment.mark.count, count: 256)
    for (index, byte) in AllowanceComment.mark.dropLast().enumerated() {
      steps[Int(byte)] = AllowanceComment.mark.count - 1 - index
    }
    return steps
  }()

  /// How many lines above an allowance an entry in parentheses may begin.
  private static let reach = 40

  /// All allowances of a file, in its order.
  static func comments(in file: SourceFile) -> [AllowanceComment] {
    var search = AllowanceSearch(file: file)
    var comments: [AllowanceComment] = []
    var offset = 0
    while let found = firstMark(in: file.bytes.span, from: offset) {
      let line = search.line(around: found)
      offset = line.upperBound
      guard let semicolon = search.commentStart(on: line) else { continue }
      let (entry, isFirst) = search.entry(of: semicolon, on: line)
      if let comment = AllowanceComment(
        in: file, text: (semicolon + 1)..<line.upperBound, entry: entry, isFirst: isFirst)
      {
        comments.append(comment)
      }
    }
    return comments
  }

  /// Begins in a file.
  private init(file: SourceFile) { self.file = file }

  /// Where the next mark is, in a comment or not.
  private static func firstMark(in bytes: Span<UInt8>, from start: Int) -> Int? {
    let steps = steps
    let last = AllowanceComment.mark.count - 1
    let end = AllowanceComment.mark[last]
    var index = start + last
    while index < bytes.count {
      let byte = bytes[index]
      if byte == end,
        (0..<last).allSatisfy({ bytes[index - last + $0] == AllowanceComment.mark[$0] })
      {
        return index - last
      }
      index += steps[Int(byte)]
    }
    return nil
  }

  /// The line around a byte, without its end.
  private func line(around offset: Int) -> Range<Int> {
    let newline = UInt8(ascii: "\n")
    let start = file.bytes[..<offset].lastIndex(of: newline).map { $0 + 1 } ?? 0
    return start..<(file.bytes[offset...].firstIndex(of: newline) ?? file.bytes.count)
  }

  /// The first semicolon of a line that is neither quoted nor escaped.
  private func commentStart(on line: Range<Int>) -> Int? {
    var isQuoted = false
    var index = line.lowerBound
    while index < line.upperBound {
      switch file.bytes[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "\""): isQuoted.toggle()
      case UInt8(ascii: ";") where !isQuoted: return index
      default: break
      }
      index += 1
    }
    return nil
  }

  /// The bytes of the entry that a comment is about: the one around it, or else the next one.
  ///
  /// - Returns: also whether there are only comments above it.
  private mutating func entry(
    of semicolon: Int, on line: Range<Int>
  ) -> (entry: Range<SourceLocation>, isFirst: Bool) {
    if let latest, latest.entry.contains(semicolon) {
      return (file.locations(of: latest.entry), false)
    }
    var start = opening(above: line.lowerBound) ?? line.lowerBound
    var entry = read(from: start)
    if entry.upperBound <= line.lowerBound {
      start = line.lowerBound
      entry = read(from: start)
    }
    let isFirst = start == line.lowerBound && entry.lowerBound > semicolon && isBare(before: start)
    return (file.locations(of: entry), isFirst)
  }

  /// The line not far above one on which a parenthesis opens that does not close before it.
  private func opening(above start: Int) -> Int? {
    var start = start
    for _ in 0..<Self.reach where start > 0 {
      let line = line(around: start - 1)
      let text = file.bytes[line.lowerBound..<(commentStart(on: line) ?? line.upperBound)]
      if let last = text.last(where: { $0 == UInt8(ascii: "(") || $0 == UInt8(ascii: ")") }) {
        return last == UInt8(ascii: "(") ? line.lowerBound : nil
      }
      start = line.lowerBound
    }
    return nil
  }

  /// The bytes of the first entry from the start of a line; none at the end of the file.
  private mutating func read(from start: Int) -> Range<Int> {
    // There may be many comments above one entry.
    if let latest, latest.start <= start, start <= latest.entry.lowerBound { return latest.entry }
    var lexer = ZoneLexer(position: start)
    var tokens: [Token] = []
    let count = file.bytes.count
    var entry = count..<count
    if lexer.readEntry(of: file.bytes.span, into: &tokens), let first = tokens.first,
      let last = tokens.last
    {
      entry = Int(first.start)..<min(last.range.upperBound + 1, count)
    }
    latest = (start, entry)
    return entry
  }

  /// Whether there are only blank lines and comments above a line, within a limit.
  private func isBare(before start: Int) -> Bool {
    var start = start
    for _ in 0..<Self.reach {
      if start == 0 { return true }
      let line = line(around: start - 1)
      let text = file.bytes[line.lowerBound..<(commentStart(on: line) ?? line.upperBound)]
      if !text.allSatisfy(AllowanceComment.isBlank) { return false }
      start = line.lowerBound
    }
    return false
  }
}

extension SourceFile {
  /// The locations of some bytes.
  fileprivate func locations(of bytes: Range<Int>) -> Range<SourceLocation> {
    location(at: bytes.lowerBound)..<location(at: bytes.upperBound)
  }
}
