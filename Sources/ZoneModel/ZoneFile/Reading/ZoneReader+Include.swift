/// `$INCLUDE file [origin]` (RFC 1035 §5.1).
extension ZoneReader {
  /// Reads another file in the place of the directive.
  ///
  /// Origin, TTL and owner are afterwards what they were before.
  ///
  /// - Returns: false if the file was not read.
  mutating func readInclude(_ text: Span<UInt8>) -> Bool {
    guard hasArguments(1...2, "$INCLUDE FILE [ORIGIN]") else { return false }
    let token = tokens[1]
    var origin = (name: state.origin, isInZone: state.originIsInZone)
    if tokens.count > 2 {
      guard let written = originName(text, tokens[2], .includeOrigin) else { return false }
      origin = written
    }
    let inner = state.entering(
      origin: origin.name, isInZone: origin.isInZone, keepsOwner: options.profile == .standard)
    guard let path = path(text, token), let number = load(path, token) else { return false }
    noteInclude(text, path)
    let outer = (state, lexer, base, hasReportedTTL)
    state = inner
    readFile(number)
    let last = state
    (state, lexer, base, hasReportedTTL) = outer
    state = state.returning(from: last)
    return true
  }

  /// Notes how the directive in the current tokens is written.
  private mutating func noteInclude(_ text: Span<UInt8>, _ path: FilePath) {
    let token = tokens[1]
    let start = Int(token.start) - (token.isQuoted ? 1 : 0)
    let end = token.range.upperBound + (token.isQuoted ? 1 : 0)
    if token.isQuoted { note(.quotedInclude, at: token) }
    if token.hasEscapes { note(.includeEscape, at: token) }
    if tokens.count == 2, end < text.count, !ByteClass.isLineEnd(text[end]) {
      note(.includeFollowed, at: range(at: end, count: 1))
    }
    if text[start - 1] == UInt8(ascii: "(") || end < text.count && text[end] == UInt8(ascii: "(") {
      note(.includeJoinedParenthesis, at: token)
    } else if hasParenthesis(text) {
      note(.includeParenthesis, at: token)
    }
    if let outermost = openFiles.first, let includer = openFiles.last,
      !path.bytes.starts(with: "/".utf8), outermost.folder != includer.folder
    {
      note(.includeFolder, at: token)
    }
  }

  /// Whether there are parentheses between the current tokens or behind them.
  private func hasParenthesis(_ text: Span<UInt8>) -> Bool {
    for (index, token) in tokens.enumerated() {
      let end = index + 1 < tokens.count ? Int(tokens[index + 1].start) : lexer.position
      for byte in token.range.upperBound..<end {
        if text[byte] == UInt8(ascii: ";") { break }
        if text[byte] == UInt8(ascii: "(") { return true }
      }
    }
    return false
  }

  /// The path that a token spells, escapes undone.
  private mutating func path(_ text: Span<UInt8>, _ token: Token) -> FilePath? {
    let word = text.extracting(token.range)
    var path: [UInt8] = []
    var index = 0
    while index < word.count {
      if word[index] == UInt8(ascii: "\\") {
        guard let (value, length) = NameText.unescape(word, at: index) else {
          report(
            .includeFailed, "path \(quoted(bytes(text, token))) has a bad escape", at: token)
          return nil
        }
        path.append(value)
        index += length
      } else {
        path.append(word[index])
        index += 1
      }
    }
    guard !path.isEmpty, !path.contains(0) else {
      report(.includeFailed, "path \(quoted(path)) cannot name a file", at: token)
      return nil
    }
    return FilePath(path)
  }

  /// Loads a file within the bounds.
  ///
  /// - Returns: its number among the sources, or nil after a finding.
  private mutating func load(_ path: FilePath, _ token: Token) -> Int? {
    let limits = options.limits
    guard let include = options.include else {
      report(.includeRefused, "$INCLUDE is not allowed here", at: token)
      return nil
    }
    guard openFiles.count <= limits.includeDepth else {
      report(
        .includeDepth, "files include each other more than \(limits.includeDepth) deep",
        at: token)
      return nil
    }
    guard includeCount < limits.includeCount else {
      report(.includeCount, "more than \(limits.includeCount) files are included", at: token)
      return nil
    }
    switch include(path, openFiles.last ?? "") {
    case .failure(let failure):
      report(.includeFailed, "\(quoted(path)) \(failure.reason)", at: token)
      return nil
    case .success(let file):
      if openFiles.contains(file.name) {
        report(.includeCycle, "\(quoted(file.name)) includes itself", at: token)
        return nil
      }
      return take(file, token)
    }
  }

  /// Takes a loaded file in, within the bounds.
  ///
  /// - Returns: its number among the sources, or nil after a finding.
  private mutating func take(_ file: IncludedFile, _ token: Token) -> Int? {
    let limits = options.limits
    let name = file.name
    let known = includedFiles[name]
    includeCount += 1
    includeBytes += file.bytes.count
    if known != nil { repeatedBytes += file.bytes.count }
    guard repeatedBytes <= limits.repeatedBytes else {
      report(
        .includeSize,
        "files that were included before take more than \(limits.repeatedBytes) bytes", at: token)
      return nil
    }
    let bytes = known == file.bytes ? known ?? file.bytes : file.bytes
    guard includeBytes <= limits.includeBytes, sources.add(name: file.name, bytes: bytes) != nil
    else {
      report(
        .includeSize, "included files take more than \(limits.includeBytes) bytes", at: token)
      return nil
    }
    includedFiles[name] = bytes
    return sources.files.count - 1
  }
}
