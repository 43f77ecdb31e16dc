/// The networks of a project, found by the addresses in them.
struct NetworkLookup {
  /// Those of all levels, the public ones under true; by address.
  private let shared: [Bool: [Network]]
  /// By level, its own ones; by address.
  private let own: [Int: [Network]]

  /// Of some networks. Those that an address can lie in do not overlap.
  init(_ networks: [Network]) {
    let ordered = networks.sorted { $0.cidr.base < $1.cidr.base }
    shared = Dictionary(grouping: ordered.filter { $0.level == nil }, by: \.isPublic)
    var own: [Int: [Network]] = [:]
    for network in ordered {
      if let level = network.level { own[level, default: []].append(network) }
    }
    self.own = own
  }

  /// The network that an address lies in, if there is one.
  subscript(held: HeldAddress) -> Network? {
    let address = held.address
    for networks in [shared[address.isPublic], own[held.level]] {
      guard let networks else { continue }
      let next = networks.firstPlace(whereAllBehind: { $0.cidr.base > address.address })
      if next > 0, case let network = networks[next - 1],
        network.cidr.contains(address.address), network.isPublic == address.isPublic
      {
        return network
      }
    }
    return nil
  }
}
