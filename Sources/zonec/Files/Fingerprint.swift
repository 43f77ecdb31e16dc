/// A number for bytes: FNV-1a, 64 bits. It does not withstand somebody who wants a collision.
struct Fingerprint {
  /// The number so far.
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Takes more bytes in.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01B3 }
  }
}
