/// The names of hosts: letters, digits and hyphens (RFC 1123 §2.1).
extension ZoneCheck {
  /// What has an address, takes mail or serves is a host.
  static let badHostname = ZoneCheck(
    Check(
      "bad-hostname", standard: .warning, gdnsd: .info,
      "a host's name has only letters, digits and hyphens, no hyphen first or last",
      why: "mail servers and browsers refuse such names", "RFC 1123 §2.1",
      example: .standardZone(
        "-host  A 192.0.2.10  ; expect: bad-hostname", "host  A 192.0.2.10"))
  ) { zone, findings in
    let hosts: TypeSet = [.a, .aaaa, .mx]
    let names = zone.zone.names
    let originCount = zone.zone.origin.wire.count
    for owner in 0..<UInt32(zone.types.count) where !zone.types[Int(owner)].isDisjoint(with: hosts)
    {
      let range = names.range(of: owner)
      // Any name that a wildcard covers may be a host.
      let isHost = HostText.isHostname(
        names.bytes.span, from: range.lowerBound, to: range.upperBound - originCount,
        allowsWildcard: true)
      if isHost { continue }
      guard let place = zone.first(hosts, of: owner) else { continue }
      findings.report(
        "\(zone.name(of: place)) is not a host's name, which has only letters, digits and hyphens",
        at: place)
    }
    for targets in [zone.nsTargets, zone.mxTargets, zone.srvTargets] {
      for target in targets {
        let range = zone.targetRange(of: target.place)
        let isHost = HostText.isHostname(
          zone.zone.rdata.span, from: range.lowerBound, to: range.upperBound - 1)
        if isHost { continue }
        findings.report(
          "\(zone.target(of: target.place)) is not a host's name, which has only letters, digits and "
            + "hyphens", at: target.place,
          .field(zone.targetField(of: zone.record(target.place).type).number))
      }
    }
  }
}

/// What the name of a host may consist of.
enum HostText {
  /// Digits and the hyphen: one bit for each byte below 64.
  private static var low: UInt64 { 0x3FF << 48 | 1 << 45 }
  /// Letters: one bit for each byte from 64 on.
  private static var high: UInt64 { 0x7FF_FFFE | 0x7FF_FFFE << 32 }

  /// Whether all labels that begin before `end` are those of a host.
  ///
  /// - Parameter allowsWildcard: takes the label `*` for one.
  static func isHostname(
    _ bytes: Span<UInt8>, from start: Int, to end: Int, allowsWildcard: Bool = false
  ) -> Bool {
    var index = start
    while index < end {
      let last = index + Int(bytes[index])
      index += 1
      if allowsWildcard, index == last, bytes[index] == UInt8(ascii: "*") {
        index += 1
        continue
      }
      guard index <= last, bytes[index] != UInt8(ascii: "-"), bytes[last] != UInt8(ascii: "-")
      else { return false }
      while index <= last {
        let byte = bytes[index]
        let bits = byte < 64 ? low : high
        guard byte < 128, bits &>> UInt64(byte & 63) & 1 != 0 else { return false }
        index += 1
      }
    }
    return true
  }
}
