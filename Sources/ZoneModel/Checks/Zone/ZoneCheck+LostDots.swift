/// Names that got the zone's name behind them because their final dot was forgotten.
extension ZoneCheck {
  /// `www.example.com` without a dot, in the zone example.com.
  static let nameRepeatsZone = ZoneCheck(
    Check(
      "name-repeats-zone", standard: .warning, gdnsd: .warning,
      "no owner ends in the zone's name twice",
      why: "the final dot is missing, so the zone's name was added", "RFC 1035 §5.1",
      example: .zone(
        "www.example.com  A 192.0.2.10  ; expect: name-repeats-zone", "www  A 192.0.2.10"))
  ) { zone, findings in
    guard zone.originHasSeveralLabels else { return }
    let names = zone.zone.names
    let bytes = names.bytes.span
    for owner in 0..<UInt32(zone.types.count) {
      guard zone.repeatsZone(bytes.extracting(names.range(of: owner))),
        let place = zone.owners[owner].first
      else { continue }
      findings.report(
        "\(zone.name(of: place)) ends in the zone's name twice", at: place,
        fix: "end the owner with a dot, or leave the zone's name out")
    }
  }

  /// The same, in the name that a record leads to.
  static let relativeTarget = ZoneCheck(
    Check(
      "relative-target", standard: .warning, gdnsd: .warning,
      "no record leads to a name that ends in the zone's name twice",
      why: "the final dot is missing, so the zone's name was added", "RFC 1035 §5.1",
      example: .zone(
        "www  CNAME ns1.example.com  ; expect: relative-target", "www  CNAME ns1"))
  ) { zone, findings in
    for targets in [
      zone.nsTargets, zone.cnameTargets, zone.mxTargets, zone.srvTargets, zone.ptrTargets,
    ] {
      for target in targets where zone.hasLostDot(target) {
        let type = zone.record(target.place).type
        findings.report(
          "the \(type) of \(zone.name(of: target.place)) leads to "
            + "\(zone.target(of: target.place)), which ends in the zone's name twice",
          at: target.place, .field(zone.targetField(of: type).number), fix: "end it with a dot")
      }
    }
  }

  /// A reverse zone names hosts, and holds none.
  static let ptrInSameZone = ZoneCheck(
    Check(
      "ptr-in-same-zone", standard: .warning, gdnsd: .warning, "a PTR record leads out of its zone",
      why: "the final dot is missing, so the zone's name was added", "RFC 1035 §3.5",
      example: .directory(
        "2.0.192.in-addr.arpa: 5  PTR www.example.org  ; expect: ptr-in-same-zone",
        "2.0.192.in-addr.arpa: 5  PTR www.example.org."))
  ) { zone, findings in
    // Elsewhere a PTR may list services of its own zone (RFC 6763 §4.1); gdnsd warns all the same.
    if zone.profile == .standard, !zone.isReverse { return }
    for target in zone.ptrTargets where target.fate != .outside && !zone.hasLostDot(target) {
      findings.report(
        "the PTR of \(zone.name(of: target.place)) leads to \(zone.target(of: target.place)) "
          + "in its own zone", at: target.place, .field(0), fix: findings.dotFix(target.place, 0))
    }
  }
}

extension Findings {
  /// How to fix a missing target: a name with dots, but none at its end, was most likely meant to
  /// be absolute.
  func dotFix(_ place: UInt32, _ field: Int) -> String? {
    guard let text = text(of: place, .field(field)), text.contains(UInt8(ascii: ".")),
      text.last != UInt8(ascii: ".")
    else { return nil }
    return "if it is outside the zone, end it with a dot: \(quoted(text + [UInt8(ascii: ".")]))"
  }
}

extension ZoneInspection {
  /// Whether a name in the zone ends in the zone's name twice.
  @inline(__always)
  func repeatsZone(_ name: Span<UInt8>) -> Bool {
    let origin = zone.origin.wire.span
    let start = name.count - 2 * (origin.count - 1) - 1
    guard start >= 0, name[start] == origin[0] else { return false }
    for index in 0..<(origin.count - 1)
    where name[start + index].asciiLowercased != origin[index].asciiLowercased {
      return false
    }
    return true
  }

  /// Whether the target of a record lost its final dot, and does not exist.
  func hasLostDot(_ target: RecordTarget) -> Bool {
    guard target.fate != .outside, target.fate != .owner, originHasSeveralLabels else {
      return false
    }
    return repeatsZone(zone.rdata.span.extracting(targetRange(of: target.place)))
  }
}
