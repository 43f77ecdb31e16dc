/// Numbers in data that text may write by a name, as far as servers know other names.
extension ZoneReader {
  /// Notes the type that a record covers or lists, in a form that not every server reads.
  ///
  /// - Parameter record: the type of the record; a server that does not know it is named for that.
  mutating func noteListedType(_ text: Span<UInt8>, _ token: Token, of record: RecordType) {
    let word = text.extracting(token.range)
    if word.count > 0, word[0].isASCIIDigit { return note(.listedTypeNumber, at: token) }
    if Self.isNumbered(word) {
      if RecordFormat.type(named: word)?.rawValue == 0 { note(.listedTypeZero, at: token) }
      if word.count > 9 { note(.manyDigits, at: token) }
      return
    }
    let servers = RecordTypeText.servers(naming: word)
    if servers.contains(.knot) { return }
    if !servers.contains(.nsd) { return note(.listedTypeUnknownToKnotAndNSD, at: token) }
    if RecordFormat.find(record)?.servers.contains(.knot) == true {
      note(.listedTypeUnknownToKnot, at: token)
    }
  }

  /// Notes the name of an algorithm, or of a type of digest.
  mutating func noteNumberName(_ text: Span<UInt8>, _ token: Token, _ kind: FieldKind) {
    let word = text.extracting(token.range)
    guard word.count > 0, !word[0].isASCIIDigit else { return }
    guard kind == .algorithm else { return note(.digestName, at: token) }
    switch String(decoding: bytes(text, token).map(\.asciiLowercased), as: UTF8.self) {
    case "ecc": note(.curveName, at: token)
    case "ecc-gost", "dsa-nsec3-sha1", "rsasha1-nsec3-sha1": note(.longAlgorithmName, at: token)
    case "eccgost", "nsec3dsa", "nsec3rsasha1": note(.oldAlgorithmName, at: token)
    default: break
    }
  }

  /// Notes the protocol of a WKS record, which servers look up in /etc/protocols.
  mutating func noteProtocol(_ text: Span<UInt8>, _ token: Token) {
    let word = text.extracting(token.range)
    var hasSmall = false
    var hasCapital = false
    for index in word.indices where word[index].isASCIILetter {
      if word[index] == word[index].asciiLowercased { hasSmall = true } else { hasCapital = true }
    }
    if hasSmall, hasCapital { note(.protocolCase, at: token) }
    if word.count > 0, word[0].isASCIIDigit, let number = rdata.dropFirst(4).first,
      !NamedNumber.hasName(protocol: number)
    {
      note(.serviceName, at: token)
    }
  }

  /// Notes the services of a WKS record: NSD looks their names up as written, with the protocol.
  mutating func noteServices(_ text: Span<UInt8>, from first: Int) {
    let number = rdata.dropFirst(4).first
    let hasServices = number == 6 || number == 17
    for token in tokens[first...] {
      let word = text.extracting(token.range)
      guard word.count > 0, !word[0].isASCIIDigit else { continue }
      var hasCapital = false
      for index in word.indices where word[index] != word[index].asciiLowercased {
        hasCapital = true
      }
      if hasCapital || !hasServices { note(.serviceName, at: token) }
    }
  }
}
