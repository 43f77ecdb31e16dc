/// Finds names in a set of zones, each in the zone that answers for it.
struct ZoneFinder: Sendable {
  /// What a set of zones knows of a name.
  enum Answer {
    /// It is in no zone of the set, or delegated to a zone that is not in the set, or its records
    /// may be among those that could not be read.
    case unknown
    /// The name owns records in a zone of the set.
    case owner(ZoneLayout, UInt32)
    /// A wildcard answers for it.
    case wildcard(ZoneLayout, UInt32)
    /// It has no records.
    case missing(ZoneLayout)
  }

  /// The zones of the set.
  let zones: [ZoneLayout]
  /// The names of the zones, by number.
  private var origins = NameTable()
  /// By number in `origins`, the first zone of that name.
  private var zoneOfOrigin: [Int] = []
  /// For each zone the nearest one of the set around it, or -1.
  private(set) var outer: [Int] = []
  /// Whether a zone has another of the set in it.
  private(set) var hasInner: [Bool] = []

  /// A finder for zones, whose numbers are their places.
  init(_ zones: [ZoneLayout]) {
    self.zones = zones
    for zone in zones {
      let wire = zone.zone.origin.wire
      let number = origins.insert(wire.span)
      if Int(number) == zoneOfOrigin.count { zoneOfOrigin.append(zone.number) }
    }
    hasInner = [Bool](repeating: false, count: zones.count)
    outer = [Int](repeating: -1, count: zones.count)
    for zone in zones {
      guard let parent = zone.zone.origin.parent, let around = number(for: parent.wire.span) else {
        continue
      }
      outer[zone.number] = around
      hasInner[around] = true
    }
  }

  /// The innermost zone of the set that contains a name.
  func number(for name: Span<UInt8>) -> Int? {
    origins.findInnermost(around: name).map { zoneOfOrigin[Int($0)] }
  }

  /// The zone of a name, if it is in the set.
  func zone(named name: DomainName) -> ZoneLayout? {
    origins.find(name).map { zones[zoneOfOrigin[Int($0)]] }
  }

  /// Looks a name up.
  func find(_ name: Span<UInt8>) -> Answer {
    guard let number = number(for: name) else { return .unknown }
    let layout = zones[number]
    if let owner = layout.zone.names.find(name), !layout.types[Int(owner)].isEmpty {
      if layout.isCutOff(owner), layout.types[Int(owner)].isDisjoint(with: .addresses) {
        return .unknown
      }
      return .owner(layout, owner)
    }
    return Self.findAbove(name, in: layout)
  }

  /// Looks a name without records up by way of the names above it.
  static func findAbove(_ name: Span<UInt8>, in layout: ZoneLayout) -> Answer {
    let originCount = layout.zone.origin.wire.count
    if layout.mayAnswer(.any, for: name) { return .unknown }
    if layout.cuts.isEmpty, !layout.hasWildcards { return .missing(layout) }
    var start = 0
    var wildcard: UInt32?
    var seesOwner = false
    while name.count - start > originCount {
      start += Int(name[start]) + 1
      let above = name.extracting(start..<name.count)
      if wildcard == nil, !seesOwner { wildcard = self.wildcard(below: above, in: layout) }
      guard let owner = layout.zone.names.find(above) else { continue }
      let types = layout.types[Int(owner)]
      if types.contains(.dname) || (types.contains(.ns) && owner != layout.apex) {
        return .unknown
      }
      // An existing name hides the wildcards further up.
      if !types.isEmpty { seesOwner = true }
    }
    return wildcard.map { .wildcard(layout, $0) } ?? .missing(layout)
  }

  /// The owner `*` below a name, if it has records.
  private static func wildcard(below name: Span<UInt8>, in layout: ZoneLayout) -> UInt32? {
    guard layout.hasWildcards, name.count + 2 <= WireName.maximumLength else { return nil }
    var wire: [UInt8] = [1, UInt8(ascii: "*")]
    wire.append(name)
    guard let owner = layout.zone.names.find(wire.span), !layout.types[Int(owner)].isEmpty else {
      return nil
    }
    return owner
  }
}
