/// Addresses with a number each, sorted to find those that are repeated.
struct AddressIndex {
  /// IPv4: the address above, the number below, each in 32 bits.
  private var ipv4: [UInt64] = []
  /// The IPv6 addresses with their numbers.
  private var ipv6: [(address: IPAddress, number: UInt32)] = []
  /// Whether the IPv4 addresses were added in order.
  private var isOrdered = true

  /// An index with room for so many addresses.
  init(capacity: Int) { ipv4.reserveCapacity(capacity) }

  /// Adds an address with its number.
  @inline(__always)
  mutating func add(_ address: IPAddress, number: UInt32) {
    guard address.isIPv4 else { return ipv6.append((address, number)) }
    let entry = UInt64(address.ipv4Bits) << 32 | UInt64(number)
    if let last = ipv4.last, last > entry { isOrdered = false }
    ipv4.append(entry)
  }

  /// The numbers of each address that was added more than once.
  mutating func duplicates() -> [[UInt32]] {
    if !isOrdered { Self.sortByAddress(&ipv4) }
    ipv6.sort { ($0.address, $0.number) < ($1.address, $1.number) }
    var groups: [[UInt32]] = []
    var start = 0
    for index in ipv4.indices.dropFirst() where ipv4[index] >> 32 == ipv4[index - 1] >> 32 {
      if groups.isEmpty || start != index - 1 {
        groups.append([UInt32(truncatingIfNeeded: ipv4[index - 1])])
      }
      groups[groups.count - 1].append(UInt32(truncatingIfNeeded: ipv4[index]))
      start = index
    }
    start = -1
    for index in ipv6.indices.dropFirst() where ipv6[index].address == ipv6[index - 1].address {
      if start != index - 1 { groups.append([ipv6[index - 1].number]) }
      groups[groups.count - 1].append(ipv6[index].number)
      start = index
    }
    return groups
  }

  /// Sorts by the upper half; many of them eleven bits a pass, which keeps the order of equals.
  static func sortByAddress(_ entries: inout [UInt64]) {
    guard entries.count > 512 else { return entries.sort() }
    var other = [UInt64](repeating: 0, count: entries.count)
    for shift in [UInt64(32), 43, 54] {
      var starts = [Int](repeating: 0, count: 2049)
      for entry in entries { starts[Int(entry >> shift & 2047) + 1] += 1 }
      for digit in 1..<2048 { starts[digit] += starts[digit - 1] }
      for entry in entries {
        let digit = Int(entry >> shift & 2047)
        other[starts[digit]] = entry
        starts[digit] += 1
      }
      swap(&entries, &other)
    }
  }
}
