@testable import ZoneModel

/// A zone of random records of every type: valid as text, whatever the checks say.
enum RandomZone {
  /// The zone that belongs to a seed, with this many records of each type.
  static func make(seed: UInt64, recordsPerType: Int = 3) throws -> Zone {
    var random = RandomRdata(seed: seed)
    let origin = try DomainName("Example.com.")
    var zone = Zone(origin: origin)
    let group = zone.addGroup(
      RecordGroup(rule: .handWritten, title: "random", location: .none))
    var formats = RecordFormat.all.flatMap { Array(repeating: $0, count: recordsPerType) }
    formats.shuffle(using: &random.generator)
    for format in formats {
      let owner = owner(in: origin, &random)
      let data = random.data(of: format)
      zone.add(
        owner: owner.span, type: format.type, rdata: data.span,
        ttl: UInt32(random.number(below: 1 << 31)), group: group, location: .none)
    }
    // Types without a format, with any data.
    for _ in 0..<8 {
      let type = RecordType(UInt16(random.number(below: 256) + 60000))
      let data = random.bytes(random.number(below: 300))
      let owner = owner(in: origin, &random)
      zone.add(
        owner: owner.span, type: type, rdata: data.span, ttl: 0, group: group, location: .none)
    }
    return zone
  }

  /// An owner of any bytes below an origin.
  private static func owner(in origin: DomainName, _ random: inout RandomRdata) -> [UInt8] {
    let name = random.name().dropLast()
    return name.count + origin.wire.count <= 255 ? name + origin.wire : origin.wire
  }
}
