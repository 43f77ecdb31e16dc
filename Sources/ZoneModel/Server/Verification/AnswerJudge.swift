/// Compares answers with what was compiled.
///
/// It is pure: the caller asks the server and hands each question back with the result.
struct AnswerJudge: Sendable {
  /// The zones as compiled.
  let zones: [ServedZone]
  /// What names are made up of.
  private let label: [UInt8]
  /// The differences so far.
  var differences = Differences()
  /// The name in the current question, whole and in lower case.
  private(set) var name: [UInt8] = []
  /// The response code of the current answer; nil without one.
  private(set) var code: ResponseCode?
  /// Whether the current answer has authority; nil without one.
  private(set) var isAuthoritative: Bool?

  /// A judge of answers about some zones.
  init(_ zones: [ServedZone], label: [UInt8]) {
    self.zones = zones
    self.label = label
  }

  /// Judges the outcome of a question.
  mutating func take(_ question: VerificationQuestion, _ outcome: AnswerOutcome) {
    (code, isAuthoritative) = (nil, nil)
    switch outcome {
    case .message(let message):
      (code, isAuthoritative) = (message.code, message.isAuthoritative)
      judge(question, message)
    case .silence: report(.noAnswer, question, "no answer")
    case .cutShort: report(.noAnswer, question, "no answer over TCP")
    case .malformed: report(.malformed, question, "a malformed answer")
    }
  }

  /// Compares an answer with what its question expects.
  private mutating func judge(_ question: VerificationQuestion, _ message: DNSMessage) {
    name.removeAll(keepingCapacity: true)
    question.appendName(of: zones, label: label, to: &name)
    for index in name.indices { name[index] = name[index].asciiLowercased }
    judgeUnasked(question, message)
    switch question.purpose {
    case .start: judgeStart(question, message)
    case .set, .wildcard: judgeSet(question, message)
    case .absence: judgeAbsence(question, message)
    case .emptyName: judgeNothing(question, message, .noError)
    case .noName: judgeNothing(question, message, .noSuchName)
    case .delegation: judgeDelegation(question, message)
    case .dynamic: judgeDynamic(question, message)
    case .outside:
      if message.code == .refused { return }
      report(.rcode, question, "answers \(message.code)")
    }
  }

  /// Reports records in an answer section that were not asked for.
  private mutating func judgeUnasked(_ question: VerificationQuestion, _ message: DNSMessage) {
    let unasked = message.unasked(name, question.type)
    guard let first = unasked.first else { return }
    let owner = DomainName(wire: message.bytes[first.owner])?.displayText ?? ""
    let data = RecordWords.text(of: [message.bytes[first.data]], first.type)
    let more = unasked.count - 1
    let others = more == 0 ? "" : " and \(more) more record\(more == 1 ? "" : "s")"
    var facts = DifferenceFacts()
    for record in unasked {
      let owner = DomainName(wire: message.bytes[record.owner])?.displayText
      facts.extra.add(message.bytes[record.data], record.type, of: owner)
    }
    report(
      .extra, question, "adds \(owner) \(first.type) \(data)\(others)", "not asked for", facts)
  }
}

