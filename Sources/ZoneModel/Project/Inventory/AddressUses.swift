/// The uses that an address may have, remembered for the last blocks of IPv4.
struct AddressUses {
  /// What an address can be used for.
  enum Use: UInt8 {
    /// Public and private use are allowed.
    case any
    /// Only private use is allowed.
    case `private`
    /// No host may have the address.
    case none
  }

  /// The first 16 bits of an address above its use in 2 bits, at the place that those bits end
  /// with: every special block of IPv4 is that large or larger.
  private var blocks = [UInt32](repeating: .max, count: 256)

  /// What an address can be used for.
  @inline(__always)
  mutating func use(of address: IPAddress) -> Use {
    guard address.isIPv4 else { return Self.lookUp(address) }
    let block = address.ipv4Bits >> 16
    let known = blocks[Int(block & 255)]
    if known >> 2 == block, let use = Use(rawValue: UInt8(truncatingIfNeeded: known & 3)) {
      return use
    }
    let use = Self.lookUp(address)
    blocks[Int(block & 255)] = block << 2 | UInt32(use.rawValue)
    return use
  }

  /// What an address can be used for, by the lists of special networks.
  private static func lookUp(_ address: IPAddress) -> Use {
    address.isUnusable ? .none : address.isPrivate ? .private : .any
  }
}
