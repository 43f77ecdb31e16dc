/// A zone that a server is asked for, and what it has answered.
struct SurveyedZone: Sendable {
  /// Where the zone's file belongs in the output directory.
  let path: OutputPath
  /// The zone as compiled; empty if the project has it no more.
  let compiled: Zone
  /// The names and types to ask for.
  let subjects: SurveySubjects
  /// The records of `compiled` by owner and type.
  private let index: RRsetIndex
  /// The records that are served.
  private var served: Zone
  /// The RRsets of `served`, by its owners.
  private var taken: Set<SurveySubject> = []
  /// The RRsets from referrals.
  private var referred = ReferredSets()
  /// The owners of `subjects` that the server refers to others for.
  private var cutOff: Set<UInt32> = []
  /// How many bytes may be kept of answers.
  let room: Int
  /// About how many bytes are kept of answers to questions.
  private var answerSize = 0
  /// How many bytes are kept of answers, about.
  var size: Int { answerSize + referred.size }
  /// What the server answers for made-up names.
  private var strangers: [SurveySubject: SurveyedSet] = [:]

  /// A zone to be asked for.
  ///
  /// - Parameter known: the zone as it was published, if it was.
  init(_ compiled: Zone, at path: OutputPath, known: Zone?) {
    self.path = path
    self.compiled = compiled
    subjects = SurveySubjects(compiled, known: known)
    index = RRsetIndex(compiled)
    room = SurveyedSet.room(
      for: subjects.sets.count, of: compiled.rdata.count + (known?.rdata.count ?? 0))
    served = Zone(origin: compiled.origin)
    _ = served.addGroup(RecordGroup(rule: .handWritten, title: "", location: .none))
  }

  /// The serial that the server has; nil if it does not serve the zone.
  var serial: Serial? { served.serial }

  /// Whether the server answers for the zone.
  var isServed: Bool { served.serial != nil }

  /// The subject at a place of a round; nil after the last one.
  func subject(_ place: Int, of round: SurveyQuestion.Round) -> SurveySubject? {
    let subjects =
      switch round {
      case .starts: [SurveySubject(owner: 0, type: .soa)]
      case .strangers: isServed ? self.subjects.strangers : []
      case .sets: isServed ? self.subjects.sets : []
      }
    return place < subjects.count ? subjects[place] : nil
  }

  /// Appends the name that a question asks for.
  ///
  /// - Parameter label: what names are made up of.
  func appendName(of question: SurveyQuestion, label: [UInt8], to name: inout [UInt8]) {
    if question.round == .starts { return name.append(contentsOf: compiled.origin.wire) }
    let names = question.round == .sets ? subjects.owners : subjects.parents
    let range = names.range(of: question.subject.owner)
    let isWildcard =
      question.round == .sets && SurveySubjects.isWildcard(names.bytes.span.extracting(range))
    let parent = isWildcard ? range.dropFirst(2) : range
    if isWildcard || question.round == .strangers {
      VerificationQuestion.append(label, below: names.bytes.span.extracting(parent), to: &name)
    }
    name.append(names.bytes.span.extracting(parent))
  }

  /// Takes what the server says of the apex; without its SOA record the zone is not served.
  mutating func takeStart(_ message: DNSMessage, _ name: [UInt8]) throws(SurveyFault) {
    let soa = try SurveyedSet(.soa, at: name[...], in: message, .answer)
    guard let soa, soa.data.count == 1, let data = soa.data.first,
      let numbers = StartOfAuthority(rdata: data[...])
    else { return }
    add(soa, at: name.span) {
      ServedTTL.acceptsStart(soa.ttl, for: $0, minimum: numbers.minimum)
    }
  }

  /// Takes the answer for a made-up name.
  mutating func takeStranger(
    _ question: SurveyQuestion, _ message: DNSMessage, _ name: [UInt8]
  ) throws(SurveyFault) {
    guard let set = try SurveyedSet(answering: question, name, in: message) else { return }
    strangers[question.subject] = set
    answerSize += set.size
    let apex = compiled.origin.wire
    let names = subjects.parents
    // Right below the apex a wildcard shows itself, whether or not anybody knows of it.
    let wildcard = [1, UInt8(ascii: "*")] + apex
    guard names.range(of: question.subject.owner).count == apex.count,
      compiledPlaces(of: wildcard.span, .dyna).isEmpty,
      compiledPlaces(of: wildcard.span, .dync).isEmpty
    else { return }
    add(set, at: wildcard.span) {
      ServedTTL.accepts(set.ttl, for: $0, set.type, owner: wildcard[...])
    }
  }

