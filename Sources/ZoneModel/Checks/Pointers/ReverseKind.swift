/// What the addresses of a zone's PTR records are, by the zone's name.
enum ReverseKind: Sendable {
  /// Names of hosts: no reverse zone.
  case forward
  /// The labels before the zone's name are the rest of an address.
  case whole(ReversePrefix)
  /// A part of a /24 (RFC 2317): the label before the zone's name is the last octet.
  case classless(ClasslessZone)
  /// Below in-addr.arpa or ip6.arpa, but of no addresses.
  case unknown

  /// What a zone of this name is.
  init(_ origin: DomainName) {
    let name = origin.wire.span
    let above = [ReverseName.inAddrArpa, ReverseName.ip6Arpa]
    if let prefix = ReversePrefix(name) {
      self = .whole(prefix)
    } else if let zone = ClasslessZone(name) {
      self = .classless(zone)
    } else if above.contains(where: { WireName.isSubdomain(origin.wire.span, of: $0.span) }) {
      self = .unknown
    } else {
      self = .forward
    }
  }

  /// Whether the zone holds names of hosts.
  var isForward: Bool { if case .forward = self { true } else { false } }
}

/// A zone for a part of a /24, such as `128/26.62.205.67.in-addr.arpa.` (RFC 2317 §4).
struct ClasslessZone: Sendable {
  /// The /24 around it.
  let parent: ReversePrefix
  /// The last octets that its name says it is for; nil if the name says nothing of them.
  let octets: ClosedRange<UInt8>?
  /// Whether the name was meant to be a network, but is not one.
  let isMisnamed: Bool

  /// Reads a zone's name: one label of any kind before a /24's.
  init?(_ name: Span<UInt8>) {
    guard name[0] > 0 else { return nil }
    let start = Int(name[0]) + 1
    guard let parent = ReversePrefix(name.extracting(start..<name.count)), parent.length == 120,
      parent.bits >> 32 == ReversePrefix.ipv4 >> 32
    else { return nil }
    self.parent = parent
    let label = name.extracting(1..<start)
    let numbers = Self.numbers(label)
    octets = numbers.flatMap { Self.octets($0.first, $0.second, isRange: $0.isRange) }
    isMisnamed = numbers != nil && octets == nil
  }

  /// The lowest and the highest address.
  var addresses: ClosedRange<UInt128>? {
    octets.map {
      (parent.bits | UInt128($0.lowerBound))...(parent.bits | UInt128($0.upperBound))
    }
  }

  /// The two numbers of `128/26`, `128-26` or `128-191`.
  private static func numbers(
    _ label: Span<UInt8>
  ) -> (first: Int, second: Int, isRange: Bool)? {
    var numbers = [0, 0]
    var digits = [0, 0]
    var part = 0
    var isRange = false
    for index in label.indices {
      let byte = label[index]
      if byte.isASCIIDigit {
        numbers[part] = numbers[part] * 10 + Int(byte - 0x30)
        digits[part] += 1
        if digits[part] > 3 { return nil }
      } else if part == 0, byte == UInt8(ascii: "/") || byte == UInt8(ascii: "-") {
        isRange = byte == UInt8(ascii: "-")
        part = 1
      } else {
        return nil
      }
    }
    guard digits[0] > 0, digits[1] > 0 else { return nil }
    return (numbers[0], numbers[1], isRange)
  }

  /// The octets that two numbers mean, or nil if they make no network.
  private static func octets(
    _ first: Int, _ second: Int, isRange: Bool
  ) -> ClosedRange<UInt8>? {
    // `0-31` means 0 to 31, which is more than the two addresses of 0/31.
    if isRange, first <= second, let octets = network(first, count: second - first + 1) {
      return octets
    }
    guard (25...31).contains(second) else { return nil }
    return network(first, count: 1 << (32 - second))
  }

  /// So many octets from a first one, if they are a network.
  private static func network(_ first: Int, count: Int) -> ClosedRange<UInt8>? {
    guard count > 0, count & (count - 1) == 0, first % count == 0, first + count <= 256 else {
      return nil
    }
    return UInt8(first)...UInt8(first + count - 1)
  }
}
