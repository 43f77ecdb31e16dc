import Testing

@testable import ZoneModel

/// What `diff --server` believes of referrals, and for which names.
struct LyingReferralTests {
  /// A zone with a cut, as text.
  static let text = """
    $TTL 3600
    @ SOA ns hostmaster 1 7200 1800 259200 900
    @ NS ns.example.net.
    www A 192.0.2.1
    gone A 192.0.2.2
    sub NS ns.sub
    ns.sub A 192.0.2.3

    """

  /// What a survey makes of a server that answers as compiled, but for what `lie` does.
  ///
  /// - Parameter reversed: whether the answers come last one first.
  static func survey(
    of text: String = text, reversed: Bool = false,
    _ lie: (String, RecordType, inout AnswerBytes) -> Void
  ) throws -> [String] {
    let origin = try DomainName("example.org")
    let read = try #require(
      ServedZone(
        origin: origin, text: Array(text.utf8), at: OutputPath(at: "live/zones/example.org"),
        in: StandingFiles { _ in nil }, workers: .serial))
    let zone = read.zone
    var surveyed = SurveyedZone(zone, at: OutputPath(at: "live/zones/example.org"), known: nil)
    for round in SurveyQuestion.Round.allCases {
      var answers: [(SurveyQuestion, DNSMessage, [UInt8])] = []
      var place = 0
      while let subject = surveyed.subject(place, of: round) {
        let question = SurveyQuestion(round: round, zone: 0, subject: subject, order: place)
        place += 1
        var wire: [UInt8] = []
        surveyed.appendName(of: question, label: Array("stranger".utf8), to: &wire)
        let name = try #require(DomainName(wire: wire)).displayText
        var answer = AnswerBytes(to: name, question.type.rawValue)
        if name == "sub.example.org" || name.hasSuffix(".sub.example.org") {
          answer.flags = 0x8000
          answer.add("sub.example.org", 2, "ns.sub.example.org", section: 1)
          answer.add("ns.sub.example.org", 1, [192, 0, 2, 3], section: 2)
        } else {
          for record in zone.records
          where zone.names[record.owner].displayText == name && record.type == question.type {
            answer.add(name, record.type.rawValue, Array(zone.comparableData(of: record)))
          }
        }
        lie(name, question.type, &answer)
        var message = DNSMessage()
        try message.read(answer.bytes.span)
        answers.append((question, message, wire))
      }
      ProofCounts.add(answers.count, LyingServerTests.liars)
      for (question, message, wire) in reversed ? answers.reversed() : answers {
        switch round {
        case .starts: try surveyed.takeStart(message, wire)
        case .strangers: try surveyed.takeStranger(question, message, wire)
        case .sets: try surveyed.takeSet(question, message, wire)
        }
      }
    }
    let file = try #require(surveyed.text)
    return String(decoding: file, as: UTF8.self).split(separator: "\n").compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      return words.count == 5 && words[2] == "IN" ? "\(words[0]) \(words[3]) \(words[4])" : nil
    }.sorted()
  }

  /// What an honest server serves.
  static let truth = [
    "@ NS ns.example.net.", "gone A 192.0.2.2", "ns.sub A 192.0.2.3",
    "sub NS ns.sub.example.org.", "www A 192.0.2.1",
  ]

  @Test("an honest server has no difference", arguments: [false, true])
  func believes(_ reversed: Bool) throws {
    #expect(try Self.survey(reversed: reversed) { _, _, _ in } == Self.truth)
  }

  @Test(
    "a referral decides neither names that are answered nor names that are not its servers",
    arguments: [false, true])
  func keepsReferralsApart(_ reversed: Bool) throws {
    let found = try Self.survey(reversed: reversed) { name, _, answer in
      if name == "gone.example.org" { answer = AnswerBytes(to: name, answer.type, flags: 0x8403) }
      guard name.hasSuffix("sub.example.org") else { return }
      answer.add("www.example.org", 1, [203, 0, 113, 6], section: 2)
      answer.add("gone.example.org", 1, [203, 0, 113, 6], section: 2)
      answer.add("unknown.example.org", 1, [203, 0, 113, 6], section: 2)
      answer.add("sub.example.org", 2, "www.example.org", section: 1)
      answer.add("sub.example.org", 2, "gone.example.org", section: 1)
    }
    #expect(
      found == [
        "@ NS ns.example.net.", "ns.sub A 192.0.2.3", "sub NS gone.example.org.",
        "sub NS ns.sub.example.org.", "sub NS www.example.org.", "www A 192.0.2.1",
      ])
  }

  @Test(
    "if referrals contradict each other, that of the first question counts",
    arguments: [false, true])
  func keepsFirst(_ reversed: Bool) throws {
    var count: UInt8 = 0
    let found = try Self.survey(reversed: reversed) { name, _, answer in
      guard name.hasSuffix("sub.example.org") else { return }
      answer = AnswerBytes(to: name, answer.type, flags: 0x8000)
      answer.add("sub.example.org", 2, "ns.sub.example.org", section: 1)
      answer.add("ns.sub.example.org", 1, [192, 0, 2, 100 + count], section: 2)
      // Made-up names are asked for before: their referrals say nothing.
      if !name.hasPrefix("stranger") { count += 1 }
    }
    #expect(found.contains("ns.sub A 192.0.2.100"), "\(found)")
  }

  @Test("a referral from a wildcard belongs to the wildcard, and no made-up name enters the plan")
  func keepsStrangersOut() throws {
    let found = try Self.survey(of: Self.text + "*.w TXT x\n") { name, type, answer in
      guard name.hasPrefix("stranger.w.") else { return }
      answer = AnswerBytes(to: name, answer.type, flags: 0x8000)
      answer.add(name, 2, "ns.\(name)", section: 1)
      answer.add(name, 2, "ns.sub.example.org", section: 1)
      answer.add("ns.\(name)", 1, [203, 0, 113, 6], section: 2)
      answer.add("ns.sub.example.org", 1, [192, 0, 2, 3], section: 2)
    }
    #expect(found.contains("*.w NS ns.sub.example.org."), "\(found)")
    #expect(!found.contains { $0.hasPrefix("ns.stranger") || $0.hasPrefix("stranger") }, "\(found)")
  }

  @Test("a referral of thousands of name servers is taken whole")
  func takesMany() throws {
    let found = try Self.survey { name, type, answer in
      guard name == "sub.example.org", type == .ns else { return }
      for number in 0..<3000 {
        answer.add("sub.example.org", 2, "n\(number).sub.example.org", section: 1)
        answer.add(
          "n\(number).sub.example.org", 1, [10, 0, UInt8(number >> 8), UInt8(number & 255)],
          section: 2)
      }
    }
    #expect(found.count(where: { $0.hasPrefix("sub NS ") }) == 3001)
    #expect(found.count(where: { $0.contains(" A 10.0.") }) == 3000)
  }
}
