/// A PTR record that a provider should have for a host, and what a live check asks for.
package struct ProviderPointer: Sendable {
  /// The address.
  package let address: IPAddress
  /// The one name that stands for it.
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

/// Asks for PTR records, and gives an answer for each: how is the affair of who has sockets.
package typealias ProviderQuestion = ([ProviderPointer]) -> [PointerAnswer]
