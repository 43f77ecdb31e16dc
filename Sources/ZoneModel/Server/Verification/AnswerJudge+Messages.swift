extension AnswerJudge {
  /// Reports two sets that differ.
  mutating func report(
    _ sets: RecordSets, _ question: VerificationQuestion, servesSome: Bool
  ) {
    let missing = RecordWords.text(of: sets.missing, question.type)
    let extra = RecordWords.text(of: sets.extra, question.type)
    let facts = facts(question, missing: sets.missing, extra: sets.extra)
    if sets.extra.isEmpty {
      report(
        .missing, question, servesSome ? "lacks some" : "serves nothing", "compiled \(missing)",
        facts)
    } else if sets.missing.isEmpty {
      report(.extra, question, "serves \(extra), too", "not compiled", facts)
    } else {
      report(.changed, question, "serves \(extra)", "compiled \(missing)", facts)
    }
  }

  /// Reports a TTL.
  mutating func report(
    ttl: UInt32, _ question: VerificationQuestion, compiled: ClosedRange<UInt32>
  ) {
    let words =
      compiled.count == 1
      ? "\(compiled.lowerBound)" : "\(compiled.lowerBound) to \(compiled.upperBound)"
    report(
      .ttl, question, "serves TTL \(ttl)", "compiled \(words)",
      DifferenceFacts(ttls: (ttl, compiled)))
  }

  /// Reports a difference between answer and zone.
  mutating func report(
    _ kind: Difference.Kind, _ question: VerificationQuestion, _ served: String,
    _ expected: String? = nil, _ facts: DifferenceFacts = DifferenceFacts()
  ) {
    var facts = facts
    (facts.code, facts.isAuthoritative) = (code, isAuthoritative)
    differences.add(
      Difference(
        kind: kind, zone: zones.indices.contains(question.zone) ? zones[question.zone].origin : nil,
        owner: ownerText(question), type: question.type, purpose: question.purpose, served: served,
        expected: expected ?? self.expected(question), facts: facts, order: question.order))
  }

  /// Records that are missing or too many at the name in question.
  func facts(
    _ question: VerificationQuestion, missing: [ArraySlice<UInt8>] = [],
    extra: [ArraySlice<UInt8>] = [], as type: RecordType? = nil
  ) -> DifferenceFacts {
    let owner = ownerName(question)
    return DifferenceFacts(
      missing: RecordList(missing, question.type, of: owner),
      extra: RecordList(extra, type ?? question.type, of: owner))
  }

  /// The owner as an absolute name; nil for a made-up one.
  private func ownerName(_ question: VerificationQuestion) -> String? {
    if question.purpose == .outside || question.purpose == .noName { return nil }
    let served = zones[question.zone]
    guard let owner = question.owner else { return served.origin.displayText }
    let names = served.zone.names
    return DomainName(wire: names.bytes[names.range(of: owner)].dropFirst(question.skipped))?
      .displayText
  }

  /// What was expected, in words.
  private func expected(_ question: VerificationQuestion) -> String {
    switch question.purpose {
    case .absence, .emptyName: "compiled nothing"
    case .noName: "expected no such name"
    case .outside: "expected REFUSED"
    case .dynamic: "expected an answer of a plugin"
    case .start, .set, .wildcard, .delegation:
      "compiled \(RecordWords.text(of: compiled(question), question.type))"
    }
  }

  /// The owner as people say it below its zone.
  func ownerText(_ question: VerificationQuestion) -> String {
    switch question.purpose {
    case .outside: return "a made-up name outside every zone"
    case .noName: return "a made-up name"
    case .start: return "@"
    default: break
    }
    guard let owner = question.owner else { return "@" }
    let names = zones[question.zone].zone.names
    var text: [UInt8] = []
    NameText.append(
      names.bytes.span.extracting(names.range(of: owner).dropFirst(question.skipped)),
      relativeTo: zones[question.zone].origin.wire.span, to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  /// The data that were compiled, with lower case in names.
  func compiled(_ question: VerificationQuestion) -> [ArraySlice<UInt8>] {
    let served = zones[question.zone]
    return question.records.map { place in
      let record = served.zone.records[Int(served.places[place])]
      // Most records have no names to make small.
      switch question.type {
      case .a, .aaaa, .txt: return served.zone.data(of: record)
      default: return served.zone.comparableData(of: record)[...]
      }
    }
  }

  /// The data of a type that a message holds for the name that was asked for.
  func data(
    of message: DNSMessage, _ type: RecordType, in section: DNSMessage.Section = .answer
  ) -> [ArraySlice<UInt8>] {
    message.records.filter {
      $0.section == section && $0.type == type && $0.recordClass == 1
        && message.bytes[$0.owner] == name[...]
    }.map { message.bytes[$0.data] }
  }
}
