/// How the reader reports what it finds.
extension ZoneReader {
  /// The location of a byte of the present file.
  func location(at offset: Int) -> SourceLocation {
    SourceLocation(raw: base.raw &+ UInt32(truncatingIfNeeded: offset))
  }

  /// The range of some bytes of the present file, or the directive that made the text up.
  func range(at offset: Int, count: Int) -> SourceRange {
    anchor ?? SourceRange(start: location(at: offset), count: count)
  }

  /// Reports a finding, and stops the reading after too many.
  mutating func report(
    _ check: Check, _ message: String, at range: SourceRange, as severity: Severity? = nil,
    notes: [Diagnostic.Note] = [], fix: String? = nil
  ) {
    guard !isStopped else { return }
    if Mixup.checks.contains(check), let mixup = Mixup(at: range, in: sources) {
      diagnostics.add(Diagnostic(check, mixup.message, at: mixup.range, fix: mixup.fix))
    } else {
      diagnostics.add(Diagnostic(check, message, at: range, as: severity, notes: notes, fix: fix))
    }
    findingCount += 1
    if findingCount >= options.limits.findings {
      stop("reading stops after \(findingCount) findings", at: range)
    }
  }

  /// Says that reading stops, and stops.
  mutating func stop(_ message: String, at range: SourceRange) {
    guard !isStopped else { return }
    diagnostics.add(Diagnostic(.tooManyFindings, message, at: range))
    isStopped = true
    zone.lost.add(anywhere: .any)
  }

  /// Reports a finding about a token.
  mutating func report(
    _ check: Check, _ message: String, at token: Token, as severity: Severity? = nil,
    fix: String? = nil
  ) {
    report(
      check, message, at: range(at: Int(token.start), count: Int(token.count)), as: severity,
      fix: fix)
  }

  /// Reports a bad name, at the byte of the mistake.
  mutating func report(_ error: DomainNameError, _ text: Span<UInt8>, _ token: Token) {
    report(
      .badName, "name \(quoted(bytes(text, token))) \(error.code.text)",
      at: tail(of: token, from: error.offset))
  }

  /// Reports data that does not fit its type.
  ///
  /// - Parameter type: the token with the type, which the error counts from.
  mutating func report(_ error: FieldError, _ text: Span<UInt8>, type: Int) {
    let index = type + 1 + error.token
    guard index < tokens.count else {
      guard let last = tokens.last else { return }
      let subject = error.field.isEmpty ? "the data" : error.field
      return report(
        .badRDATA, "\(subject) \(error.reason)",
        at: range(at: last.range.upperBound, count: 0))
    }
    let token = tokens[index]
    let field = error.field.isEmpty ? "" : error.field + " "
    report(
      .badRDATA, "\(field)\(quoted(bytes(text, token))) \(error.reason)",
      at: tail(of: token, from: error.offset))
  }

  /// The bytes of a token from an offset on; all of it if there is none.
  func tail(of token: Token, from offset: Int) -> SourceRange {
    let start = offset > 0 && offset < Int(token.count) ? offset : 0
    return range(at: Int(token.start) + start, count: Int(token.count) - start)
  }

  /// Reports what the lexer found.
  mutating func report(_ fault: LexicalFault, _ text: Span<UInt8>) {
    let range = range(at: fault.offset, count: 1)
    switch fault.code {
    case .openQuote:
      report(
        .unterminatedQuote, "the text that begins here has no closing quote on this line", at: range
      )
    case .openParenthesis:
      report(.unbalancedParenthesis, "the parenthesis is never closed", at: range)
    case .closeParenthesis:
      report(.unbalancedParenthesis, "no parenthesis is open here", at: range)
    case .controlCharacter:
      var escape: [UInt8] = []
      escape.append(escaped: text[fault.offset])
      report(
        .controlCharacter,
        "the control character \(quoted(CollectionOfOne(text[fault.offset]))) is outside quotes",
        at: range, fix: "write it as \(String(decoding: escape, as: UTF8.self)), or remove it")
    case .tooManyWords:
      report(
        .badRDATA, "an entry has at most \(ZoneLexer.maximumTokens) words, and this has more",
        at: range)
    }
  }

  /// Skips the mark that some editors put before UTF-8, and reports it.
  mutating func skipByteOrderMark(_ text: Span<UInt8>) -> Int {
    guard text.count >= 3, text[0] == 0xEF, text[1] == 0xBB, text[2] == 0xBF else { return 0 }
    report(
      .byteOrderMark, "the file begins with a byte order mark, which is not part of a zone",
      at: range(at: 0, count: 3), as: .error, fix: "save the file as UTF-8 without it")
    return 3
  }

  /// Reports what concerns the file as a whole.
  mutating func reportFileFaults(_ text: Span<UInt8>) {
    let isForGdnsd = options.profile == .gdnsd
    // A last line without an end may be half of what was meant.
    if text.count > 0 ? text[text.count - 1] != UInt8(ascii: "\n") : isForGdnsd {
      let others = openFiles.count == 1 && includeCount > 0 ? ", NSD one that includes others" : ""
      report(
        .noFinalNewline, "no newline ends the last line, and gdnsd refuses such a file\(others)",
        at: range(at: text.count, count: 0), as: isForGdnsd ? .error : .warning)
    }
    note(.carriageReturn, lexer.carriageReturns)
    note(.nestedParenthesis, lexer.nestings)
    note(.emptyParentheses, lexer.emptyLines)
  }

  /// Notes what the lexer has counted.
  private mutating func note(_ construct: Construct, _ places: Occurrences) {
    guard let first = places.first else { return }
    note(construct, at: range(at: first, count: 1), count: places.count)
  }

  /// The bytes of a token, as many as a message shows.
  func bytes(_ text: Span<UInt8>, _ token: Token) -> [UInt8] {
    let range = token.range
    return range.prefix(400).map { text[$0] }
  }
}
