/// Labels that no zone has, and that nobody can have prepared for.
enum MadeUpLabel {
  /// One of them, another each time.
  static func next() -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    return Array("zonec-".utf8)
      + (0..<12).map { _ in UInt8(ascii: "a") + UInt8.random(in: 0..<26, using: &generator) }
  }
}
