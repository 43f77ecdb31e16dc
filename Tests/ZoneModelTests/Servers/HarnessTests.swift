import Foundation
import Testing

/// The harness itself, tried on zones that are known to be good or bad.
@Suite(.serialized)
struct HarnessTests {
  /// A sound zone that all judges take.
  static let sound = """
    $TTL 300
    @	300	IN	SOA	ns1.example.com. hostmaster.example.com. 1 7200 1800 259200 300
    @	300	IN	NS	ns1.example.com.
    @	300	IN	NS	ns2.example.net.
    ns1	300	IN	A	192.0.2.53
    www	300	IN	A	192.0.2.1
    www	300	IN	A	192.0.2.2
    mail	300	IN	MX	10 ns1.example.com.
    text	300	IN	TXT	"one" "two; \\"three\\""

    """

  @Test("every judge takes a sound zone", arguments: Judge.allCases)
  func takesSoundZone(_ judge: Judge) throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write(Self.sound, to: "zone")
    guard let verdict = try judge.judge(zone: "example.com", file: file) else { return }
    #expect(verdict.accepts, "\(verdict.output)")
  }

  @Test("every judge refuses a CNAME beside other data", arguments: Judge.allCases)
  func refusesFaultyZone(_ judge: Judge) throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write(Self.sound + "www 300 IN CNAME mail.example.com.\n", to: "zone")
    guard let verdict = try judge.judge(zone: "example.com", file: file) else { return }
    #expect(!verdict.accepts)
  }

  @Test("a warning of gdnsd is a fault, unless leniency is asked for")
  func countsWarnings() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write(
      Self.sound + "m 300 IN MX 10 nosuch.example.com.\n", to: "zone")
    guard let strict = try Judge.gdnsd.judge(zone: "example.com", file: file),
      let lenient = try Judge.gdnsd.judge(zone: "example.com", file: file, strict: false)
    else { return }
    #expect(!strict.accepts && lenient.accepts)
    // With -S its warnings are faults, and it does not load the zone.
    let fault = " In rrset 'm.example.com. MX', same-zone target 'nosuch.example.com.'"
    #expect(strict.output.contains("error:\(fault)"), "\(strict.output)")
    #expect(!strict.output.contains("Loaded 1 zonefiles "))
    #expect(lenient.output.contains("warning:\(fault)"), "\(lenient.output)")
  }

  @Test("a single name server is not a fault, and hides no other warning")
  func allowsSingleServer() throws {
    let directory = try TemporaryDirectory()
    let single = Self.sound.replacing("@\t300\tIN\tNS\tns2.example.net.\n", with: "")
    let file = try directory.write(single, to: "zone")
    let faulty = try directory.write(single + "m 300 IN MX 10 nosuch.example.com.\n", to: "faulty")
    guard let verdict = try Judge.gdnsd.judge(zone: "example.com", file: file),
      let refusal = try Judge.gdnsd.judge(zone: "example.com", file: faulty)
    else { return }
    #expect(verdict.accepts, "\(verdict.output)")
    #expect(verdict.output.contains("only has one NS record"))
    #expect(!refusal.accepts, "\(refusal.output)")
  }

  @Test("gdnsd refuses a parent zone beside its child")
  func refusesNestedZones() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write(Self.sound, to: "zone")
    let child = try directory.write(
      Self.sound.replacing("example.com", with: "sub.example.com"), to: "child")
    let zones = ["example.com": file, "sub.example.com": child]
    guard let verdict = try Judge.judgeTogether(zones: zones) else { return }
    #expect(!verdict.accepts)
    #expect(verdict.output.contains("sub-zone") || verdict.output.contains("super-zone"))
  }

  @Test("a server answers what its zone file says, over UDP and TCP, and reloads")
  func serves() throws {
    let directory = try TemporaryDirectory()
    let many = (1...200).map { "many 300 IN A 198.51.100.\($0)\n" }.joined()
    let file = try directory.write(Self.sound + many, to: "zone")
    guard let server = try GdnsdServer.start(zones: ["example.com": file]) else { return }
    defer { server.stop() }
    let expected = try #require(try CompiledZone.records(zone: "example.com", file: file))
    let www = try DNSQuery(name: "WWW.example.com", type: 1).ask(server.endpoint)
    #expect(www.rcode == 0 && www.isAuthoritative && !www.usedStream)
    #expect(Set(www.records) == Set(expected.filter { $0.name == "www.example.com." }))
    let large = try DNSQuery(name: "many.example.com.", type: 1).ask(server.endpoint)
    #expect(large.usedStream && large.records.count == 200)
    #expect(try DNSQuery(name: "example.org", type: 1).ask(server.endpoint).rcode == 5)

    let faulty = "\(server.directory.zonesPath)/example.org"
    try Data("www 300 IN A 192.0.2.1\n".utf8).write(to: URL(fileURLWithPath: faulty))
    #expect(try !server.reload(), "a zone without an SOA record")
    try FileManager.default.removeItem(atPath: faulty)
    #expect(try server.reload())
  }

  @Test(
    "what is missing fails a run that decides something, unless an excuse that counts is given",
    arguments: [
      ([:], false), (["CI": ""], false), (["CI": "true"], true),
      (["CI": "true", "EXCUSE": ""], true), (["CI": "true", "EXCUSE": "gVisor"], false),
    ])
  func weighsAbsences(_ environment: [String: String], _ failsRun: Bool) {
    let isExcused = environment["EXCUSE"] == "gVisor"
    let complaint = MissingPrograms.Complaint(
      "no x", .failureUnlessExcused(by: "EXCUSE"), environment: environment)
    #expect(complaint.failsRun == failsRun)
    #expect(complaint.text.hasPrefix("no x (") && complaint.text.contains("EXCUSE"))
    #expect(complaint.text.contains("excused by EXCUSE: gVisor") == isExcused)
    let required = MissingPrograms.Complaint("no x", .failure, environment: environment)
    #expect(required.failsRun == (failsRun || isExcused) && required.text == "no x")
    #expect(!MissingPrograms.Complaint("no x", .warning, environment: environment).failsRun)
  }

  @Test("a program that runs too long is killed")
  func killsWhatHangs() throws {
    let sleep = try #require(Subprocess.path(ofProgram: "sleep"))
    #expect(throws: Subprocess.Failure.self) { try Subprocess.run(sleep, ["30"], timeout: 0.2) }
  }

  @Test("a marked fault is read with its line")
  func readsMarks() throws {
    let directory = try TemporaryDirectory()
    try directory.write("a A 192.0.2.1\nb CNAME a ; expect: one, two\n", to: "case/x.zone")
    try directory.write("// expect+1: three\n{}\n", to: "case/zonec.json")
    let fixture = Fixture(name: "case", path: "\(directory.path)/case")
    #expect(
      try fixture.markedFaults() == [
        .init(file: "x.zone", line: 2, id: "one"), .init(file: "x.zone", line: 2, id: "two"),
        .init(file: "zonec.json", line: 2, id: "three"),
      ])
  }
}
