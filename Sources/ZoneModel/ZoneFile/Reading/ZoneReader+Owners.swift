/// Reading a record's owner.
extension ZoneReader {
  /// Makes the name in `token` the owner of this record and of those below without one.
  mutating func readOwner(_ text: Span<UInt8>, _ token: Token) {
    let word = text.extracting(token.range)
    state.ownerSource = .record
    let isPortable = noteName(text, token, .owner)
    // Records of one owner are mostly adjacent.
    if token.count == state.ownerText.count, token.count > 0,
      Self.areEqual(word, text.extracting(state.ownerText.range))
    {
      return
    }
    state.owner.removeAll(keepingCapacity: true)
    state.ownerText = Token(start: 0, count: 0)
    state.ownerIsUnusable = true
    guard readName(text, token) else { return state.owner.removeAll(keepingCapacity: true) }
    if !isRelative(text, token) || !state.originIsInZone {
      guard WireName.isSubdomain(state.owner.span, of: zone.origin.wire.span) else {
        return report(
          .ownerOutOfZone,
          "\(quoted(bytes(text, token))) is not in the zone \(zone.origin)", at: token)
      }
    }
    state.ownerIsUnusable = false
    // What has to be counted each time is not skipped as a repetition.
    if anchor == nil, isPortable { state.ownerText = token }
  }

  /// Takes the owner of the record before, or the zone's apex, for a record without one; warns if that
  /// is hardly what was meant.
  mutating func repeatOwner() {
    let source = state.ownerSource
    state.ownerSource = .record
    guard !state.ownerIsUnusable, let first = tokens.first else { return }
    let isFirst = state.owner.isEmpty
    if isFirst { state.owner.append(contentsOf: zone.origin.wire) }
    let profile = options.profile
    if isFirst, profile == .standard || profile == .any && source != .includer {
      return report(
        .missingOwner,
        "the first record has no owner: the zone's apex is used, \(zone.origin)"
          + (profile == .standard ? "; \(NameServers([.bind, .knot]).refuseTheZone)" : ""),
        at: first,
        fix: "write @ in the first column")
    }
    switch source {
    case .record: return
    case .originBefore:
      reportInherited(
        isFirst ? "the zone's apex, not the origin" : "the owner before $ORIGIN", at: first)
    case .includeBefore where profile == .standard:
      reportInherited(
        "the owner before $INCLUDE, but to NSD to the last owner of the included file", at: first)
    case .includeBefore: return
    case .includer where profile == .standard: note(.blankOwnerInInclude, at: first)
    case .includer:
      reportInherited("the zone's apex, not the owner before $INCLUDE", at: first)
    }
  }

  /// Reports an owner that is repeated from elsewhere.
  private mutating func reportInherited(_ owner: String, at token: Token) {
    var name: [UInt8] = []
    NameText.append(state.owner.span, to: &name)
    report(
      .inheritedOwner,
      "the record has no owner and belongs to \(quoted(name)), \(owner)", at: token,
      fix: "write the owner")
  }

  /// Reads a name into the state's owner; reports what is wrong with it.
  private mutating func readName(_ text: Span<UInt8>, _ token: Token) -> Bool {
    let word = text.extracting(token.range)
    if FinalLabel.isOrigin(word, token, options.language) {
      state.owner.append(contentsOf: state.origin)
      return true
    }
    if isUnknownFinalLabel(text, token) { return false }
    do throws(DomainNameError) {
      if let label = FinalLabel(word, token, options.language) {
        try label.parse(
          word, zoneOrigin: zone.origin, fileOrigin: state.fileOrigin, into: &state.owner)
      } else {
        try Self.parseName(word, relativeTo: state.origin, into: &state.owner)
      }
      return true
    } catch {
      report(error, text, token)
      return false
    }
  }

  /// Appends the wire form of a name; static, so that one field may be read and one changed.
  private static func parseName(
    _ word: Span<UInt8>, relativeTo origin: [UInt8], into wire: inout [UInt8]
  ) throws(DomainNameError) {
    try NameText.parse(word, relativeTo: origin.span, into: &wire)
  }

  /// Whether the origin completes a name: it ends in no dot, or in an escaped one.
  private func isRelative(_ text: Span<UInt8>, _ token: Token) -> Bool {
    guard token.count > 0, !options.profile.hasExtensions else { return token.count == 0 }
    return text[token.range.upperBound - 1] != UInt8(ascii: ".")
  }

  /// Whether two texts are the same bytes.
  private static func areEqual(_ lhs: Span<UInt8>, _ rhs: Span<UInt8>) -> Bool {
    guard lhs.count == rhs.count else { return false }
    var index = 0
    while index &+ 8 <= lhs.count {
      if lhs.word(at: index) != rhs.word(at: index) { return false }
      index &+= 8
    }
    while index < lhs.count {
      if lhs[index] != rhs[index] { return false }
      index &+= 1
    }
    return true
  }
}
