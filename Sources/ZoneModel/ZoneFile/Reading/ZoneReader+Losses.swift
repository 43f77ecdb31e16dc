/// What is written in the file and not in the zone, because it could not be read.
extension ZoneReader {
  /// Notes that the record in the current tokens is lost.
  mutating func loseRecord(_ text: Span<UInt8>) {
    let types = typesOfLostRecord(text)
    // A word in the first column of a later line was meant to be the owner of a record of its own.
    for token in tokens.dropFirst()
    where token.start > 0 && Int(token.start) < lexer.position {
      if text[Int(token.start) - 1] == 0x0A { return zone.lost.add(anywhere: .any) }
    }
    if state.owner.isEmpty { return zone.lost.add(anywhere: types) }
    // What is outside the zone is not missing in it.
    if state.ownerIsUnusable { return }
    Self.add(types, at: state.owner, to: &zone)
  }

  /// Adds to what is lost; static, so that one field may be read and one changed.
  private static func add(_ types: TypeSet, at owner: [UInt8], to zone: inout Zone) {
    zone.lost.add(types, at: owner.span)
  }

  /// The type of the record in the current tokens, or any.
  private func typesOfLostRecord(_ text: Span<UInt8>) -> TypeSet {
    // The lexer may have skipped lines that were not meant to be part of the record.
    if let fault = lexer.faults.first,
      ZoneLexer.lineEnd(of: text, from: fault.offset) + 1 < lexer.position
    {
      return .any
    }
    return types(text, from: lexer.hasOwner ? 1 : 0)
  }

  /// The type that the tokens from an index on name, after a TTL and a class; any if they do not.
  func types(_ text: Span<UInt8>, from index: Int) -> TypeSet {
    for token in tokens.dropFirst(index) {
      let word = text.extracting(token.range)
      if token.isQuoted || word.isEmpty { break }
      if word[0].isASCIIDigit || ClassText.number(of: word) != nil { continue }
      return type(named: word).map { TypeSet(of: $0) } ?? .any
    }
    return .any
  }
}
