import Testing

@testable import ZoneModel

/// `zonec check --server`: whether a provider has entered what it was asked for.
@Suite(.serialized)
struct ProviderPointerTests {
  /// What zonec asks a provider for, by the owner: names without the final dot.
  private static func requests(_ build: BuiltProject) throws -> [(owner: String, target: String)] {
    let path = build.path(of: "provider-requests.txt", in: "production")
    let text = String(decoding: try Subprocess.bytes(ofFile: path), as: UTF8.self)
    return text.split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ")
      guard words.count == 3, words[1] == "PTR" else { return nil }
      return (String(words[0].dropLast()), String(words[2].dropLast()))
    }
  }

  /// A server for the provider's zones with these records.
  private static func serve(
    _ records: [(owner: String, target: String)], _ directory: TemporaryDirectory
  ) throws -> GdnsdServer? {
    var zones: [String: String] = [:]
    for zone in ["113.0.203.in-addr.arpa", "f.f.f.f.8.b.d.0.1.0.0.2.ip6.arpa"] {
      let lines = records.filter { $0.owner.hasSuffix(".\(zone)") }
        .map { "\($0.owner). 300 IN PTR \($0.target).\n" }
      let head = """
        $TTL 300
        @ IN SOA ns1.provider.example. host.provider.example. 1 7200 1800 259200 300
        @ IN NS ns1.provider.example.
        @ IN NS ns2.provider.example.

        """
      zones[zone] = try directory.write(head + lines.joined(), to: zone)
    }
    return try GdnsdServer.start(zones: zones)
  }

  /// The findings about a provider's PTR records, as their ids and messages.
  private static func check(_ server: GdnsdServer) throws -> (found: [String], status: Int32) {
    let ids = ["missing", "wrong", "unknown"].flatMap { ["--only", "provider-ptr-\($0)"] }
    let run = try Zonec.run(
      [
        "check", "\(Fixture.root)/fixtures/estate", "--level", "production", "--server",
        "\(server.endpoint.address):\(server.endpoint.port)",
      ] + ids)
    let found = run.outputText.matches(of: /(?m)^[^ ].*: (?:error|warning): (.*) \[(.*)\]$/)
      .map { "\($0.2): \($0.1)" }
    return (found, run.status)
  }

  @Test("what a provider has entered is right, missing or wrong")
  func reports() throws {
    let build = try BuiltProject("fixtures/estate")
    let requests = try Self.requests(build)
    try #require(requests.count > 1)
    let directory = try TemporaryDirectory()
    guard let server = try Self.serve(requests, directory) else { return }
    let clean = try Self.check(server)
    server.stop()
    #expect(clean.found == [])
    #expect(clean.status == 0)

    let wrong = (owner: requests[0].owner, target: "other.example")
    guard let liar = try Self.serve([wrong] + requests.dropFirst(2), directory) else { return }
    defer { liar.stop() }
    let found = try Self.check(liar)
    #expect(found.status == 1)
    #expect(found.found.count == 2)
    #expect(
      found.found.contains {
        $0.hasPrefix("provider-ptr-wrong: ") && $0.contains(requests[0].target)
          && $0.hasSuffix(" leads to other.example")
      }, "\(found.found)")
    #expect(
      found.found.contains {
        $0.hasPrefix("provider-ptr-missing: ") && $0.contains("(\(requests[1].target)) has no PTR")
      }, "\(found.found)")
  }

  @Test("a server that refuses to answer is a warning, not an error")
  func refuses() throws {
    let directory = try TemporaryDirectory()
    let file = try directory.write(HarnessTests.sound, to: "zone")
    guard let server = try GdnsdServer.start(zones: ["example.com": file]) else { return }
    defer { server.stop() }
    let found = try Self.check(server)
    #expect(!found.found.isEmpty)
    #expect(
      found.found.allSatisfy {
        $0.hasPrefix("provider-ptr-unknown: ") && $0.hasSuffix(": REFUSED")
      })
    #expect(found.status == 0)
  }

  @Test("aliases of RFC 2317 are followed to the PTR record, and a loop of them ends")
  func follows() throws {
    let owner = try DomainName("5.113.0.203.in-addr.arpa")
    let child = try DomainName("5.0/26.113.0.203.in-addr.arpa")
    let target = try DomainName("mail.example.org")
    func answer(_ records: [(DomainName, UInt16, DomainName)]) throws -> PointerAnswer {
      var bytes: [UInt8] = [0, 0, 0x81, 0x80, 0, 0, 0, UInt8(records.count), 0, 0, 0, 0]
      for (name, type, data) in records {
        bytes += name.wire + NameBytes.bytes(of: type) + [0, 1, 0, 0, 0, 60]
        bytes += NameBytes.bytes(of: UInt16(data.wire.count)) + data.wire
      }
      var message = DNSMessage()
      try message.read(bytes.span)
      return PointerAnswer(.message(message), owner: owner)
    }
    #expect(try answer([(child, 12, target), (owner, 5, child)]) == .targets([target]))
    #expect(try answer([(owner, 12, target)]) == .targets([target]))
    #expect(try answer([(child, 12, target)]) == .targets([]))
    #expect(try answer([(owner, 5, child), (child, 5, owner)]) == .targets([]))
  }
}
