extension Compilation {
  /// The first zone of a name, in the order of the project; nil where it has none.
  ///
  /// The serial of its SOA record is 0: the one that is given out is in the file, in `outputs`.
  ///
  /// Every level may have a private reverse zone of one name: look for those in `zones`.
  public func zone(named name: DomainName) -> Zone? {
    zones.first { $0.zone.origin == name }?.zone
  }
}