extension AnswerJudge {
  /// The SOA record: the serial by itself, then all else.
  private mutating func judgeStart(_ question: VerificationQuestion, _ message: DNSMessage) {
    let served = zones[question.zone]
    guard isAnswered(question, message) else { return }
    let answers = data(of: message, .soa)
    guard let answer = answers.first, answers.count == 1,
      let range = StartOfAuthority.serialRange(in: answer.indices),
      let numbers = StartOfAuthority(rdata: answer), let place = question.records.first
    else {
      let sets = RecordSets(compiled: compiled(question), served: answers)
      return report(
        .missing, question, "serves \(RecordWords.text(of: answers, .soa))", nil,
        facts(question, missing: sets.missing, extra: sets.extra))
    }
    let record = served.zone.records[Int(served.places[place])]
    let compiled = served.zone.comparableData(of: record)[...]
    let serial = Serial(numbers.serial)
    if let expected = served.publishedSerial, expected != serial {
      report(
        .serial, question, "serves serial \(serial.number)", "published \(expected.number)",
        DifferenceFacts(serials: (serial, expected)))
    }
    let tail = answer.endIndex - range.upperBound
    if answer[..<range.lowerBound] != compiled.dropLast(StartOfAuthority.size)
      || answer[range.upperBound...] != compiled.suffix(tail)
    {
      report(
        .changed, question, "serves \(RecordWords.text(of: [answer], .soa))", nil,
        facts(question, missing: [compiled], extra: [answer]))
    } else if let ttl = message.ttls(of: name, .soa).first(where: {
      !acceptsSOA($0, record, served)
    }) {
      report(ttl: ttl, question, compiled: record.ttl...record.ttl)
    }
  }

  /// Whether a TTL is right for a zone's SOA record.
  private func acceptsSOA(_ ttl: UInt32, _ record: RecordEntry, _ served: ServedZone) -> Bool {
    let numbers = StartOfAuthority(rdata: served.zone.data(of: record))
    return ServedTTL.acceptsStart(ttl, for: record.ttl, minimum: numbers?.minimum ?? record.ttl)
  }

  /// Compares the answer to a question for an RRset.
  private mutating func judgeSet(_ question: VerificationQuestion, _ message: DNSMessage) {
    let served = zones[question.zone]
    guard isAnswered(question, message) else { return }
    let answers = data(of: message, question.type)
    if question.type != .cname {
      let alias = data(of: message, .cname)
      if !alias.isEmpty {
        return report(
          .changed, question, "serves CNAME \(RecordWords.text(of: alias, .cname))", nil,
          facts(question, missing: compiled(question), extra: alias, as: .cname))
      }
    }
    let sets = RecordSets(compiled: compiled(question), served: answers)
    if !sets.missing.isEmpty || !sets.extra.isEmpty {
      return report(sets, question, servesSome: !answers.isEmpty)
    }
    guard let place = question.records.first else { return }
    let record = served.zone.records[Int(served.places[place])]
    let ttls = message.ttls(of: name, question.type)
    if let ttl = ttls.first(where: {
      !ServedTTL.accepts($0, for: record.ttl, question.type, owner: name[...])
    }) {
      report(ttl: ttl, question, compiled: record.ttl...record.ttl)
    }
  }

  /// A type that the name lacks. What is wrong with the name itself, its RRsets' questions tell.
  private mutating func judgeAbsence(_ question: VerificationQuestion, _ message: DNSMessage) {
    guard message.code == .noError || message.code == .noSuchName else {
      return report(.rcode, question, "answers \(message.code)", "compiled nothing")
    }
    let answers = data(of: message, question.type)
    if !answers.isEmpty {
      report(
        .extra, question, "serves \(RecordWords.text(of: answers, question.type))", nil,
        facts(question, extra: answers))
    }
  }

  /// A name without records, or none at all.
  private mutating func judgeNothing(
    _ question: VerificationQuestion, _ message: DNSMessage, _ code: ResponseCode
  ) {
    for type in [question.type, .cname] {
      let answers = data(of: message, type)
      guard !answers.isEmpty else { continue }
      let prefix = type == question.type ? "" : "\(type) "
      return report(
        .extra, question, "serves \(prefix)\(RecordWords.text(of: answers, type))", nil,
        facts(question, extra: answers, as: type))
    }
    guard message.code == code else { return report(.rcode, question, "answers \(message.code)") }
    let origin = zones[question.zone].origin.lowercased.wire[...]
    let hasStart = message.records.contains {
      $0.section == .authority && $0.type == .soa && message.bytes[$0.owner] == origin
    }
    if !message.isAuthoritative || !hasStart {
      report(.authority, question, "answers \(code) without the authority of the zone")
    }
  }

