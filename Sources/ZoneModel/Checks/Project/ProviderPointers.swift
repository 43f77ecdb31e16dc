/// The PTR records of networks that a provider serves, as somebody's resolver sees them.
struct ProviderPointers {
  /// The project with its indexes.
  private let projectIndex: ProjectIndex
  /// The levels that are looked at.
  private let selected: Set<Int>

  /// The PTR records that the hosts of some levels need.
  init(of projectIndex: ProjectIndex, selected: Set<Int>) {
    self.projectIndex = projectIndex
    self.selected = selected
  }

  /// Every PTR record to look for, by network and address.
  private var all: [ProviderPointer] {
    var pointers: [ProviderPointer] = []
    for (number, network) in projectIndex.project.networks.enumerated()
    where network.servedByProvider && network.isPublic {
      let owners = projectIndex.publicAddresses.within(network.cidr)
      projectIndex.forEachReverseTarget(for: owners, isPublic: true) { target, labels, zone in
        guard selected.contains(Int(target.level)) else { return }
        var name: [UInt8] = []
        name.append(labels)
        name.append(zone)
        pointers.append(
          ProviderPointer(
            address: target.address, target: DomainName(trusted: name), location: target.location,
            level: Int(target.level), network: number))
      }
    }
    return pointers
  }

  /// What is found when somebody asks for all of them.
  ///
  /// - Parameter ask: gives an answer for each.
  func findings(_ ask: ProviderQuestion) -> Diagnostics {
    var diagnostics = Diagnostics()
    let pointers = all
    if pointers.isEmpty { return diagnostics }
    for (pointer, answer) in zip(pointers, ask(pointers)) {
      if let finding = finding(pointer, answer) { diagnostics.add(finding) }
    }
    return diagnostics
  }

  /// What is wrong with an answer; nil if it is the one to expect.
  private func finding(_ pointer: ProviderPointer, _ answer: PointerAnswer) -> Diagnostic? {
    let words = "\(pointer.address) (\(pointer.target.displayText))"
    switch answer {
    case .targets([pointer.target]): return nil
    case .targets([]):
      return diagnostic(.providerPTRMissing, "\(words) has no PTR record", pointer)
    case .targets(let found):
      let names = found.prefix(3).map(\.displayText).joined(separator: ", ")
      let more = found.count > 3 ? " and \(found.count - 3) more" : ""
      return diagnostic(
        .providerPTRWrong, "the PTR record of \(words) leads to \(names)\(more)", pointer
      )
    case .unknown(let reason):
      return diagnostic(
        .providerPTRUnknown, "the PTR record of \(words) could not be looked up: \(reason)",
        pointer)
    }
  }

  /// A finding at an address of the inventory.
  private func diagnostic(
    _ check: Check, _ message: String, _ pointer: ProviderPointer
  ) -> Diagnostic {
    let network = projectIndex.project.networks[pointer.network]
    return Diagnostic(
      check, message,
      at: projectIndex.project.sources.stringRange(at: pointer.location),
      notes: [.init("a provider serves \(network.cidr)", at: network.range)],
      fix: check.severity == .error
        ? "request from the provider: \(pointer.owner) PTR \(pointer.target)" : nil,
      about: ["\(pointer.address)", pointer.target.displayText])
  }
}
