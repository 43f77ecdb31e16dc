/// A record under an address: the A or AAAA that has it, or a PTR that is found at it.
struct AddressEntry: Sendable {
  /// The address's upper 64 bits.
  let high: UInt64
  /// The lower 64 bits.
  let low: UInt64
  /// The zone's place in the set.
  let zone: UInt32
  /// The record's place in the zone.
  let place: UInt32

  /// A record under an address.
  init(_ bits: UInt128, zone: Int, place: UInt32) {
    high = UInt64(truncatingIfNeeded: bits >> 64)
    low = UInt64(truncatingIfNeeded: bits)
    self.zone = UInt32(truncatingIfNeeded: zone)
    self.place = place
  }

  /// The address as a number of 128 bits.
  @inline(__always)
  var bits: UInt128 { UInt128(high) << 64 | UInt128(low) }

  /// One byte of the address, 0 the lowest.
  @inline(__always)
  fileprivate func byte(_ number: Int) -> Int {
    let word = number < 8 ? low : high
    return Int(truncatingIfNeeded: word >> UInt64(number % 8 * 8) & 0xFF)
  }
}

extension [AddressEntry] {
  /// Sorts by address and leaves entries of one address in their order: one pass over the array
  /// for each byte in which the addresses differ.
  mutating func sortByAddress() {
    guard let first else { return }
    var high: UInt64 = 0
    var low: UInt64 = 0
    var last = first
    var isSorted = true
    for entry in self {
      high |= entry.high ^ first.high
      low |= entry.low ^ first.low
      if (entry.high, entry.low) < (last.high, last.low) { isSorted = false }
      last = entry
    }
    // Those of a reverse zone are, and mostly those of hosts.
    if isSorted { return }
    var other: [AddressEntry] = []
    for number in 0..<16 {
      let differing = number < 8 ? low : high
      if differing >> UInt64(number % 8 * 8) & 0xFF == 0 { continue }
      if other.isEmpty { other = self }
      distribute(byByte: number, into: &other)
      swap(&self, &other)
    }
  }

  /// Writes the entries into another array of the same size, in the order of one byte.
  private func distribute(byByte number: Int, into other: inout [AddressEntry]) {
    var next = [Int](repeating: 0, count: 256)
    for entry in self { next[entry.byte(number)] += 1 }
    var sum = 0
    for value in next.indices {
      let count = next[value]
      next[value] = sum
      sum += count
    }
    for entry in self {
      let value = entry.byte(number)
      other[next[value]] = entry
      next[value] += 1
    }
  }
}
