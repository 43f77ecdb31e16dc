extension Rulebook {
  /// The checks that a user may leave out: all but those of the readers.
  ///
  /// If a line cannot be read, its content was not checked. So that is reported whatever the user
  /// chose.
  public static let choosable: [FindingRule] = {
    let faults = Set(readers.filter { $0.severity == .error }.map(\.id))
    return all.filter { !faults.contains($0.id) }
  }()
}
