/// A PTR record that a provider should have for a host, and that `check --server` asks for.
package struct ProviderPointer: Sendable {
  /// The address whose PTR record was requested.
  package let address: IPAddress
  /// The name that the PTR record must have.
  package let target: DomainName
  /// The address in the inventory.
  let location: SourceLocation
  /// The level of the host.
  let level: Int
  /// The network that holds it: its place in `Project.networks`.
  let network: Int

  /// The name that is asked for.
  package var owner: DomainName { ReverseName.owner(of: address) }
}

/// Asks for PTR records, and gives an answer for each; the caller has the sockets.
package typealias ProviderQuestion = ([ProviderPointer]) -> [PointerAnswer]
