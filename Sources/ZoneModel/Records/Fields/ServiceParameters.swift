/// The parameters of SVCB and HTTPS records (RFC 9460 §2.1, §2.2).
///
/// On the wire each is a key, a length and a value, in the order of the keys, none twice.
enum ServiceParameters {
  /// A parameter as text gave it.
  private struct Entry {
    /// The key of the parameter.
    let key: ServiceParameterKey
    /// The value in wire form.
    let value: [UInt8]
    /// The token that it was read from.
    let token: Int
  }

  /// Reads all tokens that are left, in any order.
  static func parse(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int, into rdata: inout [UInt8]
  ) throws(FieldFault) {
    var entries: [Entry] = []
    while next < tokens.count {
      // So many keys alone fill the data: no need to sort what will be refused for its length.
      if entries.count > FieldParser.maximumLength / 4 { throw FieldFault("is one key too many") }
      let entry = try parseOne(text, tokens, &next)
      let place = firstIndex(from: entry.key, in: entries)
      if place < entries.count, entries[place].key == entry.key {
        next = entry.token
        throw FieldFault("gives \(entry.key.name) twice")
      }
      entries.insert(entry, at: place)
    }
    do throws(FieldFault) {
      try checkTogether(entries.map(\.key), mandatory: entries.first?.value ?? [])
    } catch {
      next = entries.first { $0.key.name == error.part }?.token ?? next
      throw error
    }
    for entry in entries {
      rdata.append(bigEndian: entry.key.number)
      rdata.append(bigEndian: UInt16(truncatingIfNeeded: entry.value.count))
      rdata.append(contentsOf: entry.value)
    }
  }

  /// Where the entries begin whose keys are not below one.
  private static func firstIndex(from key: ServiceParameterKey, in entries: [Entry]) -> Int {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].key >= key { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Reads `key`, `key=value` or `key="value"`; on failure `next` is the token with the mistake.
  ///
  /// A value in quotes may be a token of its own, right after the one with the key.
  private static func parseOne(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int
  ) throws(FieldFault) -> Entry {
    let token = tokens[next]
    if token.isQuoted { throw FieldFault("is in quotes, which belong around the value alone") }
    let word = text.extracting(token.range)
    var equals = 0
    while equals < word.count, word[equals] != UInt8(ascii: "=") { equals += 1 }
    let (key, isGeneric) = try ServiceParameterKey.parse(word.extracting(0..<equals))
    var valueRange = (token.range.lowerBound + min(equals + 1, word.count))..<token.range.upperBound
    var valueToken = token
    let first = next
    if equals + 1 == word.count, next + 1 < tokens.count, tokens[next + 1].isQuoted,
      Int(tokens[next + 1].start) == token.range.upperBound + 1
    {
      next += 1
      valueToken = tokens[next]
      valueRange = valueToken.range
    } else if valueRange.count >= 2, text[valueRange.lowerBound] == UInt8(ascii: "\""),
      text[valueRange.upperBound - 1] == UInt8(ascii: "\"")
    {
      valueRange = (valueRange.lowerBound + 1)..<(valueRange.upperBound - 1)
    }
    do throws(FieldFault) {
      var value: [UInt8] = []
      try CharacterString.parse(
        unlimited: text.extracting(valueRange), valueToken, into: &value)
      if !isGeneric { value = try ServiceParameterText.parse(value.span, of: key) }
      try ServiceParameterValue.check(value.span, of: key)
      next += 1
      return Entry(key: key, value: value, token: first)
    } catch {
      // There may be escapes before the mistake, so the finding marks the value as a whole.
      throw FieldFault(
        error.reason, at: valueRange.lowerBound - valueToken.range.lowerBound, in: key.name)
    }
  }

  /// Where parameters that begin at `offset` end, which is the end of the data.
  static func end(in rdata: Span<UInt8>, from offset: Int) throws(FieldFault) -> Int {
    var keys: [ServiceParameterKey] = []
    var mandatory: [UInt8] = []
    var offset = offset
    while offset < rdata.count {
      let (key, range) = try next(in: rdata, from: offset)
      if let last = keys.last, last >= key {
        throw FieldFault("is not in the order of the keys", at: offset, in: key.name)
      }
      keys.append(key)
      let value = rdata.extracting(range)
      do throws(FieldFault) {
        try ServiceParameterValue.check(value, of: key)
      } catch {
        throw FieldFault(error.reason, at: range.lowerBound, in: key.name)
      }
      if key == .mandatory { for index in value.indices { mandatory.append(value[index]) } }
      offset = range.upperBound
    }
    do throws(FieldFault) {
      try checkTogether(keys, mandatory: mandatory)
    } catch {
      throw FieldFault(error.reason, at: max(offset - 1, 0), in: error.part)
    }
    return offset
  }

  /// The key at `offset`, and the range of its value.
  private static func next(
    in rdata: Span<UInt8>, from offset: Int
  ) throws(FieldFault) -> (key: ServiceParameterKey, value: Range<Int>) {
    let start = try FieldValidator.end(of: 4, in: rdata, from: offset)
    let key = rdata.extracting(offset..<(offset + 2)).bigEndianNumber
    let length = Int(rdata.extracting((offset + 2)..<start).bigEndianNumber)
    let end = try FieldValidator.end(of: length, in: rdata, from: start)
    return (ServiceParameterKey(number: UInt16(truncatingIfNeeded: key)), start..<end)
  }

  /// Checks what the parameters of one record demand of each other.
  ///
  /// - Parameter mandatory: the value of that key, if the record has it.
  private static func checkTogether(
    _ keys: [ServiceParameterKey], mandatory: [UInt8]
  ) throws(FieldFault) {
    if keys.first == .mandatory {
      let known = Set(keys)
      for index in stride(from: 0, to: mandatory.count - 1, by: 2) {
        let number = UInt16(mandatory[index]) << 8 | UInt16(mandatory[index + 1])
        let key = ServiceParameterKey(number: number)
        if !known.contains(key) {
          throw FieldFault("requires \(key.name), which the record lacks", in: "mandatory")
        }
      }
    }
    if keys.contains(.noDefaultALPN), !keys.contains(.alpn) {
      throw FieldFault("means nothing without alpn", in: ServiceParameterKey.noDefaultALPN.name)
    }
  }

  /// Appends parameters that the validator has passed.
  static func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
    var offset = 0
    while let (key, range) = try? next(in: bytes, from: offset) {
      if offset > 0 { text.append(UInt8(ascii: " ")) }
      text.append(key.printedName)
      let value = bytes.extracting(range)
      if !value.isEmpty {
        text.append(UInt8(ascii: "="))
        ServiceParameterText.append(value, of: key, to: &text)
      }
      offset = range.upperBound
    }
  }
}
