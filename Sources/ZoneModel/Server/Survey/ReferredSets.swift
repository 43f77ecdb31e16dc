/// What a server's referrals say of one zone, until all its answers are in.
///
/// A referral is no answer about the names in it. So it counts only for names that the server does
/// not answer for itself, and of referrals that differ the one to the first question counts,
/// whatever order they came in.
struct ReferredSets: Sendable {
  /// An RRset, and the position of the question that it answered.
  private struct Entry: Sendable {
    /// The position of the question that the referral answered.
    var order: Int
    /// The RRset of the referral.
    var set: SurveyedSet
  }

  /// The owners of the referred RRsets.
  private var names = NameTable()
  /// By owner and type.
  private var entries: [SurveySubject: Entry] = [:]

  /// How many bytes they take, about.
  private(set) var size = 0

  /// Whether there are none.
  var isEmpty: Bool { entries.isEmpty }

  /// Takes a referral: the name servers at a cut, and those of their addresses in the zone that came
  /// with them.
  ///
  /// - Parameters:
  ///   - owner: whose the name servers are; nil for the cut itself.
  ///   - stranger: a made-up name, at and below which nothing is anybody's.
  ///   - order: the question's place.
  ///   - apex: the zone's.
  mutating func take(
    _ message: DNSMessage, at cut: ArraySlice<UInt8>, as owner: ArraySlice<UInt8>? = nil,
    passingOver stranger: [UInt8]? = nil, order: Int, apex: DomainName
  ) throws(SurveyFault) {
    let authority = MessageSets(message, in: .authority)
    guard let servers = try SurveyedSet(.ns, authority[cut, .ns], in: message) else { return }
    add(servers, at: owner ?? cut, order)
    let additional = MessageSets(message, in: .additional)
    for target in servers.data where WireName.isSubdomain(target.span, of: apex.wire.span) {
      if let stranger, WireName.isSubdomain(target.span, of: stranger.span) { continue }
      for type in [RecordType.a, .aaaa] {
        if let glue = try SurveyedSet(type, additional[target[...], type], in: message) {
          add(glue, at: target[...], order)
        }
      }
    }
  }

  /// Adds an RRset, unless that of an earlier question is there.
  private mutating func add(_ set: SurveyedSet, at owner: ArraySlice<UInt8>, _ order: Int) {
    let subject = SurveySubject(owner: names.insert(owner.span), type: set.type)
    if let known = entries[subject] {
      if known.order <= order { return }
      size -= known.set.size
    }
    size += set.size
    entries[subject] = Entry(order: order, set: set)
  }

  /// Calls a body with each RRset and its owner.
  func forEach(_ body: (ArraySlice<UInt8>, SurveyedSet) -> Void) {
    for (subject, entry) in entries {
      body(names.bytes[names.range(of: subject.owner)], entry.set)
    }
  }
}
