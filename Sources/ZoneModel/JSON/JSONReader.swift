/// Reads JSON piece by piece, with comments and trailing commas, directly from a file's bytes.
///
/// A pull parser: the caller asks for the next key, element or value, and nothing else is built. A
/// mistake becomes a finding with its place; the reader then skips to the end of the element and
/// continues, so that one run shows every mistake. It never recurses, and each step either moves
/// forward or closes a container, so no input makes it loop.
struct JSONReader: ~Copyable {
  /// How deeply objects and lists may be nested.
  static let maximumDepth = 64
  /// The number of errors after which a file is not read on, and the number of warnings that are
  /// shown.
  static let maximumFindings = 1000

  /// The file, for places.
  let file: SourceFile
  /// The bytes of the file.
  let bytes: [UInt8]
  /// After the last byte to read: the file's end, or the line's in JSON Lines.
  var end: Int
  /// The next byte to read.
  var offset = 0
  /// Whether reading has stopped after too many errors.
  private(set) var isStopped = false
  /// How many of the findings are errors.
  private var errorCount = 0
  /// How many of the findings are warnings.
  private var warningCount = 0
  /// The findings so far.
  var diagnostics = Diagnostics()
  /// The strings that had escapes, decoded.
  var decoded: [UInt8] = []
  /// The offsets of the brackets that are open.
  var openings: [Int] = []
  /// A value was read last, so that a comma or the end must follow.
  var needsComma = false
  /// `nextKey` or `nextElement` has promised a value that has not been read yet.
  var hasPendingValue = false
  /// Whether the unexpected end of the input was reported.
  var hasReportedEnd = false

  /// Reads a file from its start; a byte order mark is a finding of its own.
  init(_ file: SourceFile) {
    self.file = file
    bytes = file.bytes
    end = file.bytes.count
    openings.reserveCapacity(Self.maximumDepth)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      report(
        .byteOrderMark, "the file begins with a byte order mark, which JSON forbids",
        at: 0, count: 3, fix: "save the file as UTF-8 without one")
      offset = 3
    }
    refuseYAML()
    skipBlanks()
    while skipFalseBlank() { skipBlanks() }
  }

  /// Adds a finding about `count` bytes from `start`.
  mutating func report(
    _ check: Check, _ message: String, at start: Int, count: Int = 0, fix: String? = nil
  ) {
    report(check, message, in: file.range(at: start, count: count), fix: fix)
  }

  /// Adds a finding; with too many errors, the rest of the file is not read.
  mutating func report(
    _ check: Check, _ message: String, in range: SourceRange, notes: [Diagnostic.Note] = [],
    fix: String? = nil
  ) {
    let severity = check.severity
    if isStopped { return }
    guard severity == .error || takesWarnings else { return diagnostics.skip(severity) }
    diagnostics.add(Diagnostic(check, message, at: range, notes: notes, fix: fix))
    if severity == .error { errorCount += 1 } else { warningCount += 1 }
    guard errorCount == Self.maximumFindings else { return }
    diagnostics.add(
      Diagnostic(
        .tooManyFindings,
        "the file has \(Self.maximumFindings) errors up to here: the rest was not read", at: range,
        fix: "fix the first of them, and run zonec again"))
    isStopped = true
    hasReportedEnd = true
    end = min(end, offset)
  }

  /// Adds a finding about the syntax.
  mutating func reportSyntax(
    _ message: String, at start: Int, count: Int = 0, fix: String? = nil
  ) {
    report(.badJSON, message, at: start, count: count, fix: fix)
  }

  /// Whether a warning would still be shown.
  var takesWarnings: Bool { warningCount < Self.maximumFindings }

  /// Moves to the next byte that is neither blank nor comment.
  @inline(__always)
  mutating func skipBlanks() {
    while offset < end {
      let byte = bytes[offset]
      if byte > 0x20 {
        if byte != UInt8(ascii: "/") { return }
        guard skipComment() else { return }
      } else if byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
        offset &+= 1
      } else {
        return
      }
    }
  }

  /// Moves after a comment.
  ///
  /// - Returns: false, and does not move, if the slash does not begin a comment.
  mutating func skipComment() -> Bool {
    let start = offset
    guard start + 1 < end else { return false }
    switch bytes[start + 1] {
    case UInt8(ascii: "/"):
      offset += 2
      while offset < end, bytes[offset] != 0x0A { offset += 1 }
    case UInt8(ascii: "*"):
      offset += 2
      while offset + 1 < end {
        if bytes[offset] == UInt8(ascii: "*"), bytes[offset + 1] == UInt8(ascii: "/") {
          offset += 2
          return true
        }
        offset += 1
      }
      offset = end
      reportSyntax("the comment has no end", at: start, count: 2, fix: "close it with */")
    default: return false
    }
    return true
  }
}
