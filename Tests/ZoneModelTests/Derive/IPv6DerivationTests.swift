import Testing
import ZoneModel

/// Each rule that leads to addresses, or back from them, does so for IPv6 as it does for IPv4.
struct IPv6DerivationTests {
  /// The file of the public names.
  private let publicZone = "live/zones/example.org"
  /// The file of the internal names.
  private let internalZone = "live/zones/live.test"

  /// Name server, front ends and back ends with addresses of both families, of IPv6 alone and of
  /// IPv4 alone.
  private let projectIndex: TestProject = {
    var project = TestProject(
      settings: #"""
        "services": [{ "name": "shop", "aliases": ["api.shop"], "frontend": "nginx", "backend": "shop" }],
        "networks": [{ "cidr": "192.0.2.0/24", "scope": "public" },
          { "cidr": "2001:db8::/64", "scope": "public" },
          { "cidr": "fd00::/64", "scope": "private" }],
        "resolver": { "nameserver": { "role": "salt" }, "fallback": ["2001:db8:53::8"] },
        """#,
      roles: #"""
        "nginx": {}, "shop": {}, "mail": { "reverse": true }, "mastershop": { "marks": "shop" }
        """#,
      hosts: #"""
        { "name": "nginx1", "private": "fd00::11", "public": ["192.0.2.11", "2001:db8::11"] },
        { "name": "nginx2", "private": "fd00::12", "public": "2001:db8::12" },
        { "name": "shop1-mastershop", "private": ["10.0.0.20", "fd00::20"] },
        { "name": "shop2", "private": "fd00::21" },
        { "name": "shop3", "private": "10.0.0.22" },
        { "name": "mail", "private": "fd00::fe:12ab",
          "public": { "mail": "2001:db8::fe:12ab", "mx2": "2001:db8::2" } }
        """#)
    project.files["p/roles.json"]?.replace(
      #""does": "name server""#, with: #""does": "name server", "reverse": true"#)
    project.files["p/live.json"]?.replace(
      #""private": "10.0.0.1", "public": "192.0.2.1""#,
      with: #""private": ["10.0.0.1", "fd00::1"], "public": ["192.0.2.1", "2001:db8::1"]"#)
    return project
  }()

  /// The records of a file whose owner is this name.
  private func records(_ owner: String, of file: String) -> [String] {
    projectIndex.compiled().records(file).filter { $0.hasPrefix("\(owner) ") }
  }

  @Test("the estate has no fault")
  func isSound() {
    #expect(projectIndex.compiled().diagnostics.filter { $0.severity == .error }.isEmpty)
  }

  @Test("D1 gives a name server its AAAA record, inside for its private address")
  func apex() {
    #expect(
      records("salt", of: publicZone)
        == ["salt 3600 IN A 192.0.2.1", "salt 3600 IN AAAA 2001:db8::1"])
    #expect(
      records("salt", of: internalZone)
        == ["salt 3600 IN A 10.0.0.1", "salt 3600 IN AAAA fd00::1"])
    // D2 and D3 would name it too, under a title of their own.
    for (file, address) in [(publicZone, "2001:db8::1"), (internalZone, "fd00::1")] {
      let groups = projectIndex.compiled().text(file).split(separator: "\n\n")
      let group = groups.first { $0.hasPrefix("; name servers\n") }
      #expect(group?.hasSuffix(" AAAA \(address)") == true, "\(groups)")
    }
  }

  @Test("D4 gives a service and its aliases the IPv6 addresses of every front end")
  func frontEnds() {
    for owner in ["shop", "api.shop"] {
      #expect(
        records(owner, of: publicZone) == [
          "\(owner) 3600 IN A 192.0.2.11", "\(owner) 3600 IN AAAA 2001:db8::11",
          "\(owner) 3600 IN AAAA 2001:db8::12",
        ])
    }
  }

  @Test("D5 leads the service's internal names to the IPv6 addresses of every back end")
  func backEnds() {
    for owner in ["shop.backend", "shop", "api.shop"] {
      #expect(
        records(owner, of: internalZone) == [
          "\(owner) 3600 IN A 10.0.0.20", "\(owner) 3600 IN AAAA fd00::20",
          "\(owner) 3600 IN AAAA fd00::21", "\(owner) 3600 IN A 10.0.0.22",
        ])
    }
  }

  @Test("D6 names every IPv6 address of a role, and those of the bearer of a meta role")
  func roleNames() {
    #expect(
      records("shop.role", of: internalZone) == [
        "shop.role 3600 IN A 10.0.0.20", "shop.role 3600 IN AAAA fd00::20",
        "shop.role 3600 IN AAAA fd00::21", "shop.role 3600 IN A 10.0.0.22",
      ])
    #expect(
      records("mastershop.role", of: internalZone) == [
        "mastershop.role 3600 IN A 10.0.0.20", "mastershop.role 3600 IN AAAA fd00::20",
      ])
  }

  @Test("D7 gives a PTR under ip6.arpa to public addresses that need one, and to private ones")
  func reverse() {
    let compilation = projectIndex.compiled()
    func pointers(_ zone: String) -> [String] {
      compilation.records("live/zones/\(zone).ip6.arpa").filter { $0.contains("PTR") }
    }
    let zeros = "0.0.0.0.0.0.0.0"
    #expect(
      pointers("\(zeros).8.b.d.0.1.0.0.2") == [
        "1.0.0.0.0.0.0.0.\(zeros) 3600 IN PTR salt.example.org.",
        "2.0.0.0.0.0.0.0.\(zeros) 3600 IN PTR mx2.example.org.",
        "b.a.2.1.e.f.0.0.\(zeros) 3600 IN PTR mail.example.org.",
      ])
    #expect(
      pointers("\(zeros).0.0.0.0.0.0.d.f") == [
        "1.0.0.0.0.0.0.0.\(zeros) 3600 IN PTR salt.live.test.",
        "1.1.0.0.0.0.0.0.\(zeros) 3600 IN PTR nginx1.live.test.",
        "2.1.0.0.0.0.0.0.\(zeros) 3600 IN PTR nginx2.live.test.",
        "0.2.0.0.0.0.0.0.\(zeros) 3600 IN PTR shop1-mastershop.live.test.",
        "1.2.0.0.0.0.0.0.\(zeros) 3600 IN PTR shop2.live.test.",
        "b.a.2.1.e.f.0.0.\(zeros) 3600 IN PTR mail.live.test.",
      ])
  }

  @Test("D11 writes IPv6 name servers as resolv.conf wants them, without brackets")
  func resolver() {
    let compilation = projectIndex.compiled()
    #expect(
      compilation.text("live/resolv.conf").split(separator: "\n").dropFirst()
        == ["nameserver 10.0.0.1", "nameserver fd00::1", "nameserver 2001:db8:53::8"])
    #expect(
      compilation.text("live/resolv.conf.salt").split(separator: "\n").dropFirst()
        == ["nameserver 127.0.0.1", "nameserver 2001:db8:53::8"])
  }
}
