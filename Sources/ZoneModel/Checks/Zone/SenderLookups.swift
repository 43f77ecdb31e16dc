/// How many look-ups the SPF records of some zones take, each with those that it includes from them.
struct SenderLookups {
  /// A record: its zone, and its place in `Zone.records`.
  typealias Place = (zone: Int, record: UInt32)
  /// A term of a record.
  struct Term {
    /// The record.
    let place: Place
    /// The field of its data that the term is in.
    let field: Int
    /// Its text.
    let text: ArraySlice<UInt8>
  }

  /// The most that receivers make (RFC 7208 §4.6.4).
  static let limit = 10
  /// More are not counted: records that include each other multiply.
  private static let most = 1000

  /// How many each record takes at least: what other zones have counts as one.
  private(set) var counts: [(place: Place, count: Int)] = []
  /// Terms that lead back to their own record.
  private(set) var loops: [Term] = []
  /// Terms that lead to names of these zones without an SPF record.
  private(set) var unmet: [(term: Term, name: DomainName)] = []

  /// The records that each one leads to, with the term.
  private var edges: [[(target: Int, term: Term)]] = []

  /// Counts the look-ups of zones, of which the places of the TXT records are known.
  init(_ zones: [(zone: Zone, texts: [UInt32])]) {
    var origins = NameTable()
    var indices: [Int] = []
    var policies: [SenderPolicy] = []
    var numbers: [[UInt32: Int]] = []
    for (index, (zone, texts)) in zones.enumerated() {
      numbers.append([:])
      // One name has one zone: of two, the first.
      guard origins.insert(zone.origin.wire.span) == indices.count else { continue }
      indices.append(index)
      for record in texts {
        let entry = zone.records[Int(record)]
        // Of several, receivers use none.
        guard let policy = SenderPolicy(rdata: zone.data(of: entry)),
          numbers[index][entry.owner] == nil
        else { continue }
        numbers[index][entry.owner] = counts.count
        counts.append(((index, record), 0))
        policies.append(policy)
      }
    }
    edges = policies.map { _ in [] }
    for (number, policy) in policies.enumerated() {
      addTerms(of: policy, number) { name in
        guard let origin = origins.findInnermost(around: name.wire.span) else { return nil }
        let index = indices[Int(origin)]
        return .some(zones[index].zone.names.find(name).flatMap { numbers[index][$0] })
      }
    }
    addTargets()
  }

  /// Counts the terms of one record, and finds where they lead.
  ///
  /// - Parameter find: the number of the record at a name; nil for a name of another zone.
  private mutating func addTerms(
    of policy: SenderPolicy, _ number: Int, find: (DomainName) -> Int??
  ) {
    let terms = policy.terms.compactMap { try? SenderTerm($0) }
    // What follows `all` is not looked at, and nothing is redirected beside it.
    let end = terms.firstIndex { $0.kind == .all }
    for term in terms.prefix(end ?? terms.count)
    where term.takesLookup && (term.kind != .redirect || end == nil) {
      counts[number].count += 1
      guard term.kind == .include || term.kind == .redirect, !MacroText.hasMacro(term.domain),
        let name = try? DomainName(parsing: term.domain.span, relativeTo: .root),
        let found = find(name)
      else { continue }
      let place = Term(
        place: counts[number].place, field: policy.text.string(at: term.text.startIndex),
        text: term.text)
      if let target = found {
        edges[number].append((target, place))
      } else {
        unmet.append((place, name))
      }
    }
  }

  /// Adds to each record what those take that it leads to: every record once, and before those that
  /// lead to it.
  private mutating func addTargets() {
    enum State { case new, open, done }
    var states = [State](repeating: .new, count: edges.count)
    for root in edges.indices where states[root] == .new {
      var path = [(number: root, next: 0)]
      states[root] = .open
      while let (number, next) = path.last {
        guard next < edges[number].count else {
          states[number] = .done
          path.removeLast()
          if let above = path.last?.number { add(number, to: above) }
          continue
        }
        path[path.count - 1].next += 1
        let (target, term) = edges[number][next]
        switch states[target] {
        case .new:
          states[target] = .open
          path.append((target, 0))
        case .open: loops.append(term)
        case .done: add(target, to: number)
        }
      }
    }
  }

  /// Adds the look-ups of one record to another's.
  private mutating func add(_ number: Int, to other: Int) {
    counts[other].count = min(counts[other].count + counts[number].count, Self.most)
  }

  /// What takes too many look-ups, in words.
  static func message(_ count: Int, of owner: String) -> String {
    "the SPF record of \(owner) takes \(count < most ? "\(count)" : "very many") look-ups, more "
      + "than \(limit)"
  }
}
