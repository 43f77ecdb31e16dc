import Testing

@testable import ZoneModel

struct PlanCauseTests {
  /// The causes of an edit, with what they count.
  private func causes(_ edit: (inout PlanProject) -> Void) -> [String] {
    let planned = PlanProject().planned(edit)
    #expect(planned.after.diagnostics.filter { $0.severity == .error }.map(\.message) == [])
    #expect(planned.explained == planned.changed)
    return planned.counted
  }

  @Test("the same project is no difference, and has no causes")
  func findsNothing() {
    let planned = PlanProject().planned { _ in }
    #expect(planned.plan.isEmpty)
    #expect(planned.titles == [])
  }

  @Test("a host that moves is one cause: names, pools, PTR records and SPF terms")
  func explainsMove() {
    #expect(
      causes {
        $0.hosts[0] = #"{ "name": "mail", "private": "10.0.0.13", "public": "192.0.2.13" }"#
      }
        == [
          "mail moved 192.0.2.12 → 192.0.2.13, 10.0.0.12 → 10.0.0.13 in live: "
            + "3 A, 2 PTR, 1 SPF term"
        ])
  }

  @Test("SPF terms are listed one by one only where the others keep their order")
  func showsReorderedPolicies() {
    func changed(to policy: String) -> [String] {
      var old = PlanProject()
      old.records += "\np TXT \"v=spf1 ip4:192.0.2.1 ip4:192.0.2.2 -all\""
      return old.planned { $0.records = PlanProject().records + "\np TXT \"v=spf1 \(policy)\"" }
        .counted
    }
    #expect(changed(to: "ip4:192.0.2.1 ip4:192.0.2.3 -all").joined().contains("SPF term"))
    // The same terms go and come, and all mail fails.
    let reordered = changed(to: "-all ip4:192.0.2.1 ip4:192.0.2.3").joined()
    #expect(reordered.contains("TXT") && !reordered.contains("SPF term"))
  }

  @Test("two hosts that swap addresses are two causes")
  func explainsSwap() {
    let found = causes {
      $0.hosts[3] = #"{ "name": "db1", "private": "10.0.0.32" }"#
      $0.hosts[4] = #"{ "name": "db2", "private": "10.0.0.31" }"#
    }
    #expect(
      found.map { String($0.prefix { $0 != ":" }) } == [
        "db1 moved 10.0.0.31 → 10.0.0.32 in live", "db2 moved 10.0.0.32 → 10.0.0.31 in live",
      ])
  }

  @Test("a new host is a cause, with the pools it joins")
  func explainsNewHost() {
    #expect(
      causes { $0.hosts.append(#"{ "name": "web3", "private": "10.0.0.23" }"#) } == [
        "web3 added, 10.0.0.23 in live: 4 A, 1 PTR"
      ])
  }

  @Test("a removed host is a cause, with its name and addresses")
  func explainsGoneHost() {
    #expect(
      causes { $0.hosts.remove(at: 2) } == [
        "web2 gone, 10.0.0.22, 192.0.2.22 in live: 6 A, 1 PTR"
      ])
  }

  @Test("a host of another name at the same addresses has been renamed")
  func explainsRename() {
    #expect(
      causes { $0.hosts[4] = #"{ "name": "db9", "private": "10.0.0.32" }"# } == [
        "db2 became db9, 10.0.0.32 in live: 1 A, 1 PTR"
      ])
  }

  @Test("an address that passes from one host to another is two causes")
  func explainsReuse() {
    #expect(
      causes {
        $0.hosts[4] = #"{ "name": "web3", "private": "10.0.0.32" }"#
      }.map { String($0.prefix { $0 != "," }) } == ["db2 became web3"])
  }

  @Test("a host that takes on a role joins pools")
  func explainsMembership() {
    #expect(
      causes {
        $0.hosts[3] = #"{ "name": "db1", "roles": ["db", "web"], "private": "10.0.0.31" }"#
      } == ["db1 joins 3 pools in live: 3 A"])
  }

  @Test("a service that comes or goes is a cause")
  func explainsServices() {
    #expect(
      causes { $0.services.append(#"{ "name": "log", "backend": "db" }"#) } == [
        "service log added: 10.0.0.31, 10.0.0.32 in live: 4 A"
      ])
    #expect(
      causes { $0.services.removeLast() } == ["data gone, 10.0.0.31, 10.0.0.32 in live: 4 A"])
  }

  @Test("another TTL is one cause of all records")
  func explainsTTL() {
    let found = causes { $0.ttl = "30m" }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("TTL 3600 → 1800: ") == true)
  }

  @Test("hand-written records are a cause of their zone, whether added, removed or changed")
  func explainsHandWritten() {
    #expect(
      causes { $0.records = "www2 CNAME shop\n@ MX 20 mail\nnote TXT \"hello\"" } == [
        "hand-written records of example.org: 1 CNAME, 1 MX"
      ])
  }

  @Test("other timers are a cause, and so are other name servers")
  func explainsApex() {
    #expect(
      causes {
        $0.hosts.append(#"{ "name": "salt2", "private": "10.0.0.2", "public": "192.0.2.2" }"#)
      }
      .contains("name servers: 4 NS"))
  }

  @Test("an added or removed zone is one cause")
  func explainsZones() {
    let network = "\"networks\": [{ \"cidr\": \"10.0.0.0/24\", \"scope\": \"private\" }],"
    let planned = Planned(from: TestProject(settings: network), to: TestProject())
    #expect(
      planned.plan.zones.filter(\.isDifference).map(\.name.displayText) == ["0.0.10.in-addr.arpa"])
    #expect(planned.plan.zones.last?.state == .removed)
    let back = Planned(from: TestProject(), to: TestProject(settings: network))
    #expect(back.plan.zones.filter { $0.state == .added }.map(\.newCount) == [2])
  }

  @Test("resolvers keep an old record for its TTL, and an absence for the negative TTL")
  func countsStaleness() throws {
    let moved = PlanProject().planned {
      $0.hosts[3] = #"{ "name": "db1", "private": "10.0.0.39" }"#
    }
    #expect(moved.plan.zones.first { $0.name.displayText == "live.test" }?.staleness == 3600)
    let added = PlanProject().planned { $0.records += "\nnew A 192.0.2.99" }
    #expect(added.plan.zones.first { $0.state == .changed }?.staleness == 900)
  }

  @Test("a file that cannot be understood is unknown, and its fault is named")
  func reportsUnreadable() {
    let files: [String: [UInt8]] = [
      "live/zones/example.org": Array("; \(Ownership.mark)\n@ SOA a b nonsense\n".utf8)
    ]
    let planned = Planned(over: files, to: TestProject())
    let zone = planned.plan.zones.first { $0.name.displayText == "example.org" }
    guard case .unreadable(let reason)? = zone?.state else {
      Issue.record("\(String(describing: zone?.state))")
      return
    }
    #expect(reason.hasPrefix("live/zones/example.org:2: "))
    #expect(planned.refused() == ["--allow-shrink example.org"])
  }
}
