/// Ids of messages that an attacker cannot guess (RFC 5452 §9.2), from the system's generator.
struct MessageIDs {
  /// Random bits, 16 of which make a number.
  private var bits: UInt64 = 0
  /// How many numbers they still hold.
  private var count = 0
  /// The system's generator.
  private var generator = SystemRandomNumberGenerator()

  /// A new id, which an attacker cannot guess.
  mutating func next() -> UInt16 {
    if count == 0 {
      bits = generator.next()
      count = 4
    }
    let number = UInt16(truncatingIfNeeded: bits)
    bits >>= 16
    count -= 1
    return number
  }
}
