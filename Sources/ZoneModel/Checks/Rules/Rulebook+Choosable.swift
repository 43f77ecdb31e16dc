extension Rulebook {
  /// The rules whose findings may be left out at a user's wish: all but the faults of what is read.
  ///
  /// Where a line cannot be read nothing that it says was checked: that is told whatever was chosen.
  package static let choosable: [FindingRule] = {
    let faults = Set(readers.filter { $0.severity == .error }.map(\.id))
    return all.filter { !faults.contains($0.id) }
  }()
}
