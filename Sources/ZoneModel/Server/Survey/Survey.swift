/// What a server serves of the zones of a level, found by asking: as files like those a build
/// writes, so that a plan compares with them as with any others.
///
/// It sees only what it asks for: names of the project, and names that were published. It is pure:
/// the caller has the sockets, asks each question and hands back the result, in any order.
package struct Survey: Sendable {
  /// The zones that are surveyed.
  private var zones: [SurveyedZone] = []
  /// What names are made up of.
  private let label: [UInt8]
  /// The current round of questions.
  private var round = SurveyQuestion.Round.starts
  /// The zone of the next question.
  private var zone = 0
  /// The place of the next question's subject.
  private var place = 0
  /// How many questions of the last round have been asked.
  private var done = 0
  /// Why the server's answers cannot be compared, in words that follow its name.
  package private(set) var fault: String?

  /// A survey of the zones of a level.
  ///
  /// - Parameters:
  ///   - published: what is in the output directory: what to ask for, too.
  ///   - label: letters and digits that no name of the zones begins with, made up anew each time.
  package init(
    of level: String, in compilation: Compilation,
    published: StandingFiles, label: [UInt8], workers: Workers
  ) {
    self.label = Array(label.prefix(WireName.maximumLabel))
    guard let derived = compilation.derived,
      let number = derived.project.levels.firstIndex(where: { $0.name == level })
    else { return }
    // A file that cannot be read adds no questions.
    func known(_ origin: DomainName, at path: OutputPath) -> Zone? {
      try? published.zone(origin, at: path, workers: workers)
    }
    for planned in derived.zones where planned.levels.contains(number) {
      let path = OutputPath(of: planned, in: derived.project.levels[number])
      let zone = planned.zone
      zones.append(SurveyedZone(zone, at: path, known: known(zone.origin, at: path)))
    }
    for path in compilation.staleFiles.sorted() {
      guard let origin = path.zone else { continue }
      zones.append(SurveyedZone(Zone(origin: origin), at: path, known: known(origin, at: path)))
    }
  }

  /// The next question of the present round, its name appended in wire form; nil at the round's end.
  package mutating func next(_ name: inout [UInt8]) -> SurveyQuestion? {
    while fault == nil, zone < zones.count {
      if let subject = zones[zone].subject(place, of: round) {
        let question = SurveyQuestion(
          round: round, zone: zone, subject: subject, order: place)
        zones[zone].appendName(of: question, label: label, to: &name)
        place += 1
        if round == .sets { done += 1 }
        return question
      }
      (zone, place) = (zone + 1, 0)
    }
    return nil
  }

  /// Moves on to the next round, once all questions of this one have been handed back; false if
  /// there is none.
  package mutating func advance() -> Bool {
    guard fault == nil, let next = SurveyQuestion.Round(rawValue: round.rawValue + 1) else {
      return false
    }
    (round, zone, place) = (next, 0, 0)
    return true
  }

  /// Counts the remaining questions, as far as they are known; after that nothing more can be
  /// asked.
  package mutating func countRest() -> Int {
    var name: [UInt8] = []
    var count = 0
    repeat {
      while next(&name) != nil {
        count += 1
        name.removeAll(keepingCapacity: true)
      }
    } while advance()
    return count
  }

  /// Takes the outcome of a question.
  package mutating func take(_ question: SurveyQuestion, _ outcome: AnswerOutcome) {
    if fault != nil { return }
    var name: [UInt8] = []
    zones[question.zone].appendName(of: question, label: label, to: &name)
    for index in name.indices { name[index] = name[index].asciiLowercased }
    do throws(SurveyFault) {
      try take(question, try Self.message(of: outcome), name)
    } catch {
      fault = "\(error.reason) to \(DomainName(wire: name)?.displayText ?? "") \(question.type)"
    }
  }

  /// Takes the answer to a question.
  private mutating func take(
    _ question: SurveyQuestion, _ message: DNSMessage, _ name: [UInt8]
  ) throws(SurveyFault) {
    let mayRefuse = question.round == .starts && message.code == .refused
    guard message.code == .noError || message.code == .noSuchName || mayRefuse else {
      throw SurveyFault(reason: "answers \(message.code)")
    }
    switch question.round {
    case .starts:
      if message.isAuthoritative { return try zones[question.zone].takeStart(message, name) }
      // A server refers to others below a zone of its own; who asks others himself is the wrong one.
      let isReferral =
        message.code == .noError && !message.records.contains { $0.section == .answer }
        && message.records.contains { $0.section == .authority && $0.type == .ns }
      if !mayRefuse, !isReferral { throw SurveyFault(reason: "answers without authority") }
    case .strangers: try zones[question.zone].takeStranger(question, message, name)
    case .sets: try zones[question.zone].takeSet(question, message, name)
    }
    if zones[question.zone].size > zones[question.zone].room {
      throw SurveyFault(reason: "has answered with too much data, most recently")
    }
  }

  /// The message in the outcome of a question.
  private static func message(of outcome: AnswerOutcome) throws(SurveyFault) -> DNSMessage {
    switch outcome {
    case .message(let message): return message
    case .silence: throw SurveyFault(reason: "gives no answer")
    case .cutShort: throw SurveyFault(reason: "gives no answer over TCP")
    case .malformed: throw SurveyFault(reason: "gives a malformed answer")
    }
  }

  /// How many RRsets have been asked for, and how many there are.
  package var progress: (done: Int, all: Int) {
    (done, zones.reduce(0) { $0 + ($1.isServed ? $1.subjects.sets.count : 0) })
  }

  /// The zones whose serial is not that of the file in the output directory, where both are there.
  ///
  /// - Parameter published: what is in the output directory.
  package func serials(
    unlike published: StandingFiles
  ) -> [(zone: DomainName, served: Serial, published: Serial)] {
    zones.compactMap { zone in
      guard let served = zone.serial, let bytes = published.read(zone.path),
        let standing = SerialFinder.serial(in: bytes, of: zone.compiled.origin),
        served != standing
      else { return nil }
      return (zone.compiled.origin, served, standing)
    }
  }

  /// The zones that are served, as files of an output directory.
  package func files(workers: Workers) -> [OutputPath: [UInt8]] {
    let texts = workers.map(zones.count) { zones[$0].text }
    var files: [OutputPath: [UInt8]] = [:]
    for (zone, text) in zip(zones, texts) { files[zone.path] = text }
    return files
  }
}
