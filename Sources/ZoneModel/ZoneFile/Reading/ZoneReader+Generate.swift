/// `$GENERATE range owner [TTL] [class] type data`, as BIND 9.18 reads it.
extension ZoneReader {
  /// Makes a record for each number of a range, by putting it in the place of `$`.
  mutating func readGenerate(_ text: Span<UInt8>) {
    let types = types(text, from: 3)
    if !generate(text) { zone.lost.add(anywhere: types) }
  }

  /// Makes the records of the directive in the current tokens; false if any of them is missing.
  private mutating func generate(_ text: Span<UInt8>) -> Bool {
    guard hasArguments(4...Int.max, "$GENERATE RANGE OWNER [TTL] [CLASS] TYPE DATA") else {
      return false
    }
    if options.profile == .gdnsd {
      note(.generate, at: tokens[0])
      return false
    }
    if let (construct, token) = fault(text) {
      note(construct, at: token)
      if options.profile == .standard { return false }
    } else {
      note(.generate, at: tokens[0])
    }
    guard let numbers = generatorRange(text, tokens[1]),
      let owner = template(text, tokens[2]), let data = template(text, tokens[tokens.count - 1])
    else { return false }
    let count = (numbers.stop - numbers.start) / numbers.step + 1
    guard count <= options.limits.generated - generatedCount else {
      report(
        .generateLimit,
        "$GENERATE would make \(count) records, more than the limit of \(options.limits.generated)",
        at: tokens[1])
      return false
    }
    generatedCount += count
    // The words between owner and data, as written.
    var heading: [UInt8] = []
    for token in tokens[3..<(tokens.count - 1)] {
      heading.append(UInt8(ascii: " "))
      if token.isQuoted { heading.append(UInt8(ascii: "\"")) }
      for index in token.range { heading.append(text[index]) }
      if token.isQuoted { heading.append(UInt8(ascii: "\"")) }
    }
    heading.append(UInt8(ascii: " "))
    let last = tokens[tokens.count - 1]
    let outer = (lexer, state.owner, state.ownerIsUnusable)
    // The owner's text must not be looked for in the lines to come.
    state.ownerText = Token(start: 0, count: 0)
    anchor = range(
      at: Int(tokens[0].start), count: last.range.upperBound - Int(tokens[0].start))
    let findingsBefore = findingCount
    generate(stride(from: numbers.start, through: numbers.stop, by: numbers.step)) { number, line in
      guard owner.append(number, to: &line) else { return false }
      line.append(contentsOf: heading)
      return data.append(number, to: &line)
    }
    anchor = nil
    // BIND's next line without an owner takes the one before the directive.
    (lexer, state.owner, state.ownerIsUnusable) = outer
    state.ownerText = Token(start: 0, count: 0)
    return findingCount == findingsBefore
  }

  /// What no server reads of the directive in the current tokens, and where it is.
  private func fault(_ text: Span<UInt8>) -> (Construct, Token)? {
    if let quoted = tokens[1...2].first(where: \.isQuoted) { return (.generateQuotes, quoted) }
    var type = 3
    while type < tokens.count - 1 {
      let word = text.extracting(tokens[type].range)
      let isHeading = word.count > 0 && word[0].isASCIIDigit || ClassText.number(of: word) != nil
      guard isHeading, !tokens[type].isQuoted else { break }
      type += 1
    }
    if type + 2 < tokens.count { return (.generateWords, tokens[type + 2]) }
    let last = tokens[tokens.count - 1]
    return hasOpenParenthesis(text, before: last) ? (.generateParenthesis, last) : nil
  }

  /// Whether a parenthesis is open before one of the current tokens.
  private func hasOpenParenthesis(_ text: Span<UInt8>, before end: Token) -> Bool {
    var depth = 0
    var index = lexer.start
    for token in tokens where token.start <= end.start {
      while index < Int(token.start) {
        switch text[index] {
        case UInt8(ascii: "("): depth += 1
        case UInt8(ascii: ")"): depth -= 1
        case UInt8(ascii: ";"): index = ZoneLexer.lineEnd(of: text, from: index)
        default: break
        }
        index += 1
      }
      index = token.range.upperBound
    }
    return depth > 0
  }

  /// Reads a line of made-up text for each number, until one has a fault.
  private mutating func generate(
    _ numbers: StrideThrough<Int>, line write: (Int, inout [UInt8]) -> Bool
  ) {
    let findingsBefore = findingCount
    var line: [UInt8] = []
    for number in numbers {
      line.removeAll(keepingCapacity: true)
      guard write(number, &line) else {
        return report(
          .generateNumber,
          "the number \(number) with its offset does not fit into 32 bits with a sign",
          at: anchor ?? .none)
      }
      generatedBytes += line.count
      guard generatedBytes <= options.limits.generatedBytes else {
        return report(
          .generateLimit,
          "$GENERATE makes more than \(options.limits.generatedBytes) bytes of records",
          at: anchor ?? .none)
      }
      lexer = ZoneLexer()
      if lexer.readEntry(of: line.span, into: &tokens) {
        if lexer.faults.isEmpty { readRecord(line.span) } else { skipFaultyEntry(line.span) }
      }
      // The others are most likely no better.
      if findingCount > findingsBefore { return }
    }
  }

  /// Reads `start-stop` or `start-stop/step`.
  private mutating func generatorRange(
    _ text: Span<UInt8>, _ token: Token
  ) -> (start: Int, stop: Int, step: Int)? {
    var numbers: [Int] = []
    var number: Int?
    for index in token.range {
      let byte = text[index]
      if byte.isASCIIDigit {
        number = min((number ?? 0) * 10 + Int(byte - 0x30), 1 << 32)
        continue
      }
      let separator = numbers.isEmpty ? UInt8(ascii: "-") : UInt8(ascii: "/")
      guard byte == separator, numbers.count < 2, let value = number else {
        number = nil
        break
      }
      numbers.append(value)
      number = nil
    }
    if let number { numbers.append(number) }
    guard number != nil, numbers.count >= 2, numbers[0] <= numbers[1],
      numbers[1] <= Int(Int32.max), numbers.count == 2 || numbers[2] > 0
    else {
      report(
        .generateRange,
        "range \(quoted(bytes(text, token))) is not START-STOP or START-STOP/STEP, "
          + "rising and at most \(Int32.max)", at: token)
      return nil
    }
    return (numbers[0], numbers[1], numbers.count > 2 ? numbers[2] : 1)
  }

  /// Reads a template, and reports what is wrong with it.
  private mutating func template(_ text: Span<UInt8>, _ token: Token) -> GenerateTemplate? {
    let isOwner = token == tokens[2]
    do throws(GenerateTemplate.Fault) {
      return try GenerateTemplate(text.extracting(token.range), token, keepsQuotes: isOwner)
    } catch {
      report(
        .generateTemplate,
        "\(quoted(bytes(text, token))) has a bad ${OFFSET,WIDTH,BASE}: \(error.reason)",
        at: tail(of: token, from: error.offset))
      return nil
    }
  }
}
