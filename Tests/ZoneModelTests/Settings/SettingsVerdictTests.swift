import Testing

@testable import ZoneModel

/// Every setting that zonec reads, held against gdnsd with the same files.
struct SettingsVerdictTests {
  @Test(
    "an option means to zonec what it means to gdnsd",
    arguments: [
      "min_ttl => 0", "min_ttl => 300", "min_ttl => 300, max_ttl => 3600", "max_ttl => 3600",
      "max_ncache_ttl => 600", "max_ncache_ttl => 86400", "acme_challenge_dns_ttl => 300",
      "acme_challenge_dns_ttl => 0", "acme_challenge_dns_ttl => 3600", "zones_default_ttl => 900",
      "zones_strict_data => true", "zones_strict_data => False",
      "zones_strict_data => true, min_ttl => 300", "zones_strict_data = TRUE max_ttl = 3600",
      "zones_strict_data => true, acme_challenge_dns_ttl => 300",
      "zones_strict_data => true, max_ncache_ttl => 600", "disable_text_autosplit => true",
      "disable_text_autosplit => false",
    ],
    [
      "_acme-challenge 300 TXT a", "_acme-challenge 0 TXT a", "_acme-challenge.w 3600 TXT a",
      "w 0 A 192.0.2.1", "w 60 A 192.0.2.1", "w 7200 A 192.0.2.1", "w 4000000 A 192.0.2.1",
      "w 600/60 DYNA null", "w 4 DYNA null", "w 60/600 DYNA null", "w 7200/300 DYNA null",
      "w CNAME nope", "w CNAME a.b\nx.a.b A 192.0.2.1", "a.b A 192.0.2.1\nw CNAME b",
      "w MX 10 nope",
      "w MX 10 v\nv CNAME ns1", "w SRV 1 1 1 nope", "w NS nope.example.net.\nv.w A 192.0.2.1",
      "w 60 A 192.0.2.1\nw 600 A 192.0.2.2", "w PTR ns1", "w MX 10 mx.example.com",
      "w CNAME 192.0.2.1", "w TXT \(String(repeating: "a", count: 300))",
      "w TXT \"\(String(repeating: "a", count: 255))\"",
    ])
  func options(_ options: String, _ records: String) throws {
    try SettingsSetup(options: options, records: records).expectAgreement()
  }

  @Test(
    "the TTLs of a SOA are judged as gdnsd judges them",
    arguments: [0, 4, 900, 20_000, 4_000_000], [0, 4, 900, 20_000, 86_401, 4_000_000])
  func startOfAuthority(_ ttl: Int, _ minimum: Int) throws {
    for options in [
      "", "min_ttl => 0", "max_ncache_ttl => 86400", "zones_strict_data => true",
      "zones_strict_data => true, min_ttl => 0, max_ncache_ttl => 86400",
    ] {
      var setup = SettingsSetup(options: options)
      setup.zone = Array(
        """
        $TTL 900
        @ \(ttl) SOA ns1.example.net. h.example.net. 1 7200 1800 1209600 \(minimum)
        @ NS ns1.example.net.
        @ NS ns2.example.net.

        """.utf8)
      try setup.expectAgreement()
    }
  }

