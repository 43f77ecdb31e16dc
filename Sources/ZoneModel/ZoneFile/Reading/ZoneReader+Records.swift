/// Reading an entry that is a record: `owner [TTL] [class] type data`.
extension ZoneReader {
  /// What is between a record's owner and its data.
  struct Heading {
    /// The TTL, if one is written.
    var ttl: UInt32?
    /// The shortest TTL, of gdnsd's `MAX/MIN`.
    var minimumTTL: UInt32?
    /// The token with the TTL.
    var ttlToken = 0
    /// Whether a class is written.
    var hasClass = false
    /// Whether this is a SOA that nothing gives a TTL but its own last number.
    var takesMinimum = false
    /// The type of the record.
    var type = RecordType(0)
    /// The token with the type.
    var typeToken = 0
  }

  /// Reads the record in the current tokens, and adds it to the zone.
  mutating func readRecord(_ text: Span<UInt8>) {
    let hasOwner = beginsWithOwner(text)
    noteEndOfFirst(text)
    if hasOwner { readOwner(text, tokens[0]) } else { repeatOwner() }
    if !readRest(text, from: hasOwner ? 1 : 0) { loseRecord(text) }
  }

  /// Reads what follows the owner, from token `index` on, and adds the record to the zone.
  ///
  /// - Returns: whether the record is in the zone.
  private mutating func readRest(_ text: Span<UInt8>, from index: Int) -> Bool {
    var heading = Heading()
    guard readHeading(text, from: index, &heading) else { return false }
    var ttl = timeToLive(of: &heading)
    rdata.removeAll(keepingCapacity: true)
    let first = heading.typeToken + 1
    if heading.type.isDynamic, options.profile.hasExtensions {
      guard readDynamicData(text, from: first, ttl: ttl, minimumTTL: heading.minimumTTL)
      else { return false }
    } else {
      let names = options.profile.hasExtensions ? FinalLabel.nameFields(of: heading.type) : nil
      for field in names ?? [] where first + field < tokens.count {
        if isUnknownFinalLabel(text, tokens[first + field]) { return false }
      }
      do throws(FieldError) {
        if !readMarkAsText(text, heading, names) {
          try readData(text, heading.type, names, from: first)
        }
      } catch {
        guard readServedData(text, heading.type, names, from: first, insteadOf: error) else {
          report(error, text, type: heading.typeToken)
          return false
        }
      }
    }
    if options.profile == .standard {
      noteType(text, text.extracting(tokens[heading.typeToken].range), heading)
    }
    noteData(text, heading.type, from: first)
    noteValues(heading, isGeneric: first < tokens.count && isGenericMark(text, tokens[first]))
    if heading.takesMinimum {
      ttl = minimumAsTTL(of: heading)
    }
    if state.ownerIsUnusable { return false }
    guard rdata.count <= Int(UInt16.max) else {
      report(
        .badRDATA, "the data takes \(rdata.count) bytes, more than 65535",
        at: tokens[heading.typeToken])
      return false
    }
    let location = anchor?.start ?? location(at: Int(tokens[0].start))
    let isAdded = Self.add(
      to: &zone, owner: state.owner, type: heading.type, rdata: rdata, ttl: ttl, group: group,
      location: location)
    if !isAdded {
      report(.zoneTooLarge, "the zone's records take more than 4 GiB", at: tokens[0])
      isStopped = true
      zone.lost.add(anywhere: .any)
    }
    return isAdded
  }

  /// Reads data from the tokens from `first` on.
  ///
  /// - Parameter names: the fields that may end in `@Z` or `@F`.
  mutating func readData(
    _ text: Span<UInt8>, _ type: RecordType, _ names: [Int]?, from first: Int
  ) throws(FieldError) {
    if let names,
      names.contains(where: {
        first + $0 < tokens.count
          && (isFinalLabel(text, first + $0) || isEmptyName(first + $0)
            || isEscapedOrigin(text, first + $0))
      })
    {
      try readDataWithFinalLabels(text, type, names, from: first)
    } else {
      try Self.parseData(type, text, tokens, first, state.origin, into: &rdata)
    }
  }

  /// Reads data from the tokens that follow the first `skipped`.
  ///
  /// Static, as the next one: what a span of one field points into, no mutating method may share.
  static func parseData(
    _ type: RecordType, _ text: Span<UInt8>, _ tokens: [Token], _ skipped: Int, _ origin: [UInt8],
    into rdata: inout [UInt8]
  ) throws(FieldError) {
    try RecordFormat.parse(
      type, text: text, tokens: tokens.span.extracting(skipped..<tokens.count),
      origin: origin.span, into: &rdata)
  }

  /// Adds a record to a zone; false if it is full.
  private static func add(
    to zone: inout Zone, owner: [UInt8], type: RecordType, rdata: [UInt8], ttl: UInt32,
    group: UInt32, location: SourceLocation
  ) -> Bool {
    zone.add(
      owner: owner.span, type: type, rdata: rdata.span, ttl: ttl, group: group, location: location)
  }

