import Testing

@testable import ZoneModel
@testable import zonec

struct PointerCheckTests {
  @Test(
    "each fault is found at its place, and not once it is mended", arguments: PointerCase.all)
  func finds(_ example: PointerCase) {
    #expect(ZoneFiles(example.files, profile: example.profile).marks == example.marks)
    #expect(ZoneFiles(example.mendedFiles, profile: example.profile).marks == [])
  }

  @Test("every check has a case, an id of its own and its reasons")
  func coversAll() {
    let found = Set(
      PointerCase.all.flatMap {
        $0.marks.compactMap { $0.split(separator: " ").last.map(String.init) }
      })
    #expect(found == Set(Check.ofPointers.map(\.id)))
    #expect(Check.ofPointers.count == found.count)
    for check in Check.ofPointers {
      #expect(!check.meaning.isEmpty && !check.why.isEmpty && !check.reference.isEmpty)
    }
  }

  @Test(
    "an address that is delegated, a wildcard's, elsewhere or glue lacks no PTR record",
    arguments: [
      "5 NS ns1.example.net.\n5 NS ns2.example.net.", "* PTR x.test.", "5 CNAME 5.x.test.",
    ])
  func leavesToOthers(_ lines: String) {
    let files = ["example.com": "w A 192.0.2.5", "2.0.192.in-addr.arpa": lines]
    #expect(ZoneFiles(files, profile: .standard).marks == [])
    let glue = [
      "example.com": "s NS n.s\ns NS m.test.\nn.s A 192.0.2.5", "2.0.192.in-addr.arpa": "",
    ]
    #expect(ZoneFiles(glue).marks == [])
  }

  @Test("a mail host with one address of each family and a host with two addresses are no pools")
  func knowsHosts() {
    let zone6 = "8.b.d.0.1.0.0.2.ip6.arpa"
    let files = [
      "example.com": "@ MX 1 m\nm A 192.0.2.5\nm AAAA 2001:db8::5\nr A 192.0.2.6\nr A 192.0.2.7",
      "2.0.192.in-addr.arpa":
        "5 PTR m.example.com.\n6 PTR r.example.com.\n7 PTR r.example.com.",
      zone6: "5.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0 PTR m.example.com.",
    ]
    #expect(ZoneFiles(files).marks == [])
  }

  @Test("a caller decides which addresses must have a PTR record, and says why")
  func asksTheCaller() throws {
    let files = ["example.com": "a A 192.0.2.1\nb A 192.0.2.2", "2.0.192.in-addr.arpa": ""]
    let demanding = ZoneFiles(files) { address, _ in
      address == IPAddress("192.0.2.1") ? .required(reason: "role mail demands it") : .none
    }
    #expect(demanding.marks == ["example.com:5:5 error missing-ptr"])
    let finding = try #require(demanding.report.diagnostics.first)
    #expect(finding.label == "role mail demands it")
    #expect(finding.fix == "add to 2.0.192.in-addr.arpa: 1 PTR a.example.com.")
  }

  @Test("nothing is said to be missing where a line could not be read")
  func forgives() {
    let files = ["example.com": "w A 192.0.2.5", "2.0.192.in-addr.arpa": "5 PTR w..example.com."]
    #expect(ZoneFiles(files).marks == ["2.0.192.in-addr.arpa:5:9 error bad-rdata"])
    let other = ["example.com": "w A 192.0.2.555", "2.0.192.in-addr.arpa": "5 PTR w.example.com."]
    #expect(ZoneFiles(other).marks == ["example.com:5:5 error bad-rdata"])
  }

  @Test("the zone arpa holds PTR records as any reverse zone does")
  func readsAboveReverse() {
    let owner = "5.2.0.192.in-addr.arpa."
    #expect(ZoneFiles(["arpa": "\(owner) PTR w.example.com."]).marks == [])
    let files = ["arpa": "\(owner) PTR v.example.com.", "example.com": "w A 192.0.2.5"]
    #expect(ZoneFiles(files).marks == ["arpa:5:29 warning ptr-without-address"])
  }

  @Test("a PTR record to a name of a plugin or of somebody else's zone is not judged")
  func judgesNotTheUnknown() {
    let files = [
      "example.com": "d 60 DYNA multifo!web\ns NS ns1.example.net.\ns NS ns2.example.net.",
      "2.0.192.in-addr.arpa": "1 PTR d.example.com.\n2 PTR x.s.example.com.\n3 PTR a.test.",
    ]
    #expect(ZoneFiles(files).marks == [])
  }

  @Test("the same findings come from many workers, in the same order")
  func isStable() {
    var files: [String: String] = [:]
    for number in 0..<200 {
      files["z\(number).test"] = ZoneFiles.head + "w A 10.0.\(number).1\nv A 10.0.\(number).2\n"
      files["\(number).0.10.in-addr.arpa"] = ZoneFiles.head + "1 PTR w.z\(number).test.\n"
    }
    let serial = ZoneFiles(whole: files)
    #expect(serial.marks.count == 200)
    #expect(serial.report.addressCount == 400)
    #expect(
      ZoneFiles(whole: files, workers: .threads).report.diagnostics == serial.report.diagnostics)
  }
}

struct HostilePointerTests {
  @Test("very many names, PTR records and aliases at one address are checked quickly")
  func survivesCrowds() {
    let count = 11_000
    let hosts = (0..<count).map { "h\($0) A 192.0.2.1\nmany A 10.\($0 / 250 % 250).\($0 % 250).1" }
    let pointers = (0..<count).map { "1 PTR h\($0).example.com.\n2 PTR many.example.com." }
    let chain = (0..<2000).map { "c\($0) CNAME c\($0 + 1)" } + ["3 CNAME c0", "c2000 CNAME c0"]
    let files = [
      "example.com": hosts.joined(separator: "\n"),
      "2.0.192.in-addr.arpa": (pointers + chain).joined(separator: "\n"),
    ]
    let report = ZoneFiles(files, profile: .standard).report
    #expect(report.diagnostics.count { $0.id == "several-ptrs" } == 10_000)
  }

  @Test(
    "no reverse name of any shape stops the reader", arguments: ["in-addr.arpa", "ip6.arpa", "."])
  func survivesShapes(_ origin: String) {
    let labels = [
      "0", "255", "256", "00", "f", "F", "*", "0/25", "0-0", "1-", "-1", "999/999", "x",
    ]
    var random = SeededGenerator(seed: 7)
    var lines = ""
    for _ in 0..<3000 {
      let owner = (0..<Int.random(in: 1...40, using: &random)).map { _ in
        labels[Int.random(in: 0..<labels.count, using: &random)]
      }.joined(separator: ".")
      lines += "\(owner) \(Bool.random(using: &random) ? "PTR" : "CNAME") w.example.com.\n"
    }
    let name = origin == "." ? "ROOT_ZONE" : origin
    let report = ZoneFiles([name: lines, "0@25.2.0.192.in-addr.arpa": lines]).report
    #expect(report.zoneCount == 2)
  }
}
