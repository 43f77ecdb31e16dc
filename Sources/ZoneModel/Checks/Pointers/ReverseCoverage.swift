/// Which reverse zone of a set answers for an address.
struct ReverseCoverage {
  /// The addresses of a zone.
  private struct Part {
    /// The lowest address of the part.
    let first: UInt128
    /// The highest address of the part.
    let last: UInt128
    /// The zone's place in the set.
    let zone: Int
  }

  /// By lowest address, the larger before the smaller.
  private var parts: [Part] = []
  /// The first part above the last address in question; all parts before it are below.
  private var next = 0
  /// The parts around that address, the smallest last.
  private var around: [Part] = []

  /// Lays out the reverse zones of a set.
  init(_ zones: [ZoneLayout]) {
    for zone in zones {
      switch zone.kind {
      case .whole(let prefix):
        parts.append(Part(first: prefix.bits, last: prefix.last, zone: zone.number))
      case .classless(let part):
        guard let addresses = part.addresses else { continue }
        parts.append(
          Part(first: addresses.lowerBound, last: addresses.upperBound, zone: zone.number))
      case .forward, .unknown: continue
      }
    }
    parts.sort { ($0.first, $1.last, $0.zone) < ($1.first, $0.last, $1.zone) }
  }

  /// Whether there is no reverse zone at all.
  var isEmpty: Bool { parts.isEmpty }

  /// The smallest part that contains an address; ask in ascending order.
  mutating func zone(of address: UInt128) -> Int? {
    while next < parts.count, parts[next].first <= address {
      while let last = around.last, last.last < parts[next].first { around.removeLast() }
      around.append(parts[next])
      next += 1
    }
    while let last = around.last, last.last < address { around.removeLast() }
    // Parts that overlap without one holding the other are misnamed, and reported as such.
    return around.last?.zone
  }
}
