import Foundation
import Testing

@testable import ZoneModel

struct RetireTests {
  /// A host of an example project.
  struct Sample: Sendable, CustomTestStringConvertible {
    var project: String
    var level: String
    var host: String
    var testDescription: String { "\(project) \(level) \(host)" }
  }

  /// Every host of the example project.
  static let hosts: [Sample] = ["production", "staging"].flatMap { level in
    let url = Repository.root.appending(path: "zones/\(level).json")
    let text = (try? String(contentsOf: url, encoding: .utf8)) ?? ""
    return text.matches(of: /"name": "([^"]+)"/).map {
      Sample(project: "zones", level: level, host: String($0.1))
    }
  }

  @Test(
    "the records that go are those that a project without the host's line lacks", arguments: hosts)
  func countsWhatGoes(_ sample: Sample) throws {
    let before = Self.lines(of: sample.project) { $1 }
    let after = Self.lines(of: sample.project) { path, text in
      guard path.hasSuffix("\(sample.level).json") else { return text }
      return text.split(separator: "\n", omittingEmptySubsequences: false)
        .filter { !$0.contains("\"name\": \"\(sample.host)\"") }.joined(separator: "\n")
    }
    let gone = before.subtracting(after)
    #expect(!gone.isEmpty)
    let zones = Set(gone.map { $0.prefix { $0 != " " } })
    let asked = Asked(retire, sample.host, of: sample.project, levels: [sample.level])
    let records = "\(gone.count) record\(gone.count == 1 ? "" : "s")"
    let files = "\(zones.count) zone\(zones.count == 1 ? "" : "s")"
    #expect(
      asked.text(width: 200).hasPrefix(
        "Retiring \(sample.host) from \(sample.level): \(records) in \(files)\n"))
  }

  /// The records of all zone files of a project, blanks folded, each behind its file's name.
  private static func lines(
    of project: String, edit: @escaping @Sendable (String, String) -> String
  ) -> Set<String> {
    let compilation = compile(
      CompilerInput(
        projectPath: "\(project)/zonec.json",
        load: { path in
          guard
            let text = try? String(
              contentsOf: Repository.root.appending(path: path), encoding: .utf8)
          else { return .failure(FileFailure(reason: "no such file")) }
          return .success(Array(edit(path.description, text).utf8))
        },
        previous: { _ in nil },
        today: .fixed))
    var lines: Set<String> = []
    for output in compilation.outputs where output.path.contains("/zones/") {
      let name = output.path.split(separator: "/").last ?? ""
      for line in String(decoding: output.bytes, as: UTF8.self).split(separator: "\n")
      where !line.hasPrefix(";") && !line.hasPrefix("$") {
        lines.insert("\(name) \(line.split(separator: " ").joined(separator: " "))")
      }
    }
    return lines
  }

  @Test("an SPF record names a host in any case and with any qualifier")
  func findsPolicies() {
    let project = TestProject(
      roles: #""mx": {}"#,
      hosts: #"{ "name": "mx1", "private": "10.0.0.2", "public": "192.0.2.2" }"#,
      records: "a TXT \"V=SPF1 IP4:192.0.2.2 -all\"\nb TXT \"v=spf1 +ip4:192.0.2.2/32 -all\"\n"
        + "c TXT \"v=spf1 ip4:192.0.2.0/24 -all\"")
    let text = Asked(retire, "mx1", of: project).text(width: 200)
    let part = text.split(separator: "Hand-written: edit these yourself ").last ?? ""
    #expect(part.contains("a.example.org") && part.contains("b.example.org"))
    #expect(!part.contains("c.example.org"))
  }

  @Test("what is written by hand and would still name the host is listed")
  func listsHandWritten() {
    let project = TestProject(
      settings: """
        "resolver": { "nameserver": { "role": "salt" }, "fallback": ["192.0.2.5"] },
        """,
      roles: "\"web\": {}",
      hosts: """
        { "name": "web1", "private": "10.0.0.2", "public": "192.0.2.5" },
        { "name": "web2", "private": "10.0.0.3", "public": "192.0.2.6" },
        """,
      records: """
        @ MX 10 WEB1
        old CNAME web1
        _x._tcp SRV 0 0 80 web1
        web1 TXT "its own"
        literal A 192.0.2.5
        @ TXT "v=spf1 ip4:192.0.2.5 ip4:192.0.2.60 -all"
        other CNAME web2
        """)
    let text = Asked(retire, "web1", of: project).folded
    let part = text.split(separator: "Hand-written: edit these yourself ").last ?? ""
    for line in [
      "MX example.org 10 WEB1.example.org. p/hand.zone:1:1", "CNAME old.example.org",
      "SRV _x._tcp.example.org", "TXT web1.example.org \"its own\"", "A literal.example.org",
      "TXT example.org \"v=spf1", "resolver 192.0.2.5",
    ] {
      #expect(part.contains(line), "\(line) in \(part)")
    }
    #expect(!part.contains("other.example.org"))
    #expect(
      text.hasSuffix(
        "Free afterwards private 10.0.0.2 p/live.json:3:33 public 192.0.2.5 p/live.json:3:55"),
      "\(text)")
  }

  @Test(
    "what a removal leaves too small is shown",
    arguments: [
      ("web1", "role web: 1 left, the catalogue requires at least 2"),
      ("web1", "pool front end of service shop has only web2"),
      ("db1", "role db: 1 left, the catalogue recommends 2"),
      ("job1", "role job: no host is left"),
      ("job1", "pool back end of service work is empty"),
      ("salt", "zone example.org: no name server is left"),
      ("salt", "resolv.conf of live cannot be written: no server is left"),
      ("mail1", "mail no address of live may send"),
    ])
  func saysWhatIsTooSmall(_ host: String, _ part: String) {
    let project = TestProject(
      settings: """
        "services": [{ "name": "shop", "frontend": "web" }, { "name": "work", "backend": "job" }],
        "resolver": { "nameserver": { "role": "salt" } },
        "mail": { "role": "mail", "spf": "-all" },
        """,
      roles: """
        "web": { "count": { "atLeast": 2 } }, "job": {}, "mail": {},
        "db": { "count": { "atLeast": 1, "better": 2 } }
        """,
      hosts: """
        { "name": "web1", "public": "192.0.2.5" }, { "name": "web2", "public": "192.0.2.6" },
        { "name": "db1", "private": "10.0.0.2" }, { "name": "db2", "private": "10.0.0.3" },
        { "name": "job1", "private": "10.0.0.4" }, { "name": "mail1", "public": "192.0.2.7" },
        """)
    let text = Asked(retire, host, of: project).folded
    let after = text.split(separator: "Left too small ").last ?? ""
    #expect(after.contains(part), "\(text)")
  }

  @Test("a host of several levels is shown in each, or in the one asked about")
  func asksLevels() {
    let both = Asked(retire, "mail").folded
    #expect(both.contains("Retiring mail from production"))
    #expect(both.contains("Retiring mail from staging"))
    let one = Asked(retire, "mail", levels: ["staging"]).folded
    #expect(!one.contains("from production"))
  }

  @Test("a host that is not there has its nearest spelling, or its level")
  func refuses() {
    let unknown = Asked(retire, "nginx3")
    #expect(!unknown.isFound)
    #expect(unknown.folded == "No host 'nginx3' in production or staging Did you mean nginx1?")
    let elsewhere = Asked(retire, "source", levels: ["staging"])
    #expect(!elsewhere.isFound)
    #expect(elsewhere.folded == "No host 'source' in staging production has it.")
  }
}
