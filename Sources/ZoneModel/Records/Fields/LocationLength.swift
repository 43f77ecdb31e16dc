/// Altitudes, sizes and precisions of a LOC record, in text metres with up to two decimals.
enum LocationLength {
  /// Reads an altitude in cm from the reference, down to -100 km.
  static func parseAltitude(_ word: Span<UInt8>) throws(FieldFault) -> Int64 {
    if word.count > 0, word[0] == UInt8(ascii: "-") {
      let depth = try parseMetres(word.extracting(1...), upTo: UInt64(Location.lowest))
      return -Int64(depth)
    }
    let limit = UInt64(UInt32.max) - UInt64(Location.lowest)
    return Int64(try parseMetres(word, upTo: limit))
  }

  /// Reads a length as a digit and a power of ten in cm; further digits are dropped, for there is
  /// no room for them.
  static func parsePrecision(_ word: Span<UInt8>) throws(FieldFault) -> UInt8 {
    var digit = try parseMetres(word, upTo: 9_000_000_000)
    var power: UInt8 = 0
    while digit > 9 {
      digit /= 10
      power += 1
    }
    return UInt8(truncatingIfNeeded: digit) << 4 | power
  }

  /// Reads metres, the `m` after them optional, as cm.
  private static func parseMetres(
    _ word: Span<UInt8>, upTo limit: UInt64
  ) throws(FieldFault) -> UInt64 {
    let hasUnit = word.count > 1 && word[word.count - 1] == UInt8(ascii: "m")
    let digits = word.extracting(0..<(word.count - (hasUnit ? 1 : 0)))
    return try parse(digits, decimals: 2, upTo: limit)
  }

  /// Reads a number with up to so many decimals, scaled to a whole one.
  ///
  /// - Parameter limit: the largest that the scaled number may be.
  static func parse(
    _ word: Span<UInt8>, decimals: Int, upTo limit: UInt64
  ) throws(FieldFault) -> UInt64 {
    var number: UInt64 = 0
    var digits = 0
    var places: Int?
    for index in word.indices {
      if word[index] == UInt8(ascii: "."), places == nil, decimals > 0, digits > 0 {
        places = 0
        continue
      }
      guard word[index].isASCIIDigit else { throw FieldFault("is not a number", at: index) }
      if let count = places {
        guard count < decimals else {
          throw FieldFault("has more than \(decimals) decimals", at: index)
        }
        places = count + 1
      }
      // Past the limit the value no longer matters; it must only not wrap.
      if number <= limit { number = number * 10 + UInt64(word[index] - 0x30) }
      digits += 1
    }
    if digits == 0 || places == 0 { throw FieldFault("is not a number", at: word.count) }
    for _ in (places ?? 0)..<decimals where number <= limit { number *= 10 }
    if number > limit {
      var text: [UInt8] = []
      append(limit, decimals: decimals, to: &text)
      throw FieldFault("is more than \(String(decoding: text, as: UTF8.self))")
    }
    return number
  }

  /// Appends a scaled number with its decimals.
  private static func append(_ number: UInt64, decimals: Int, to text: inout [UInt8]) {
    var scale: UInt64 = 1
    for _ in 0..<decimals { scale *= 10 }
    text.append(decimal: number / scale)
    if decimals > 0 { text.append(UInt8(ascii: ".")) }
    while scale > 1 {
      scale /= 10
      text.append(decimal: number / scale % 10)
    }
  }

  /// Appends a length in metres.
  static func append(_ length: UInt64, showsCentimetres: Bool, to text: inout [UInt8]) {
    if showsCentimetres {
      append(length, decimals: 2, to: &text)
    } else {
      text.append(decimal: length / 100)
    }
    text.append(UInt8(ascii: "m"))
  }
}
