/// Data that is served other than it is written: gdnsd reads numbers modulo 2^32 and splits long texts,
/// as zonec does where it rewrites the file.
extension ZoneReader {
  /// Reads data as it is served, after it could not be read as written; reports the difference.
  ///
  /// - Returns: false, with nothing reported, if nobody serves it.
  mutating func readServedData(
    _ text: Span<UInt8>, _ type: RecordType, _ names: [Int]?, from first: Int,
    insteadOf error: FieldError
  ) -> Bool {
    let isGeneric = GenericRdata.isMarked(text, tokens.span.extracting(first...))
    if options.keepsMisfits, keepMisfit(text, type, from: first, isGeneric: isGeneric) {
      return true
    }
    let index = first + error.token
    guard index < tokens.count else { return false }
    let isText = !isGeneric && CharacterString.fillData(of: type)
    let numbers = GdnsdNumber.fields(of: type, isGeneric: isGeneric)
    guard isText || (options.profile.hasExtensions && !numbers.range.isEmpty) else { return false }
    var copy: [UInt8] = []
    var served = Array(tokens[..<first])
    for (field, token) in tokens[first...].enumerated() {
      let word = text.extracting(token.range)
      if isText {
        Self.appendParts(of: word, token, to: &copy, &served)
        continue
      }
      let start = copy.count
      if numbers.range.contains(field), !token.isQuoted,
        let number = GdnsdNumber.parse(word, allowsUnit: numbers.haveUnits)
      {
        copy.append(decimal: UInt64(number))
      } else {
        copy.append(word)
      }
      served.append(
        Token(
          start: start, count: copy.count - start, isQuoted: token.isQuoted,
          hasEscapes: token.hasEscapes))
    }
    swap(&tokens, &served)
    let isRead = (try? readData(copy.span, type, names, from: first)) != nil
    swap(&tokens, &served)
    guard isRead else { return false }
    let word = text.extracting(tokens[index].range)
    let place = tail(of: tokens[index], from: error.offset)
    let problem = "\(error.field) \(quoted(bytes(text, tokens[index]))) \(error.reason)"
    if isText {
      reportLongText(problem, type, at: place)
    } else if let number = GdnsdNumber.parse(word, allowsUnit: numbers.haveUnits) {
      report(.misreadNumber, "\(problem): gdnsd reads \(number)", at: place)
    }
    return true
  }

  /// Reads data that gdnsd serves without a look at it: in the generic form, and a TXT record's that is
  /// empty, as `TXT ( )`.
  private mutating func keepMisfit(
    _ text: Span<UInt8>, _ type: RecordType, from first: Int, isGeneric: Bool
  ) -> Bool {
    if type == .txt, tokens.count == first { return true }
    guard isGeneric, !type.isNativeToGdnsd || type == .caa else { return false }
    // Any data fits a type without a format.
    let formatless = RecordType(65280)
    return (try? Self.parseData(formatless, text, tokens, first, state.origin, into: &rdata)) != nil
  }

  /// Reports a text that some server splits and others refuse; `rdata` has its parts.
  private mutating func reportLongText(_ problem: String, _ type: RecordType, at range: SourceRange)
  {
    // zonec rewrites the file, and splits the text.
    if options.profile == .any { return }
    if options.profile == .gdnsd, options.settings.splitsTexts {
      // Of another type the reader has refused the name.
      guard type == .txt else { return }
      return report(.longText, "\(problem): gdnsd serves it in parts", at: range)
    }
    var fix = "zonec fmt writes it in parts"
    // More than a few lines of a terminal help nobody.
    if rdata.count <= 1024 {
      var parts: [UInt8] = []
      CharacterString.append(all: rdata.span, to: &parts)
      fix = "write it in parts: \(String(decoding: parts, as: UTF8.self))"
    }
    report(.badRDATA, problem, at: range, fix: fix)
  }

  /// Appends a text in parts of at most 255 bytes each, as written, with their tokens.
  private static func appendParts(
    of word: Span<UInt8>, _ token: Token, to copy: inout [UInt8], _ parts: inout [Token]
  ) {
    var start = copy.count
    var count = 0
    var index = 0
    while index < word.count {
      if count == CharacterString.maximumLength {
        parts.append(
          Token(start: start, count: copy.count - start, hasEscapes: token.hasEscapes))
        start = copy.count
        count = 0
      }
      // A bad escape is found when the part is read.
      let isEscape = word[index] == UInt8(ascii: "\\")
      let length = isEscape ? NameText.unescape(word, at: index)?.length ?? 1 : 1
      copy.append(word.extracting(index..<(index + length)))
      index += length
      count += 1
    }
    parts.append(Token(start: start, count: copy.count - start, hasEscapes: token.hasEscapes))
  }
}

extension Diagnostic {
  /// Whether it is an error of which a zone that was read has the result as gdnsd serves it: other
  /// numbers, or no record because it is outside the zone.
  var isServed: Bool { isOf(.misreadNumber) || isOf(.ownerOutOfZone) }
}
