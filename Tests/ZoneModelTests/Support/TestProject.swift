import ZoneModel

/// A project whose files are strings, compiled in memory.
struct TestProject {
  /// The files by path.
  var files: [String: String]
  /// What an earlier build left, by path under the output directory.
  var previous: [String: [UInt8]] = [:]
  /// The levels to write; empty is all.
  var levels: [String] = []

  /// One level, `live`, with zones example.org and live.test, whose only name server is `salt`.
  ///
  /// - Parameters:
  ///   - settings: further keys of zonec.json, each line ending in a comma.
  ///   - roles: further entries of the catalogue.
  ///   - hosts: further hosts.
  ///   - records: zone-syntax text for example.org.
  init(settings: String = "", roles: String = "", hosts: String = "", records: String = "") {
    files = [
      "p/zonec.json": """
      {
        "roles": "roles.json",
        "levels": { "live": { "inventory": "live.json", "publicZone": "example.org",
          "internalZone": "live.test", "records": ["hand.zone"] } },
        "nameservers": { "public": [{ "role": "salt" }], "internal": [{ "role": "salt" }] },
        "soa": { "contact": "hostmaster@example.org", "refresh": "2h", "retry": "30m",
          "expire": "3d", "negativeTTL": "15m" },
        "ttl": "1h",
        "allow": [{ "check": "single-ns", "reason": "one is enough for a test" }],
        \(settings)
      }
      """,
      "p/roles.json": """
      { "roles": { "salt": { "does": "name server" }, \(roles) } }
      """,
      "p/live.json": """
      { "hosts": [
        { "name": "salt", "private": "10.0.0.1", "public": "192.0.2.1" },
        \(hosts)
      ] }
      """,
      "p/hand.zone": records.isEmpty ? "" : records + "\n",
    ]
  }

  /// The compilation of 2026-11-22.
  func compiled(workers: Workers = .serial) -> Compilation {
    var input = input
    input.workers = workers
    return compile(input)
  }

  /// What is compiled.
  var input: CompilerInput {
    CompilerInput(
      projectPath: "p/zonec.json", levels: levels,
      load: { [files] path in
        files[path].map { .success(Array($0.utf8)) }
          ?? .failure(FileFailure(reason: "no such file"))
      },
      previous: { [previous] in previous[$0] },
      today: .fixed)
  }
}

extension Compilation {
  /// The text of an output file, or what was found instead.
  func text(_ path: String) -> String {
    outputs.first { $0.path == path }.map { String(decoding: $0.bytes, as: UTF8.self) }
      ?? "no \(path): \(diagnostics.map(\.message))"
  }

  /// The records of a zone file, one a line, blanks folded, without comments.
  func records(_ path: String) -> [String] {
    text(path).split(separator: "\n").filter { !$0.hasPrefix(";") && !$0.hasPrefix("$") }.map {
      $0.split(separator: " ").joined(separator: " ")
    }
  }

  /// The ids of all findings.
  var ids: [String] { diagnostics.map(\.id) }
}
