/// A PTR record that a provider should have for a host, and what a live check asks for.
public struct ProviderPointer: Sendable {
  /// The address.
  public let address: IPAddress
  /// The one name that stands for it.
  public let target: DomainName
  /// The address in the inventory.
  let location: SourceLocation
  /// The level of the host.
  let level: Int
  /// The network that holds it: its place in `Project.networks`.
  let network: Int

  /// The name that is asked for.
  public var owner: DomainName { ReverseName.owner(of: address) }
}

/// Asks for PTR records, and gives an answer for each: how is the affair of who has sockets.
public typealias ProviderQuestion = ([ProviderPointer]) -> [PointerAnswer]

/// What came of the question for a PTR record.
public enum PointerAnswer: Sendable, Equatable {
  /// The targets, in the order of their names; none where the server knows of none.
  case targets([DomainName])
  /// The server could not say, for this reason.
  case unknown(String)

  /// Reads an outcome: the PTR records of the name that was asked for, or of the one that CNAME
  /// records lead on to, as RFC 2317 has it.
  public init(_ outcome: AnswerOutcome, owner: DomainName) {
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
