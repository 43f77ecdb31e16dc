/// The addresses of some networks, to ask whether one is in any of them.
struct AddressRanges: Sendable {
  /// The first and last address of each run, ascending and apart.
  private var runs: [(first: IPAddress, last: IPAddress)] = []

  /// The addresses of networks, which may overlap and come in any order.
  init(_ networks: some Sequence<CIDR>) {
    for network in networks.sorted(by: { $0.base < $1.base }) {
      if let last = runs.last, network.base <= last.last {
        runs[runs.count - 1].last = max(last.last, network.last)
      } else {
        runs.append((network.base, network.last))
      }
    }
  }

  /// Whether an address is in one of the networks, by binary search.
  func contains(_ address: IPAddress) -> Bool {
    let next = runs.firstPlace(whereAllBehind: { $0.first > address })
    return next > 0 && address <= runs[next - 1].last
  }
}
