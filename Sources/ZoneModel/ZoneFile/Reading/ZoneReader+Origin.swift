/// `$ORIGIN name` (RFC 1035 §5.1) and `$TTL time` (RFC 2308 §4).
extension ZoneReader {
  /// Makes a name the origin of all that follows.
  mutating func readOrigin(_ text: Span<UInt8>) {
    guard hasArguments(1...1, "$ORIGIN NAME"),
      let (name, isInZone) = originName(text, tokens[1], .origin)
    else { return zone.lost.add(anywhere: .any) }
    if state.ownerSource == .record { state.ownerSource = .originBefore }
    state.origin = name
    state.originIsInZone = isInZone
    // The same text is another name from here on.
    state.ownerText = Token(start: 0, count: 0)
  }

  /// Reads the name of an origin, itself relative to the present one, in wire form.
  mutating func originName(
    _ text: Span<UInt8>, _ token: Token, _ place: NamePlace
  ) -> (name: [UInt8], isInZone: Bool)? {
    let word = text.extracting(token.range)
    noteName(text, token, place)
    if !token.isQuoted, word.count > 0, word[word.count - 1] != UInt8(ascii: ".") {
      let isAt = place == .origin && word.count == 1 && word[0] == UInt8(ascii: "@")
      note(isAt ? .originAt : .relativeOrigin, at: token)
    }
    if FinalLabel.isOrigin(word, token, options.language) {
      return (state.origin, state.originIsInZone)
    }
    if isUnknownFinalLabel(text, token) { return nil }
    var name: [UInt8] = []
    do throws(DomainNameError) {
      if let label = FinalLabel(word, token, options.language) {
        try label.parse(
          word, zoneOrigin: zone.origin, fileOrigin: state.fileOrigin, into: &name)
      } else {
        try NameText.parse(word, relativeTo: state.origin.span, into: &name)
      }
    } catch {
      report(error, text, token)
      return nil
    }
    let isInZone = WireName.isSubdomain(name.span, of: zone.origin.wire.span)
    if !isInZone { note(.originOutside, at: token) }
    return (name, isInZone)
  }

  /// Gives a TTL to all records that follow and name none.
  mutating func readDefaultTTL(_ text: Span<UInt8>) {
    guard hasArguments(1...1, "$TTL TIME"),
      let ttl = ttl(text.extracting(tokens[1].range), tokens[1], text)
    else {
      state.hasLostTTL = true
      hasReportedTTL = true
      return
    }
    if tokens[1].isQuoted { note(.quotedTTL, at: tokens[1]) }
    state.defaultTTL = ttl
    state.hasLostTTL = false
    state.leakedTTL = nil
    state.ownTTL = WrittenTTL(
      seconds: ttl, range: range(at: Int(tokens[1].start), count: Int(tokens[1].count)))
  }
}
