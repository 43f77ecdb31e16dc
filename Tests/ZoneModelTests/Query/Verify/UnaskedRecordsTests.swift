import Testing

@testable import ZoneModel

/// What an answer section holds beside what was asked for.
struct UnaskedRecordsTests {
  /// A zone of two names, as text.
  static let text = """
    $TTL 3600
    @ SOA ns hostmaster 1 7200 1800 259200 900
    @ NS ns.example.net.
    www A 192.0.2.1
    alias CNAME www

    """

  /// What a verification says of a server that answers as compiled, and adds to each answer about
  /// one name.
  static func differences(
    about name: String, _ type: RecordType, _ add: (inout AnswerBytes) -> Void
  ) throws -> [String] {
    let served = try #require(
      ServedZone(
        origin: DomainName("example.org"), text: Array(text.utf8),
        at: OutputPath(at: "live/zones/example.org"), in: StandingFiles { _ in nil },
        workers: .serial))
    var verification = Verification([served], label: Array("stranger".utf8))
    func answer() throws {
      var wire: [UInt8] = []
      while let question = verification.next(&wire) {
        let owner = try #require(DomainName(wire: wire))
        wire = []
        var answer = AnswerBytes(to: "\(owner.displayText)", question.type.rawValue)
        let zone = served.zone
        for record in zone.records
        where zone.names[record.owner] == owner && record.type == question.type {
          answer.add(owner.displayText, record.type.rawValue, Array(zone.data(of: record)))
        }
        if owner.displayText == "alias.example.org", question.type != .cname {
          answer.add(owner.displayText, 5, "www.example.org")
        }
        if owner.displayText.hasPrefix("stranger") { answer.flags |= 3 }
        if owner.displayText.hasSuffix(".invalid") { answer.flags = 0x8005 }
        if answer.flags & 15 == 3 {
          let soa = try #require(zone.records.first { $0.type == .soa })
          answer.add("example.org", 6, Array(zone.data(of: soa)), section: 1)
        }
        if owner.displayText == name, question.type == type { add(&answer) }
        var message = DNSMessage()
        try message.read(answer.bytes.span)
        verification.take(question, .message(message))
      }
    }
    try answer()
    let hasSecondStep = verification.advance()
    #expect(hasSecondStep)
    try answer()
    let hasThirdStep = verification.advance()
    #expect(!hasThirdStep)
    return verification.differences.first.map(\.text)
  }

  @Test("a server that adds nothing to its answers is as compiled")
  func addsNothing() throws {
    #expect(try Self.differences(about: "www.example.org", .a) { _ in } == [])
  }

  @Test("records of an owner that was not asked for are a difference")
  func reportsForeignOwner() throws {
    let found = try Self.differences(about: "www.example.org", .a) {
      $0.add("bank.example.net", 1, [192, 0, 2, 9])
      $0.add("www.example.net", 1, [192, 0, 2, 7])
    }
    #expect(
      found == [
        "example.org www A: adds www.example.net A 192.0.2.7 and 1 more record, not asked for"
      ])
  }

  @Test("records of another type at the name, or any where nothing was compiled, are a difference")
  func reportsForeignType() throws {
    let type = try Self.differences(about: "www.example.org", .a) {
      $0.add("www.example.org", 16, [1, 0x61])
    }
    #expect(type == ["example.org www A: adds www.example.org TXT \"a\", not asked for"])
    let absent = try Self.differences(about: "www.example.org", .mx) {
      $0.add("other.example.org", 1, [192, 0, 2, 7])
    }
    #expect(
      absent == ["example.org www MX: adds other.example.org A 192.0.2.7, not asked for"])
  }

  @Test("an answer may add what an alias leads to, link by link, and nothing else")
  func followsAliases() throws {
    let chain = try Self.differences(about: "alias.example.org", .a) {
      $0.add("far.example.net", 1, [192, 0, 2, 7])
      $0.add("www.example.org", 5, "far.example.net")
      $0.add("far.example.net", 5, "alias.example.org")
    }
    #expect(chain == [])
    let broken = try Self.differences(about: "alias.example.org", .a) {
      $0.add("far.example.net", 1, [192, 0, 2, 7])
    }
    #expect(
      broken == [
        "example.org alias A: adds far.example.net A 192.0.2.7, not asked for"
      ])
  }
}
