/// A record type's name of up to 16 bytes, in capitals, as two words that compare at once.
struct Mnemonic: Equatable, Sendable {
  /// The first eight bytes, the first of them highest; zero if there is none.
  let high: UInt64
  /// The bytes from the ninth.
  let low: UInt64

  /// Packs a name of any case; nil if it is empty or too long to be one.
  init?(_ text: Span<UInt8>) {
    guard (1...16).contains(text.count) else { return nil }
    var words: (UInt64, UInt64) = (0, 0)
    for index in text.indices {
      let byte = text[index]
      let capital = byte &- 0x61 < 26 ? byte & 0xDF : byte
      if index < 8 {
        words.0 |= UInt64(capital) << UInt64(56 - 8 * index)
      } else {
        words.1 |= UInt64(capital) << UInt64(120 - 8 * index)
      }
    }
    high = words.0
    low = words.1
  }

  /// The first place to look in a table of 256.
  var place: Int {
    let mixed = (high ^ low &* 31) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 56)
  }
}
