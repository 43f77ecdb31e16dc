/// The result of the question for a PTR record.
package enum PointerAnswer: Sendable, Equatable {
  /// The targets, in the order of their names; none if the server knows of none.
  case targets([DomainName])
  /// The server could not say, for this reason.
  case unknown(String)
}
