/// The look-ups of SPF records that include those of other zones of the project.
extension ProjectCheck {
  /// Receivers stop after ten look-ups, whichever zones they lead to.
  static let spfLookupsInProject = ProjectCheck(
    Check(
      "spf-lookups-in-project", .warning,
      "an SPF record takes no more than 10 look-ups, with those of other zones that it includes",
      why: "receivers report a permanent error", "RFC 7208 §4.6.4", kind: .demand,
      example: .project(
        #"""
        zonec.json: "mail": { "role": "mail", "spf": "-all", "include": ["s1.example.com", "s2.example.com", "s3.example.com", "s4.example.com", "s5.example.com", "s6.example.com", "s7.example.com", "s8.example.com", "s9.example.com", "s10.example.com"] },
        roles.json: "mail": {},
        staging.json: { "name": "mail", "public": "192.0.2.25" },
        records: lists  TXT "v=spf1 include:example.net -all"  ; expect: spf-lookups-in-project
        """#,
        #"""
        zonec.json: "mail": { "role": "mail", "spf": "-all", "include": ["s1.example.com"] },
        roles.json: "mail": {},
        staging.json: { "name": "mail", "public": "192.0.2.25" },
        records: lists  TXT "v=spf1 include:example.net -all"
        """#))
  ) { inspection, findings in
    let zones = inspection.zones.filter(\.isPublic).map(\.zone)
    let texts = zones.map { zone in
      zone.records.indices.filter { zone.records[$0].type == .txt }
        .map { UInt32(truncatingIfNeeded: $0) }
    }
    let lookups = SenderLookups(Array(zip(zones, texts)))
    let selected = Set(inspection.forwardZones.map(\.zone.origin))
    let tooMany = lookups.counts.filter {
      $0.count > SenderLookups.limit && selected.contains(zones[$0.place.zone].origin)
    }
    if tooMany.isEmpty { return }
    // What a zone takes by itself is a check of that zone.
    let known = zip(zones, texts).map { zone in
      Set(
        SenderLookups([zone]).counts.lazy.filter { $0.count > SenderLookups.limit }
          .map(\.place.record))
    }
    for (place, count) in tooMany where !known[place.zone].contains(place.record) {
      let zone = zones[place.zone]
      let record = zone.records[Int(place.record)]
      findings.report(
        SenderLookups.message(count, of: zone.owner(of: record).displayText),
        at: inspection.range(of: record, in: zone),
        about: inspection.subjects(of: record, in: zone))
    }
  }
}
