@testable import ZoneModel

/// The project that an example's entries belong to: level `live`, and `staging` where they name it.
struct ExampleProject {
  /// The files by path.
  private var files: [String: String]
  /// The line of the mark `here`, in its file.
  private(set) var mark: (file: String, line: Int)?

  /// A project with the entries of an example, each behind the name of its file.
  init(_ entries: String) {
    var parts: [String: [String]] = [:]
    for line in entries.split(separator: "\n") {
      let pieces = line.split(separator: ":", maxSplits: 1)
      parts[String(pieces[0]), default: []].append(String(pieces[1].dropFirst()))
    }
    func text(_ file: String) -> String { (parts[file] ?? []).joined(separator: "\n") }
    let hasStaging = parts["staging.json"] != nil
    let staging = #"""
      , "staging": { "inventory": "staging.json", "publicZone": "example.net",
          "internalZone": "staging.test" }
      """#
    files = [
      "p/zonec.json": """
      { "roles": "roles.json",
        "levels": { "live": { "inventory": "live.json", "publicZone": "example.org",
          "internalZone": "live.test", "records": "hand.zone",
          "internalRecords": "internal.zone" } \(hasStaging ? staging : "") },
        "nameservers": {
          "public": [{ "role": "salt", "level": "live" }, { "host": "ns2.secondary.example" }],
          "internal": [{ "role": "salt", "level": "live" }, { "host": "ns2.secondary.example" }] },
        "soa": { "contact": "hostmaster@example.org", "refresh": "2h", "retry": "30m",
          "expire": "3d", "negativeTTL": "15m" },
        "ttl": "1h",
      \(text("zonec.json"))
      }
      """,
      "p/roles.json": """
      { "roles": { "salt": { "reverse": false },
      \(text("roles.json"))
      } }
      """,
      "p/live.json": """
      { "hosts": [ { "name": "salt", "private": "10.0.0.1", "public": "192.0.2.1" },
      \(text("live.json"))
      ] }
      """,
      "p/staging.json": "{ \"hosts\": [\n\(text("staging.json"))\n] }\n",
      "p/hand.zone": text("records") + "\n",
      "p/internal.zone": text("internal") + "\n",
    ]
    for (path, text) in files.sorted(by: { $0.key < $1.key }) {
      for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false)
        .enumerated() where line.hasSuffix("// here") || line.hasSuffix("; here")
      {
        mark = (path, number + 1)
      }
    }
  }

  /// What `check` finds on 2026-11-22.
  func report() -> CheckReport {
    check(
      CompilerInput(
        projectPath: "p/zonec.json",
        load: { [files] path in
          files[path].map { .success(Array($0.utf8)) }
            ?? .failure(FileFailure(reason: "no such file"))
        },
        previous: { _ in nil },
        today: .fixed))
  }
}

extension CheckReport {
  /// The findings that are more than worth knowing, as `file:line id`, in order.
  var marks: [String] {
    diagnostics.filter { $0.severity != .info }.map(mark)
  }

  /// A finding as `file:line id`.
  func mark(_ diagnostic: Diagnostic) -> String {
    guard let place = sources.place(of: diagnostic.range.start) else { return diagnostic.id }
    return "\(place.file.name):\(place.line) \(diagnostic.id)"
  }
}
