/// Reading a record's TTL, and finding one if none is written.
extension ZoneReader {
  /// Reads the TTL in token `index`: one number, or gdnsd's `MAX/MIN`.
  mutating func readTTL(
    _ text: Span<UInt8>, _ word: Span<UInt8>, _ index: Int, _ heading: inout Heading
  ) -> Bool {
    let token = tokens[index]
    if heading.ttl != nil {
      report(.badTTL, "a second TTL \(quoted(bytes(text, token)))", at: token)
      return false
    }
    heading.ttlToken = index
    if let seconds = TTLText.plainSeconds(word) {
      heading.ttl = seconds
      return true
    }
    var end = word.count
    if options.profile.hasExtensions, let slash = Self.slash(in: word) {
      guard let minimum = ttl(word.extracting((slash + 1)..<word.count), token, text) else {
        return false
      }
      // gdnsd takes a shortest time of 0 for none at all.
      heading.minimumTTL = minimum
      end = slash
    }
    guard let ttl = ttl(word.extracting(0..<end), token, text) else { return false }
    if heading.minimumTTL == 0 { heading.minimumTTL = DynamicRecord.minimumTTL(for: ttl) }
    heading.ttl = ttl
    return true
  }

  /// Where the slash of `MAX/MIN` is.
  private static func slash(in word: Span<UInt8>) -> Int? {
    for index in word.indices where word[index] == UInt8(ascii: "/") { return index }
    return nil
  }

  /// Reads a TTL, and reports what is wrong with it.
  ///
  /// - Parameter token: what the finding points at.
  mutating func ttl(_ word: Span<UInt8>, _ token: Token, _ text: Span<UInt8>) -> UInt32? {
    do throws(TTLText.Fault) {
      let value = try TTLText.parse(word)
      if !value.isSimple { note(.joinedTTL, at: token, fix: "write \(value.seconds)") }
      return value.seconds
    } catch {
      let shown = quoted(bytes(text, token))
      switch error {
      case .malformed:
        report(
          .badTTL, "TTL \(shown) is neither a number nor numbers with w, d, h, m or s",
          at: token)
      case .tooLong:
        let problem = "TTL \(shown) is more than \(TTLText.maximum) seconds"
        if options.profile.hasExtensions, let read = GdnsdNumber.parse(word, allowsUnit: true) {
          let bounds = options.settings.ttlBounds
          let served = min(max(read, bounds.lowerBound), bounds.upperBound)
          report(.misreadNumber, "\(problem): gdnsd serves \(served)", at: token)
          return served
        }
        report(.badTTL, problem, at: token)
      }
      return nil
    }
  }

  /// The TTL of a record: its own, else that of `$TTL`, else what the servers give it.
  ///
  /// Those are gdnsd's own default, or BIND's choice: the TTL written last, else for the SOA, and
  /// then for all others, its minimum (RFC 1035 §5.1, RFC 2308 §4). Knot and NSD have a default.
  mutating func timeToLive(of heading: inout Heading) -> UInt32 {
    if let ttl = heading.ttl {
      state.lastTTL = ttl
      return ttl
    }
    reportLeakedTTL(at: tokens[heading.typeToken])
    if let ttl = state.defaultTTL { return ttl }
    let token = tokens[heading.typeToken]
    if takesGdnsdTTL, !state.hasLostTTL {
      reportMissingTTL("\(GdnsdSettings.usualTTL), gdnsd's own default, is used", at: token)
      return GdnsdSettings.usualTTL
    }
    if let ttl = state.lastTTL {
      reportMissingTTL(of: ttl, ", the one before,", at: token)
      return ttl
    }
    if heading.type == .soa {
      heading.takesMinimum = true
      return 0
    }
    let ttl = TTLText.standardDefault
    reportMissingTTL("\(ttl) is used, as by Knot and NSD, and BIND refuses the zone", at: token)
    state.defaultTTL = ttl
    return ttl
  }

  /// Whether records that nothing gives a TTL take gdnsd's default.
  var takesGdnsdTTL: Bool { options.takesGdnsdTTL || options.profile == .gdnsd }

  /// The TTL of a SOA, and of the records behind it, that nothing else gives one.
  mutating func minimumAsTTL(of heading: Heading) -> UInt32 {
    let ttl = min(StartOfAuthority(rdata: rdata[...])?.minimum ?? 0, TTLText.maximum)
    reportMissingTTL(of: ttl, ", its last number,", at: tokens[heading.typeToken])
    state.defaultTTL = ttl
    return ttl
  }

  /// Warns of a record that BIND and NSD give the TTL of an included file; once a file.
  private mutating func reportLeakedTTL(at token: Token) {
    guard let leaked = state.leakedTTL else { return }
    state.leakedTTL = nil
    // gdnsd ends it with the file, as zonec does.
    if options.profile == .gdnsd { return }
    let range = range(at: Int(token.start), count: Int(token.count))
    report(
      .ttlAfterInclude,
      "BIND and NSD give this record \(leaked.seconds), the $TTL of an included file", at: range,
      notes: [.init("the $TTL", at: leaked.range)],
      fix: "write $TTL again after $INCLUDE")
  }

  /// Warns of a missing TTL, and says what BIND has in its place.
  private mutating func reportMissingTTL(of ttl: UInt32, _ source: String, at token: Token) {
    let others = ttl == TTLText.standardDefault ? "" : ", as by BIND; Knot and NSD use 3600"
    reportMissingTTL(
      "\(ttl)\(source) is used\(others)", at: token, fix: "put $TTL \(ttl) at the top")
  }

  /// Warns of a missing TTL: once in a file is enough, because one `$TTL` fixes all.
  private mutating func reportMissingTTL(
    _ substitute: String, at token: Token, fix: String = "put $TTL 3600 at the top"
  ) {
    guard !hasReportedTTL else { return }
    hasReportedTTL = true
    report(
      .ttlMissing, "the record has no TTL, and there is no $TTL: \(substitute)", at: token, fix: fix
    )
  }
}
