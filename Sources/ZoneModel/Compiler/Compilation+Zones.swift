extension Compilation {
  /// The first zone of a name, in the order of the project; nil where it has none.
  ///
  /// Every level may have a private reverse zone of one name: look for those in `zones`.
  public func zone(named name: DomainName) -> Zone? {
    zones.first { $0.zone.origin == name }?.zone
  }
}