  @Test(
    "the TTL of a record that has none is the setting's, however that is written",
    arguments: [
      "900", "86400", "0x100", "0X1f", "0100", "010", "\" 900\"", "+900", "9\\0480", "2147483647",
      "\"\\009\\0117\"", "00", "1",
    ])
  func defaultTTL(_ number: String) throws {
    var setup = SettingsSetup(options: "zones_default_ttl => \(number)")
    setup.zone = Array(
      """
      @ SOA ns1.example.net. h 1 7200 1800 259200 5
      @ NS ns1.example.net.
      @ NS ns2.example.net.

      """.utf8)
    guard let gdnsd = try setup.gdnsd() else { return }
    let configuration = setup.configuration
    guard let ttl = configuration.settings.defaultTTL else {
      #expect(!gdnsd.accepts)
      #expect(configuration.diagnostics.all.count == 1)
      return
    }
    #expect(gdnsd.accepts, "\(gdnsd.lines)")
    // It names the TTL if that is more than the last number.
    #expect(
      ttl <= 5 || gdnsd.lines.contains { $0.contains(": SOA TTL \(ttl) > ncache field 5,") },
      "\(ttl): \(gdnsd.lines)")
    #expect(!setup.zonec.lines.contains { $0.contains("ttl-missing") })
  }

  @Test(
    "what makes gdnsd refuse its settings is one warning, and its defaults count",
    arguments: [
      "zones_default_ttl => 0", "zones_default_ttl => 2147483648", "zones_default_ttl => 1h",
      "zones_default_ttl => -1", "zones_default_ttl => \"\"", "zones_default_ttl => \"900 \"",
      "zones_default_ttl => 09", "zones_default_ttl => 0x", "zones_default_ttl => [ 900 ]",
      "zones_default_ttl => 99999999999999999999", "zones_default_ttl => \"900\\000\"",
      "min_ttl => 86401", "max_ttl => 3599", "max_ttl => 268435456", "max_ncache_ttl => 9",
      "max_ncache_ttl => 86401", "min_ttl => 20000",
      "min_ttl => 20000, max_ncache_ttl => 30000, "
        + "max_ttl => 10000", "acme_challenge_dns_ttl => 3601", "zones_strict_data => yes",
      "zones_strict_data => { a => b }", "disable_text_autosplit => 1",
      "disable_text_autosplit => \"true \"", "min_ttl => 5, min_ttl => 5",
    ])
  func refusedOptions(_ options: String) throws {
    let setup = SettingsSetup(
      options: "\(options), max_edns_response => 1232", records: "_acme-challenge 0 TXT a")
    guard let gdnsd = try setup.gdnsd() else { return }
    #expect(!gdnsd.accepts)
    let report = setup.check()
    #expect(report.diagnostics.filter { $0.severity != .info }.map(\.id) == ["unreadable-settings"])
    let place = report.sources.place(of: try #require(report.diagnostics.first).range.start)
    #expect(place?.file.name == "etc/config")
    #expect(place?.line == 1)
    #expect(try #require(place).column > 10)
  }

  /// Settings with every plugin.
  private static let plugins = """
    plugins => {
      multifo => { up_thresh => 0.5, service_types => up, ignore_health => false,
        m => [ 192.0.2.1 ], "m 2" => { a => 192.0.2.1 } }
      weighted => { multi => true, service_types => up, up_thresh => 0.1,
        w => { a => [ 192.0.2.1, 10 ] }, wc => { service_types => [ up ] a => [ a.example.net., 10 ] }
        wg => { g => { a => [ 192.0.2.1, 10 ] } } }
      simplefo => { service_types => up, s => { primary => 192.0.2.1, secondary => 192.0.2.2 } }
      static => { t => 192.0.2.1, tc => www.example.net., service_types => 2001:db8::1 }
      metafo => { service_types => up, plugin => multifo, resources => {
        r => { datacenters => [ a, b ], dcmap => { a => 192.0.2.1, b => { x => 192.0.2.2 } } }
        rc => { datacenters => [ a, b ], dcmap => { a => x.example.net., b => 192.0.2.1 } }
        rr => { datacenters => [ a ], dcmap => { a => %weighted!w } }
        "r/s" => { datacenters => [ a ], dcmap => { a => !m } }
        rs => { plugin => simplefo, datacenters => [ a ],
          dcmap => { a => { primary => 192.0.2.1, secondary => 192.0.2.2 } } } } }
      geoip => { maps => { mp => { datacenters => [ a, b ] } }, resources => {
        g => { map => mp, dcmap => { a => 192.0.2.1, b => 192.0.2.3 } } } }
      null => {}
    }
    """

  @Test(
    "a resource is refused if gdnsd refuses it",
    arguments: [
      "multifo!m", "multifo!nope", "multifo", "multifo!M", "multifo!up_thresh",
      "multifo!service_types", "multifo!ignore_health", "multifo!m/a", "multifo!metafo_r_a",
      "multifo!geoip_g_a", "simplefo!metafo_rs_a", "weighted!w", "weighted!wc", "weighted!wg",
      "weighted!multi", "weighted!up_thresh", "weighted!x", "weighted", "simplefo!s",
      "simplefo!service_types", "simplefo!t", "simplefo", "static!t", "static!tc",
      "static!service_types", "static!z", "static", "null", "null!x", "reflect", "reflect!dns",
      "reflect!edns", "reflect!both", "reflect!best", "reflect!DNS", "reflect!x", "metafo!r",
      "metafo!r/a", "metafo!r/b", "metafo!r/c", "metafo!r/", "metafo!r/a/b", "metafo!service_types",
      "metafo!resources", "metafo!rc", "metafo!rc/a", "metafo!rc/b", "metafo!rr", "metafo!rr/a",
      "metafo!rs", "metafo!r/s", "metafo!x", "metafo", "geoip!g", "geoip!g/a", "geoip!g/c",
      "geoip!mp", "geoip!x", "tcp_connect!x", "nosuch!x",
    ], [plugins, "", "plugins => {}", "plugins => { multifo => {} static => {} }"])
  func resources(_ resource: String, _ plugins: String) throws {
    for type in ["DYNA", "DYNC"] {
      try SettingsSetup(plugins, records: "w 60/10 \(type) \(resource)").expectAgreement()
    }
  }

  @Test(
    "without settings the resources of a plugin are not judged, nor where an include is not read")
  func unknownPlugins() {
    var setup = SettingsSetup(records: "w 60/10 DYNA multifo!web\nv 60/10 DYNA reflect!x")
    setup.files = [:]
    #expect(
      setup.check().diagnostics.filter { $0.severity == .error }.map(\.id) == ["plugin-resource"])
    for plugins in [
      "$include{/else/where}", "plugins => $include{../x}", "plugins => { $include{../x} }",
      "plugins => { multifo => $include{../x} }", "plugins => { multifo => { $include{../x} } }",
    ] {
      let setup = SettingsSetup(plugins, records: "w 60/10 DYNA multifo!web")
      let found = setup.check().diagnostics.filter { $0.severity != .info }
      #expect(found.map(\.id) == ["unreadable-settings"], "\(plugins)")
    }
  }

  @Test("with zones_strict_data what gdnsd warns of is an error", arguments: CheckCase.all)
  func strictCases(_ example: CheckCase) throws {
    for records in [example.faulty, example.mended] where !records.contains("DYN") {
      guard SettingsSetup(records: records).zonec.accepts else { continue }
      try SettingsSetup(options: "zones_strict_data => true", records: records).expectAgreement()
    }
  }

  @Test("with zones_strict_data gdnsd's warnings are errors", arguments: ZoneFixture.all)
  func strictFixtures(_ fixture: ZoneFixture) throws {
    let text = String(decoding: fixture.bytes, as: UTF8.self).uppercased()
    guard fixture.profile == .gdnsd, !text.contains("$INCLUDE"), !text.contains("DYNA"),
      !text.contains("DYNC")
    else { return }
    var setup = SettingsSetup()
    setup.zone = fixture.bytes
    setup.origin = GdnsdDirectory.fileName(ofZone: fixture.origin)
    guard setup.zonec.accepts else { return }
    setup.files = SettingsSetup(options: "zones_strict_data => true").files
    try setup.expectAgreement()
  }
}
