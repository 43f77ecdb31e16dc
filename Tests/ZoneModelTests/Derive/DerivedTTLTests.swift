import Testing

@testable import ZoneModel

/// The TTL of each derived record: of what the project says about it, the nearest counts.
struct DerivedTTLTests {
  /// A place where a TTL can be said.
  enum Place: CaseIterable {
    case host, service, network, levelKind, projectKind, levelDefault, projectDefault

    /// The TTL said there, each another one.
    var ttl: Int {
      switch self {
      case .host: 101
      case .service: 102
      case .network: 103
      case .levelKind: 104
      case .projectKind: 105
      case .levelDefault: 106
      case .projectDefault: 107
      }
    }
  }

  /// A record whose TTL is looked at, and the places that may say it, the nearest first.
  struct Subject: Sendable {
    /// What `"ttl"` calls its kind.
    let kind: String
    /// The zone that has it, and the beginning of its line.
    let zone: String
    let line: String
    /// The nearest first.
    let places: [Place]

    static let all = [
      Subject(
        kind: "soa", zone: "example.org", line: "@ TTL IN SOA",
        places: [
          .levelKind, .projectKind, .levelDefault, .projectDefault,
        ]),
      Subject(
        kind: "ns", zone: "example.org", line: "@ TTL IN NS",
        places: [
          .levelKind, .projectKind, .levelDefault, .projectDefault,
        ]),
      Subject(
        kind: "glue", zone: "example.org", line: "salt TTL IN A",
        places: [
          .host, .levelKind, .projectKind, .levelDefault, .projectDefault,
        ]),
      Subject(
        kind: "ptr", zone: "0.0.10.in-addr.arpa", line: "1 TTL IN PTR",
        places: [
          .host, .network, .levelKind, .projectKind, .levelDefault, .projectDefault,
        ]),
      Subject(
        kind: "service", zone: "example.org", line: "shop TTL IN A",
        places: [
          .service, .host, .levelKind, .projectKind, .levelDefault, .projectDefault,
        ]),
      Subject(
        kind: "default", zone: "live.test", line: "salt TTL IN A",
        places: [
          .host, .levelDefault, .projectDefault,
        ]),
    ]

    /// A project in which some places say a TTL.
    func project(saying places: [Place]) -> TestProject {
      func key(_ place: Place) -> String {
        places.contains(place) ? ", \"ttl\": \(place.ttl)" : ""
      }
      func kinds(_ own: Place, _ usual: Place) -> String {
        let said = [
          places.contains(own) && kind != "default" ? "\"\(kind)\": \(own.ttl)" : nil,
          places.contains(usual) ? "\"default\": \(usual.ttl)" : nil,
        ].compactMap { $0 }
        return said.isEmpty ? "" : "\"ttl\": { \(said.joined(separator: ", ")) },"
      }
      var project = TestProject()
      project.files = [
        "p/zonec.json": """
        { "roles": "roles.json",
          "levels": { "live": { \(kinds(.levelKind, .levelDefault)) "inventory": "live.json",
            "publicZone": "example.org", "internalZone": "live.test" } },
          \(kinds(.projectKind, .projectDefault))
          "nameservers": { "public": [{ "role": "salt" }], "internal": [{ "role": "salt" }] },
          "soa": { "contact": "hostmaster@example.org" },
          "services": [{ "name": "shop", "frontend": "salt"\(key(.service)) }],
          "networks": [{ "cidr": "10.0.0.0/24", "scope": "private"\(key(.network)) }] }
        """,
        "p/roles.json": #"{ "roles": { "salt": {} } }"#,
        "p/live.json": """
        { "hosts": [{ "name": "salt", "private": "10.0.0.1", "public": "192.0.2.1"\(key(.host)) }] }
        """,
      ]
      return project
    }
  }

  @Test("of two places that say a TTL the nearer counts", arguments: Subject.all)
  func nearerCounts(_ subject: Subject) {
    for (rank, place) in subject.places.enumerated() {
      for other in subject.places.dropFirst(rank) {
        let project = subject.project(saying: [place, other])
        let records = project.compiled().records("live/zones/\(subject.zone)")
        let line = subject.line.replacing("TTL", with: "\(place.ttl)")
        #expect(
          records.contains { $0.hasPrefix(line) }, "\(place) before \(other): \(records)")
      }
    }
  }

  @Test("explain says where the TTL of a record is written", arguments: Subject.all)
  func explained(_ subject: Subject) {
    for place in subject.places where place != .projectDefault {
      let project = subject.project(saying: [place, .projectDefault])
      let owner = subject.line.prefix { $0 != " " }
      let name = owner == "@" ? subject.zone : "\(owner).\(subject.zone)"
      let asked = Asked(explain, name, of: project)
      let file = place == .host ? "live.json" : "zonec.json"
      #expect(
        asked.folded.contains("TTL \(place.ttl) p/\(file):"), "\(place): \(asked.folded)")
    }
  }

  @Test("glue has the TTL of NS records unless one is said for it")
  func glueFollowsNS() {
    var project = Subject.all[2].project(saying: [])
    project.files["p/zonec.json"]?.replace(
      "\"soa\": {", with: "\"ttl\": { \"ns\": \"1d\" }, \"soa\": {")
    let records = project.compiled().records("live/zones/example.org")
    #expect(records.contains("salt 86400 IN A 192.0.2.1"))
    #expect(records.contains("@ 86400 IN NS salt.example.org."))
    #expect(records.contains("shop 3600 IN A 192.0.2.1"))
  }

  @Test("a pool without a TTL of its own has the lowest of its hosts")
  func lowestOfHosts() {
    let compilation = TestProject(
      settings: #""services": [{ "name": "shop", "frontend": "web", "backend": "web" }],"#,
      roles: #""web": {}"#,
      hosts: """
        { "name": "web1", "private": "10.0.0.11", "public": "192.0.2.11", "ttl": "1m" },
        { "name": "web2", "private": "10.0.0.12", "public": "192.0.2.12", "ttl": "2m" },
        """
    ).compiled()
    let records = compilation.records("live/zones/live.test")
    for owner in ["shop", "shop.backend", "web.role"] {
      #expect(records.contains("\(owner) 60 IN A 10.0.0.11"))
      #expect(records.contains("\(owner) 60 IN A 10.0.0.12"))
    }
    #expect(records.contains("web2 120 IN A 10.0.0.12"))
    #expect(compilation.diagnostics.count { $0.id == "pool-ttl" } == 3)
  }

  @Test("records of a name that two rules make have the lower TTL")
  func lowerOfTwoRules() {
    let compilation = TestProject(
      settings: #""services": [{ "name": "shop", "backend": "shop", "ttl": "5m" }],"#,
      roles: #""shop": {}"#, hosts: #"{ "name": "shop", "private": "10.0.0.11" },"#
    ).compiled()
    let records = compilation.records("live/zones/live.test")
    #expect(records.contains("shop 300 IN A 10.0.0.11"))
  }
}
