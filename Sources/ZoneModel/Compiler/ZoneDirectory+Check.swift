extension ZoneDirectory {
  /// Checks the files' names, each zone by itself, and all of them together: every address against its
  /// PTR record.
  public func check() -> ZoneDirectoryReport { ZoneModel.check(self) }
}