  /// Reads the TTL, the class and the type, the first two in either order or absent.
  private mutating func readHeading(
    _ text: Span<UInt8>, from start: Int, _ heading: inout Heading
  ) -> Bool {
    var index = start
    while index < tokens.count {
      let token = tokens[index]
      let word = text.extracting(token.range)
      if token.isQuoted || token.count == 0 {
        report(.unknownType, "a record type cannot be in quotes", at: token)
        return false
      }
      // No type and no class starts with a digit.
      if word[0].isASCIIDigit {
        guard readTTL(text, word, index, &heading) else { return false }
      } else if word.count == 2, word[0] | 0x20 == UInt8(ascii: "i"),
        word[1] | 0x20 == UInt8(ascii: "n")
      {
        guard acceptClass(index, &heading) else { return false }
      } else if let type = type(named: word) {
        heading.type = type
        heading.typeToken = index
        return acceptType(text, word, heading)
      } else if let number = ClassText.number(of: word) {
        guard number == 1 else {
          report(
            .wrongClass, "class \(quoted(bytes(text, token))) is not served, only IN is",
            at: token)
          return false
        }
        note(.classNumber, at: token)
        guard acceptClass(index, &heading) else { return false }
      } else {
        reportUnknownType(text, token)
        return false
      }
      index += 1
    }
    guard let last = tokens.last else { return false }
    report(.missingType, "the record has no type", at: last)
    return false
  }

  /// Notes a class; a second one is a mistake.
  private mutating func acceptClass(_ index: Int, _ heading: inout Heading) -> Bool {
    if heading.hasClass {
      report(.repeatedClass, "the record names its class twice", at: tokens[index])
      return false
    }
    heading.hasClass = true
    return true
  }

  /// The type that a word names in the file's language.
  func type(named word: Span<UInt8>) -> RecordType? {
    if options.profile.hasExtensions, let type = DynamicRecord.type(named: word) { return type }
    return RecordFormat.type(named: word)
  }

  /// Checks a type against the heading and the language.
  private mutating func acceptType(
    _ text: Span<UInt8>, _ word: Span<UInt8>, _ heading: Heading
  ) -> Bool {
    let token = tokens[heading.typeToken]
    if heading.minimumTTL != nil, !heading.type.isDynamic {
      let written = tokens[heading.ttlToken]
      report(
        .badTTL,
        "TTL \(quoted(bytes(text, written))) has two parts, which only DYNA and DYNC have",
        at: written)
      return false
    }
    if heading.type.isDynamic, DynamicRecord.type(named: word) == nil {
      report(
        .unknownType, "\(quoted(bytes(text, token))) is a type of questions, which no record has",
        at: token, fix: "leave the record out")
      return false
    }
    if options.profile == .gdnsd { noteType(text, word, heading) }
    return true
  }

  /// Says that a type is unknown, and what it may be.
  private mutating func reportUnknownType(_ text: Span<UInt8>, _ token: Token) {
    let word = text.extracting(token.range)
    let fix: String? =
      if word[0] == UInt8(ascii: "$") {
        "begin the directive in the first column"
      } else if DynamicRecord.type(named: word) != nil {
        "only gdnsd has it: use the profile gdnsd"
      } else {
        nil
      }
    report(.unknownType, "\(quoted(bytes(text, token))) is not a record type", at: token, fix: fix)
  }

  /// Reads `plugin!resource`, which gdnsd takes as written.
  private mutating func readDynamicData(
    _ text: Span<UInt8>, from first: Int, ttl: UInt32, minimumTTL: UInt32?
  ) -> Bool {
    guard first < tokens.count else {
      report(.badRDATA, "the plugin and its resource are missing", at: tokens[first - 1])
      return false
    }
    let token = tokens[first]
    guard first + 1 == tokens.count, !token.isQuoted,
      DynamicRecord.isSound(text.extracting(token.range))
    else {
      report(
        .badRDATA,
        "\(quoted(bytes(text, token))) must be one plugin!resource without quotes and escapes",
        at: first + 1 == tokens.count ? token : tokens[first + 1])
      return false
    }
    rdata.append(bigEndian: minimumTTL ?? DynamicRecord.minimumTTL(for: ttl))
    for index in token.range { rdata.append(text[index]) }
    return true
  }
}

/// The names of classes (RFC 1035 §3.2.4, RFC 3597 §5).
enum ClassText {
  /// The number of a class, by name or as `CLASSn`, in any case.
  static func number(of word: Span<UInt8>) -> UInt32? {
    guard word.count == 2 || word.count > 5 else { return nil }
    if word.count == 2 {
      switch (word[0] & 0xDF, word[1] & 0xDF) {
      case (UInt8(ascii: "I"), UInt8(ascii: "N")): return 1
      case (UInt8(ascii: "C"), UInt8(ascii: "S")): return 2
      case (UInt8(ascii: "C"), UInt8(ascii: "H")): return 3
      case (UInt8(ascii: "H"), UInt8(ascii: "S")): return 4
      default: return nil
      }
    }
    for (index, letter) in "CLASS".utf8.enumerated() where word[index] & 0xDF != letter {
      return nil
    }
    var number: UInt32 = 0
    for index in 5..<word.count {
      guard word[index].isASCIIDigit, number <= 65535 else { return nil }
      number = number * 10 + UInt32(word[index] - 0x30)
    }
    return number <= 65535 ? number : nil
  }
}
