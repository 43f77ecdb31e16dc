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
        fix: findings.text(of: place, .owner) == nil
          ? "leave the zone's name out" : "end the owner with a dot, or leave the zone's name out")
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
          at: target.place, .field(zone.targetField(of: type).number),
          as: zone.isOfProject ? .error : zone.strictSeverity(of: target),
          refusedBy: zone.refusers(of: target), fix: findings.lostDotFix(target.place))
      }
    }
    for places in [zone.places.soa, zone.places.binding, zone.places.dname, zone.places.other] {
      for place in places where TypeSet(of: zone.record(place).type) != .signing {
        zone.forEachLostDot(of: place) { name, part in
          findings.report(
            "the \(zone.record(place).type) of \(zone.name(of: place)) has the name \(name), which "
              + "ends in the zone's name twice", at: place, part,
            as: zone.isOfProject ? .error : zone.strictPrimarySeverity(of: place, part),
            fix: findings.lostDotFix(place))
        }
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
          + "in its own zone", at: target.place, .field(0), as: zone.strictSeverity(of: target),
        fix: findings.dotFix(target.place, 0))
    }
  }
}

extension ZoneInspection {
  /// The severity of a primary server that is none of the zone's name servers, where
  /// `zones_strict_data` makes gdnsd refuse it.
  fileprivate func strictPrimarySeverity(of place: UInt32, _ part: EntryPart) -> Severity? {
    let isPrimary = place == apexSOA && part == .field(0)
    return profile == .gdnsd && settings.isStrict && isPrimary ? .error : nil
  }
}

extension Findings {
  /// How to fix a name in a record's data that ends in the zone's name twice.
  fileprivate func lostDotFix(_ place: UInt32) -> String {
    text(of: place, .owner) == nil ? "leave the zone's name out" : "end it with a dot"
  }

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

  /// Calls `body` with each name in a record's data that lost its final dot, and does not exist.
  fileprivate func forEachLostDot(of place: UInt32, _ body: (String, EntryPart) -> Void) {
    guard originHasSeveralLabels else { return }
    let record = record(place)
    var number = 0
    RecordFormat.forEachName(record.type, zone.rdata.span.extracting(record.rdataRange)) { range in
      defer { number += 1 }
      let start = record.rdataRange.lowerBound
      let place = (start + range.lowerBound)..<(start + range.upperBound)
      let name = zone.rdata.span.extracting(place)
      guard repeatsZone(name), zone.names.find(name).map({ types[Int($0)].isEmpty }) ?? true
      else { return }
      let part: EntryPart =
        switch record.type {
        case .soa: .field(number)
        case .svcb, .https: .field(1)
        case .dname: .field(0)
        default: .type
        }
      body(self.name(in: place), part)
    }
  }

  /// Whether the target of a record lost its final dot, and does not exist.
  func hasLostDot(_ target: RecordTarget) -> Bool {
    guard target.fate != .outside, target.fate != .owner, originHasSeveralLabels else {
      return false
    }
    return repeatsZone(zone.rdata.span.extracting(targetRange(of: target.place)))
  }
}
