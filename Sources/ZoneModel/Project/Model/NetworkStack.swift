/// Networks that are nested, the innermost last; those of each level are a stack, too.
struct NetworkStack {
  /// The networks around the current one.
  private var all: [Network] = []
  /// By level, the places in `all` of those that are for it alone; of all levels under nil.
  private var places: [Int?: [Int]] = [:]

  /// Removes those that do not contain an address.
  mutating func removeAll(notAround address: IPAddress) {
    while let last = all.last, !last.cidr.contains(address) {
      all.removeLast()
      places[last.level]?.removeLast()
    }
  }

  /// Puts a network in the innermost one.
  mutating func append(_ network: Network) {
    places[network.level, default: []].append(all.count)
    all.append(network)
  }

  /// The innermost one that conflicts with a network inside it: those of two levels do not.
  func last(clashingWith network: Network) -> Network? {
    guard let level = network.level else { return all.last }
    let found = [places[level]?.last, places[nil]?.last].compactMap { $0 }.max()
    return found.map { all[$0] }
  }
}
