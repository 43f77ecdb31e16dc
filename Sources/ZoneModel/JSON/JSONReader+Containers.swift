/// Reading objects and lists.
extension JSONReader {
  /// Enters the next object; the caller has peeked.
  ///
  /// - Returns: false if it is nested too deeply, which is reported; the object is then skipped.
  @inline(__always)
  mutating func enterObject() -> Bool { enter() }

  /// Enters the next list; the caller has peeked.
  ///
  /// - Returns: false if it is nested too deeply, which is reported; the list is then skipped.
  @inline(__always)
  mutating func enterArray() -> Bool { enter() }

  /// Steps after an opening bracket.
  @inline(__always)
  private mutating func enter() -> Bool {
    guard openings.count < Self.maximumDepth else {
      reportSyntax(
        "objects and lists are nested more than \(Self.maximumDepth) deep", at: offset,
        count: 1, fix: "remove brackets: no value here needs more than six")
      skipBrackets()
      finishValue()
      return false
    }
    openings.append(offset)
    offset += 1
    needsComma = false
    hasPendingValue = false
    return true
  }

  /// The next key of the object last entered; its value comes next.
  ///
  /// - Returns: nil at the object's end, which is then left.
  mutating func nextKey() -> JSONString? {
    if !hasPendingValue, let key = plainKey() {
      offset = key.start &+ key.count &+ 2
      hasPendingValue = true
      return key
    }
    while advance(past: UInt8(ascii: "}")) {
      guard bytes[offset] == UInt8(ascii: "\"") else {
        if skipFalseBlank() { continue }
        reportBadKey()
        recover()
        continue
      }
      let key = scanString()
      skipBlanks()
      guard offset < end, bytes[offset] == UInt8(ascii: ":") else {
        reportSyntax("a ':' is missing after the key", at: offset, fix: "write : and a value")
        recover()
        needsComma = true
        continue
      }
      offset += 1
      hasPendingValue = true
      if let key { return key }
      skipValue()
    }
    return nil
  }

  /// The next key, if it is in the usual form: a comma if one is needed, blanks, a plain string and
  /// a colon.
  @inline(__always)
  private func plainKey() -> JSONString? {
    let span = bytes.span
    var index = offset
    if needsComma {
      guard index < end, span[index] == UInt8(ascii: ",") else { return nil }
      index &+= 1
    }
    while index < end, span[index] == 0x20 || span[index] == 0x0A { index &+= 1 }
    guard index < end, span[index] == UInt8(ascii: "\"") else { return nil }
    let start = index &+ 1
    index = endOfPlainText(from: start)
    guard index &+ 1 < end, span[index] == UInt8(ascii: "\""),
      span[index &+ 1] == UInt8(ascii: ":")
    else { return nil }
    return JSONString(start: start, count: index &- start, decoded: nil)
  }

  /// Whether the list last entered has another element, which then comes next.
  ///
  /// - Returns: false at the list's end, which is then left.
  @inline(__always)
  mutating func nextElement() -> Bool {
    guard advance(past: UInt8(ascii: "]")) else { return false }
    hasPendingValue = true
    return true
  }

  /// Moves over a comma to what follows it.
  ///
  /// - Returns: false at the container's end, which is left.
  @inline(__always)
  private mutating func advance(past closer: UInt8) -> Bool {
    if hasPendingValue { skipValue() }
    while true {
      skipBlanks()
      guard offset < end else { return endOfInput() }
      let byte = bytes[offset]
      if byte == UInt8(ascii: ",") {
        if !needsComma {
          reportSyntax(
            "a value is missing before ','", at: offset, count: 1, fix: "remove the ','")
        }
        offset += 1
        needsComma = false
      } else if byte == closer {
        offset += 1
        leave()
        return false
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        guard skipStrayBracket(closer) else { return false }
      } else {
        // What begins no value is reported as that, and not as a missing comma too.
        if needsComma, peekKind() != .fault {
          reportSyntax("a ',' is missing", at: offset, fix: "write it here")
        }
        needsComma = false
        return true
      }
    }
  }

  /// Reports that the container has no end, once for all that are open, and leaves it.
  private mutating func endOfInput() -> Bool {
    if !hasReportedEnd, let opening = openings.last {
      hasReportedEnd = true
      report(
        .badJSON, "the text ends inside \(words(ofOpening: opening))",
        in: file.range(at: end, count: 0),
        notes: [.init("it begins here", at: file.range(at: opening, count: 1))],
        fix: "close it with '\(bytes[opening] == UInt8(ascii: "{") ? "}" : "]")'")
    }
    leave()
    return false
  }

  /// Reports a bracket that does not close what is open.
  ///
  /// - Returns: false when it closes something further out, so that the container is left.
  private mutating func skipStrayBracket(_ closer: UInt8) -> Bool {
    let found = bytes[offset]
    let opener = found == UInt8(ascii: "}") ? UInt8(ascii: "{") : UInt8(ascii: "[")
    let wanted = Unicode.Scalar(closer)
    report(
      .badJSON, "'\(wanted)' is missing before '\(Unicode.Scalar(found))'",
      in: file.range(at: offset, count: 1),
      notes: openings.last.map {
        [.init("to close what begins here", at: file.range(at: $0, count: 1))]
      } ?? [], fix: "write '\(wanted)' before it, or remove it")
    if openings.contains(where: { bytes[$0] == opener }) {
      leave()
      return false
    }
    offset += 1
    return true
  }

  /// Steps out of a container, which is a value that was read.
  @inline(__always)
  private mutating func leave() {
    _ = openings.popLast()
    finishValue()
  }

  /// Notes that the value promised last was read.
  @inline(__always)
  mutating func finishValue() {
    hasPendingValue = false
    needsComma = true
  }

  /// What an opening bracket opens, for a message.
  private func words(ofOpening offset: Int) -> String {
    bytes[offset] == UInt8(ascii: "{") ? "an object" : "a list"
  }

  /// Reports something that is not a key where a key is expected.
  private mutating func reportBadKey() {
    if reportTypographicQuote() { return }
    let start = offset
    let byte = bytes[start]
    if byte == UInt8(ascii: "'") {
      reportSyntax(
        "a key is in single quotes", at: start, count: 1, fix: "use double quotes: \"")
    } else if byte.isASCIILetter || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$") {
      let word = wordRange(at: start)
      reportSyntax(
        "the key \(quoted(bytes[word])) has no quotes", at: start, count: word.count,
        fix: "put it in double quotes")
    } else {
      reportSyntax(
        "a key in double quotes is missing", at: start, count: 1,
        fix: "write \"KEY\": in front, or remove this")
    }
  }
}
