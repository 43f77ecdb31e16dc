extension PointerAnswer {
  /// Reads an outcome: the PTR records of the name in question, or of the one that its CNAME
  /// records lead to (RFC 2317).
  package init(_ outcome: AnswerOutcome, owner: DomainName) {
    switch outcome {
    case .silence: self = .unknown("no answer")
    case .cutShort: self = .unknown("no answer over TCP")
    case .malformed: self = .unknown("a malformed answer")
    case .message(let message):
      switch message.code {
      case .noError, .noSuchName: self = .targets(message.pointers(of: owner))
      default: self = .unknown("\(message.code)")
      }
    }
  }
}

extension DNSMessage {
  /// The targets of the PTR records that a name's aliases lead to, in the order of their names.
  fileprivate func pointers(of owner: DomainName) -> [DomainName] {
    let answers = MessageSets(self, in: .answer)
    var name = owner.lowercased.wire[...]
    // Each alias leads on once: a loop ends when all have been looked at.
    for _ in 0...records.count {
      let targets = answers[name, .ptr].compactMap { DomainName(wire: bytes[$0.data]) }
      if !targets.isEmpty { return targets.sorted() }
      guard let alias = answers[name, .cname].first else { return [] }
      name = bytes[alias.data]
    }
    return []
  }
}
