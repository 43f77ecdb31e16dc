/// What a server is asked about one zone: every owner and type that somebody knows of, and at every
/// owner the usual types, for one may have been taken out of the project.
struct SurveySubjects: Sendable {
  /// The owners to ask for.
  private(set) var owners = NameTable()
  /// The RRsets to ask for.
  private(set) var sets: [SurveySubject] = []
  /// The names above owners, below which a made-up name shows what wildcards say.
  private(set) var parents = NameTable()
  /// What to ask of such names.
  private(set) var strangers: [SurveySubject] = []
  /// Wire form of the apex.
  private let apex: [UInt8]
  /// The types to ask for at every owner.
  private let usual: [RecordType]

  /// What there is to ask.
  ///
  /// - Parameters:
  ///   - compiled: the zone as compiled; what plugins make of it is not asked for by type.
  ///   - known: the zone as it was published, if it was.
  init(_ compiled: Zone, known: Zone?) {
    let apex = compiled.origin.wire
    self.apex = apex
    let isReverse = compiled.origin.labels.last.map { $0.elementsEqual("arpa".utf8) } ?? false
    usual = isReverse ? QuestionSequence.usualInReverse : QuestionSequence.usual
    var seen = Seen()
    for record in compiled.records where record.type.isDynamic {
      let owner = owners.insert(
        compiled.names.bytes.span.extracting(
          compiled.names.range(of: record.owner)))
      seen.dynamic[owner] = record.type
    }
    for type in QuestionSequence.usualAtApex { add(apex.span, type, &seen) }
    for zone in [compiled] + (known.map { [$0] } ?? []) {
      for record in zone.records where record.type != .soa {
        add(
          zone.names.bytes.span.extracting(zone.names.range(of: record.owner)), record.type, &seen)
      }
    }
  }

  /// What has been added.
  private struct Seen {
    /// The owners whose addresses, or all of whose records, a plugin makes.
    var dynamic: [UInt32: RecordType] = [:]
    /// The RRsets to ask for.
    var sets: Set<SurveySubject> = []
    /// What is asked of made-up names.
    var strangers: Set<SurveySubject> = []
    /// The owners that have been asked for the usual types.
    var owners: Set<UInt32> = []
  }

  /// Adds an RRset, and the usual ones of its owner.
  private mutating func add(_ name: Span<UInt8>, _ type: RecordType, _ seen: inout Seen) {
    let owner = owners.insert(name)
    add(owner, name, type, &seen)
    guard name.count != apex.count, seen.owners.insert(owner).inserted else { return }
    for type in usual { add(owner, name, type, &seen) }
  }

  /// Adds an RRset, unless a plugin makes it.
  private mutating func add(
    _ owner: UInt32, _ name: Span<UInt8>, _ type: RecordType, _ seen: inout Seen
  ) {
    if let plugin = seen.dynamic[owner], plugin != type {
      if plugin == .dync || [.a, .aaaa, .cname].contains(type) || type.isDynamic { return }
    } else if seen.dynamic[owner] == nil, type.isDynamic {
      // A plugin made it once: its addresses are records now, if there are any.
      add(owner, name, .a, &seen)
      if type == .dyna { add(owner, name, .aaaa, &seen) }
      return
    }
    let subject = SurveySubject(owner: owner, type: type)
    guard seen.sets.insert(subject).inserted else { return }
    sets.append(subject)
    guard let start = Self.parent(of: name, apex: apex.count) else { return }
    let stranger = SurveySubject(
      owner: parents.insert(name.extracting(start..<name.count)), type: type)
    if seen.strangers.insert(stranger).inserted { strangers.append(stranger) }
  }

  /// The start of the name below which a made-up one gets the answer that the owner would get if it
  /// did not exist; nil if no wildcard can match.
  ///
  /// - Parameter apex: how many bytes the zone's name has.
  static func parent(of name: Span<UInt8>, apex: Int) -> Int? {
    guard name.count > apex else { return nil }
    let parent = Int(name[0]) + 1
    // For a wildcard only one further up could answer.
    guard isWildcard(name) else { return parent }
    return name.count - parent > apex ? parent + Int(name[parent]) + 1 : nil
  }

  /// Whether a name's first label is `*`.
  static func isWildcard(_ name: Span<UInt8>) -> Bool {
    name.count > 2 && name[0] == 1 && name[1] == UInt8(ascii: "*")
  }
}