  /// A referral: the name servers, then their addresses below the cut.
  private mutating func judgeDelegation(_ question: VerificationQuestion, _ message: DNSMessage) {
    if message.code != .noError || message.isAuthoritative {
      let isError = message.code != .noError
      return report(
        isError ? .rcode : .authority, question,
        isError ? "answers \(message.code)" : "answers with authority", nil,
        facts(question, missing: compiled(question)))
    }
    let answers = data(of: message, .ns, in: .authority)
    let sets = RecordSets(compiled: compiled(question), served: answers)
    if !sets.missing.isEmpty || !sets.extra.isEmpty {
      return report(sets, question, servesSome: !answers.isEmpty)
    }
    judgeGlue(question, message)
  }

  /// The addresses that a referral must carry: those of name servers at or below the cut.
  private mutating func judgeGlue(_ question: VerificationQuestion, _ message: DNSMessage) {
    let served = zones[question.zone]
    let additional = MessageSets(message, in: .additional)
    for target in compiled(question).sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      guard WireName.isSubdomain(target.span, of: name.span),
        let owner = served.zone.names.find(target.span)
      else { continue }
      for type in [RecordType.a, .aaaa] {
        let records = served.places(of: owner, type)
        if records.isEmpty { continue }
        let compiled = records.map { served.zone.data(of: served.zone.records[$0]) }
        let glue = additional[target, type].map { message.bytes[$0.data] }
        let sets = RecordSets(compiled: compiled, served: glue)
        if sets.missing.isEmpty, sets.extra.isEmpty { continue }
        let host = DomainName(wire: target)?.displayText ?? ""
        report(
          .changed, question,
          "serves glue \(host) \(type) \(RecordWords.text(of: glue, type))",
          "compiled \(RecordWords.text(of: compiled, type))",
          DifferenceFacts(
            missing: RecordList(sets.missing, type, of: host),
            extra: RecordList(sets.extra, type, of: host)))
      }
    }
  }

  /// What a plugin made: any addresses, or none, within the TTLs.
  private mutating func judgeDynamic(_ question: VerificationQuestion, _ message: DNSMessage) {
    let served = zones[question.zone]
    guard isAnswered(question, message), let place = question.records.first else { return }
    let record = served.zone.records[Int(served.places[place])]
    let least = DynamicRecord.minimumTTL(in: served.zone.rdata.span.extracting(record.rdataRange))
    let ttls = message.ttls(of: name, question.type)
    if let ttl = ttls.first(where: { $0 > max(record.ttl, 5) || $0 < min(least, record.ttl) }) {
      let lower = min(least, record.ttl)
      report(ttl: ttl, question, compiled: lower...max(record.ttl, lower))
    }
  }

  /// Whether a question is answered from a zone's own data; if not, that is a difference.
  private mutating func isAnswered(
    _ question: VerificationQuestion, _ message: DNSMessage
  ) -> Bool {
    if message.code == .noError, message.isAuthoritative { return true }
    // What a plugin makes has no data of its own.
    var facts =
      question.purpose == .dynamic
      ? DifferenceFacts() : facts(question, missing: compiled(question))
    if message.code != .noError {
      let isStart = question.purpose == .start
      report(isStart ? .zone : .rcode, question, "answers \(message.code)", nil, facts)
      return false
    }
    let servers = message.records.filter { $0.section == .authority && $0.type == .ns }
    for server in servers {
      let owner = DomainName(wire: message.bytes[server.owner])?.displayText
      facts.extra.add(message.bytes[server.data], .ns, of: owner)
    }
    let names = servers.map { message.bytes[$0.data] }
      .sorted { $0.lexicographicallyPrecedes($1) }
    report(
      question.purpose == .start ? .zone : .authority, question,
      names.isEmpty
        ? "answers without authority" : "refers to \(RecordWords.text(of: names, .ns))", nil, facts)
    return false
  }
}
