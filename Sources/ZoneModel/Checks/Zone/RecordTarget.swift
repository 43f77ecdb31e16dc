/// Where a record leads: what its zone knows of the name in its data.
struct RecordTarget: Sendable {
  /// What became of the name.
  enum Fate: UInt8, Sendable {
    /// It is in another zone.
    case outside
    /// The name owns records in this zone.
    case owner
    /// A wildcard answers for it (RFC 4592).
    case wildcard
    /// It is below a delegation, without records here.
    case delegated
    /// It is below a DNAME, without records here.
    case redirected
    /// It has no records, but names below it do (RFC 4592 §2.2.2).
    case emptyNonTerminal
    /// The zone says that it does not exist.
    case missing
    /// It has no records, but may have some that could not be read.
    case unknown
  }

  /// The record's place in `Zone.records`.
  let place: UInt32
  /// The owner that answers for the name, or the owner of the DNAME above it; for one below a
  /// delegation the next name above, if it has records; else no owner.
  let owner: UInt32
  /// What became of the name.
  let fate: Fate
}

/// Looks the names in records' data up in their zone.
struct TargetResolver {
  /// The zone whose names are looked up.
  private let zone: Zone
  /// The types of each owner.
  private let types: [TypeSet]
  /// The number of the apex among the names.
  private let apex: UInt32?
  /// What cuts names off.
  private let cuts: ZoneCuts
  /// Names without records that have names below them; made when a name is first missed.
  private var nonTerminals: NameTable?

  /// A resolver for one zone.
  init(_ zone: Zone, _ types: [TypeSet], apex: UInt32?, cuts: ZoneCuts) {
    self.zone = zone
    self.types = types
    self.apex = apex
    self.cuts = cuts
  }

  /// The targets of some records, whose name begins at an offset of their data.
  ///
  /// - Parameter types: what the name is asked for: a lost record of another type is no answer.
  mutating func targets(
    of places: [UInt32], nameAt offset: Int, asking types: TypeSet
  ) -> [RecordTarget] {
    var targets: [RecordTarget] = []
    targets.reserveCapacity(places.count)
    for place in places {
      let range = zone.records[Int(place)].rdataRange
      guard range.count > offset else { continue }
      let (fate, owner) = resolve((range.lowerBound + offset)..<range.upperBound, types)
      targets.append(RecordTarget(place: place, owner: owner, fate: fate))
    }
    return targets
  }

  /// Looks up the name at a range of the zone's data.
  private mutating func resolve(
    _ range: Range<Int>, _ wanted: TypeSet
  ) -> (RecordTarget.Fate, UInt32) {
    guard
      WireName.isSubdomain(zone.rdata.span.extracting(range), of: zone.origin.wire.span)
    else { return (.outside, ZoneCuts.none) }
    if let owner = zone.names.find(zone.rdata.span.extracting(range)),
      !types[Int(owner)].isEmpty
    {
      return (.owner, owner)
    }
    let origin = zone.origin.wire.count
    if zone.lost.mayAnswer(wanted, for: zone.rdata.span.extracting(range), origin: origin) {
      return (.unknown, ZoneCuts.none)
    }
    if nonTerminals == nil { nonTerminals = Self.nonTerminals(of: zone, types) }
    return resolveMissed(range)
  }

  /// Looks up a name without records by way of the names above it.
  private func resolveMissed(_ range: Range<Int>) -> (RecordTarget.Fate, UInt32) {
    let originCount = zone.origin.wire.count
    let data = zone.rdata.span
    var encloser: Int?
    var next = ZoneCuts.none
    var cut: (RecordTarget.Fate, UInt32)?
    var start = range.lowerBound
    let isNonTerminal = nonTerminals?.find(data.extracting(range)) != nil
    while range.upperBound - start > originCount {
      start += Int(data[start]) + 1
      let name = data.extracting(start..<range.upperBound)
      if let owner = zone.names.find(name), !types[Int(owner)].isEmpty {
        if encloser == nil { (encloser, next) = (start, owner) }
        if types[Int(owner)].contains(.ns), owner != apex {
          cut = (.delegated, next)
        } else if types[Int(owner)].contains(.dname), cut == nil {
          cut = (.redirected, owner)
        }
      } else if encloser == nil, nonTerminals?.find(name) != nil {
        encloser = start
      }
    }
    if let cut { return cut }
    if isNonTerminal { return (.emptyNonTerminal, ZoneCuts.none) }
    let wildcard = [1, UInt8(ascii: "*")] + zone.rdata[(encloser ?? start)..<range.upperBound]
    if let owner = zone.names.find(wildcard.span), !types[Int(owner)].isEmpty {
      return (.wildcard, owner)
    }
    return (.missing, ZoneCuts.none)
  }

  /// The names without records that have names below them, and those whose records are all lost.
  private static func nonTerminals(of zone: Zone, _ types: [TypeSet]) -> NameTable {
    var found = NameTable()
    zone.lost.forEachOwner { name, _ in
      var start = 0
      while name.count - start > zone.origin.wire.count {
        _ = found.insert(name.extracting(start..<name.count))
        start += Int(name[start]) + 1
      }
    }
    let originCount = zone.origin.wire.count
    let names = zone.names.bytes.span
    for owner in 0..<UInt32(types.count) where !types[Int(owner)].isEmpty {
      let name = names.extracting(zone.names.range(of: owner))
      guard name.count > originCount else { continue }
      var start = Int(name[0]) + 1
      while name.count - start > originCount {
        let parent = name.extracting(start..<name.count)
        // When it was added, all names up to the apex were added too.
        if let known = zone.names.find(parent), !types[Int(known)].isEmpty { break }
        let before = found.count
        _ = found.insert(parent)
        if found.count == before { break }
        start += Int(name[start]) + 1
      }
    }
    return found
  }
}