  /// Takes the answer for an RRset.
  mutating func takeSet(
    _ question: SurveyQuestion, _ message: DNSMessage, _ name: [UInt8]
  ) throws(SurveyFault) {
    if message.code == .noSuchName { return }
    if !message.isAuthoritative { return try takeReferral(question, message, name) }
    let set = try SurveyedSet(answering: question, name, in: message)
    let names = subjects.owners
    let owner = Array(names.bytes[names.range(of: question.subject.owner)])
    if question.subject.type.isDynamic, set?.type != .cname || question.subject.type == .dync {
      return keepDynamic(question.subject.type, at: owner.span)
    }
    guard let set else { return }
    if let start = SurveySubjects.parent(of: owner.span, apex: compiled.origin.wire.count),
      let parent = subjects.parents.find(owner.span.extracting(start..<owner.count)),
      strangers[SurveySubject(owner: parent, type: question.subject.type)] == set,
      !set.hasSameData(as: compiled, at: compiledPlaces(of: owner.span, set.type))
    {
      // A wildcard's answer: the name is as good as not there.
      return
    }
    add(set, at: owner.span) {
      ServedTTL.accepts(set.ttl, for: $0, set.type, owner: owner[...])
    }
  }

  /// Takes a referral: the name servers of what is cut off, and their addresses.
  private mutating func takeReferral(
    _ question: SurveyQuestion, _ message: DNSMessage, _ name: [UInt8]
  ) throws(SurveyFault) {
    let cut = message.records.first { $0.section == .authority && $0.type == .ns }
      .map { message.bytes[$0.owner] }
    let apex = compiled.origin.wire
    guard let cut, cut.count > apex.count, WireName.isSubdomain(cut.span, of: apex.span),
      WireName.isSubdomain(name.span, of: cut.span)
    else { throw SurveyFault(reason: "answers without authority") }
    cutOff.insert(question.subject.owner)
    let owner = subjects.owners.bytes[subjects.owners.range(of: question.subject.owner)]
    guard SurveySubjects.isWildcard(owner.span) else {
      return try referred.take(message, at: cut, order: question.order, apex: compiled.origin)
    }
    // The name was made up: a cut there is the wildcard's own.
    try referred.take(
      message, at: cut, as: cut == name[...] ? owner : cut, passingOver: name,
      order: question.order, apex: compiled.origin)
  }
}

extension SurveyedZone {
  /// The file that would be answered as the server answers; nil if it does not serve the zone.
  var text: [UInt8]? {
    guard let serial = served.serial else { return nil }
    let served = servedWithReferrals
    // In an order of its own, because answers arrive in any.
    var sorted = Zone(origin: served.origin, capacity: served.records.count)
    let group = sorted.addGroup(served.groups[0])
    for place in CanonicalOrder(served).places {
      let record = served.records[Int(place)]
      sorted.add(
        owner: served.names.bytes.span.extracting(served.names.range(of: record.owner)),
        type: record.type, rdata: served.rdata.span.extracting(record.rdataRange),
        ttl: record.ttl, group: group, location: .none)
    }
    return GdnsdZone.text(of: sorted, serial: serial, ttl: GdnsdSettings.usualTTL)
  }

  /// What is served, with what referrals say of names that the server does not answer for itself.
  private var servedWithReferrals: Zone {
    if referred.isEmpty { return served }
    var zone = self
    referred.forEach { owner, set in
      if let asked = subjects.owners.find(owner.span), !cutOff.contains(asked) { return }
      zone.add(set, at: owner.span) {
        ServedTTL.accepts(set.ttl, for: $0, set.type, owner: owner)
      }
    }
    return zone.served
  }

  /// Adds an RRset, unless it is known.
  ///
  /// - Parameter accepts: whether its TTL is a compiled one as the server gives it.
  private mutating func add(
    _ set: SurveyedSet, at owner: Span<UInt8>, accepts: (_ compiled: UInt32) -> Bool
  ) {
    if let known = served.names.find(owner),
      taken.contains(SurveySubject(owner: known, type: set.type))
    {
      return
    }
    let compiledTTL = compiledPlaces(of: owner, set.type).first.map { compiled.records[$0].ttl }
    let ttl = compiledTTL.flatMap { accepts($0) ? $0 : nil } ?? set.ttl
    answerSize += set.size
    for data in set.data {
      served.add(
        owner: owner, type: set.type, rdata: data.span, ttl: ttl, group: 0, location: .none)
    }
    if let number = served.names.find(owner) {
      taken.insert(SurveySubject(owner: number, type: set.type))
    }
  }

  /// Adds compiled records that a plugin answers for, which cannot be compared.
  private mutating func keepDynamic(_ type: RecordType, at owner: Span<UInt8>) {
    let compiled = compiled
    for place in compiledPlaces(of: owner, type) {
      let record = compiled.records[place]
      served.add(
        owner: owner, type: type, rdata: compiled.rdata.span.extracting(record.rdataRange),
        ttl: record.ttl, group: 0, location: .none)
    }
  }

  /// The places of a compiled RRset.
  private func compiledPlaces(of owner: Span<UInt8>, _ type: RecordType) -> [Int] {
    guard let number = compiled.names.find(owner) else { return [] }
    return index.places(of: number, type, in: compiled).map { Int($0) }
  }
}
