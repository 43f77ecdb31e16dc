@testable import ZoneModel

/// The frame around the entries of an example project: level `live`, and `staging` if the entries
/// name it, with a salt master and a foreign name server.
struct ExampleFrame {
  /// The files by path below the project, and what lies in `build`.
  private(set) var files: [String: String] = [:]

  /// Members of zonec.json that an example may have its own of.
  private static let members = [
    ("roles", #""roles": "roles.json","#),
    (
      "nameservers",
      #"""
      "nameservers": {
        "public": [{ "role": "salt", "level": "live" }, { "host": "ns2.secondary.example" }],
        "internal": [{ "role": "salt", "level": "live" }, { "host": "ns2.secondary.example" }] },
      """#
    ),
    (
      "soa",
      #"""
      "soa": { "contact": "hostmaster@example.org", "refresh": "2h", "retry": "30m",
        "expire": "3d", "negativeTTL": "15m" },
      """#
    ),
    ("ttl", #""ttl": "1h","#),
  ]

  /// Sets entries, by file, into their frame.
  init(_ parts: [String: [String]]) {
    func text(_ file: String) -> String { (parts[file] ?? []).joined(separator: "\n") }
    let own = text("zonec.json")
    let members = Self.members.filter { !own.contains("\"\($0.0)\": ") }.map(\.1)
    let levels = own.contains("\"levels\": ") ? "" : Self.levels(parts["staging.json"] != nil)
    files["zonec.json"] = "{\n\(levels)\(members.joined(separator: "\n"))\n\(own)\n}\n"
    let roles = text("roles.json")
    files["roles.json"] =
      roles.contains("\"roles\"")
      ? roles : "{ \"roles\": { \"salt\": { \"reverse\": false },\n\(roles)\n} }\n"
    files["live.json"] = """
      { "hosts": [ { "name": "salt", "private": "10.0.0.1", "public": "192.0.2.1" },
      \(text("live.json"))
      ] }
      """
    files["staging.json"] = "{ \"hosts\": [\n\(text("staging.json"))\n] }\n"
    files["records"] = text("records") + "\n"
    files["internal"] = text("internal") + "\n"
    for name in parts.keys where name.hasPrefix("build/") { files[name] = text(name) + "\n" }
  }

  /// The levels of zonec.json.
  private static func levels(_ hasStaging: Bool) -> String {
    let staging = #"""
      , "staging": { "inventory": "staging.json", "publicZone": "example.net",
          "internalZone": "staging.test" }
      """#
    return #"""
      "levels": { "live": { "inventory": "live.json", "publicZone": "example.org",
          "internalZone": "live.test", "records": "records",
          "internalRecords": "internal" } \#(hasStaging ? staging : "") },

      """#
  }
}

/// The project that an example's entries belong to.
struct ExampleProject {
  /// Its files, and the faults that they mark.
  let files: ExampleFiles

  /// A project with the entries of an example, each behind the name of its file.
  init(_ entries: String) { files = ExampleFiles(entries, .project) }

  /// A project of files that have their frame.
  init(files: ExampleFiles) { self.files = files }

  /// What `check` finds on the day of the tests.
  func report() -> CheckReport { check(input) }

  /// The input of a compilation.
  var input: CompilerInput {
    CompilerInput(
      projectPath: "zonec.json",
      load: { [files] path in
        files.files[path].map { .success($0) } ?? .failure(FileFailure(reason: "no such file"))
      },
      previous: { [files] path in files.files["build/" + path] }, today: .fixed)
  }
}

extension CheckReport {
  /// The findings that are more than worth knowing, as `file:line id`, in order.
  var marks: [String] {
    diagnostics.filter { $0.severity != .info }.map { $0.mark(in: sources) }
  }
}

extension Diagnostic {
  /// As `file:line id`; the id alone if it has no place.
  func mark(in sources: SourceMap) -> String {
    sources.place(of: range.start).map { "\($0.file.name):\($0.line) \(id)" } ?? id
  }
}
