extension Compilation {
  /// What writing the files would change of what an earlier build has written: zone by zone, and in
  /// other files. A pure comparison: serials, the order of records and layout are no difference.
  ///
  /// - Parameter standing: what an earlier build has written; mostly that of the `CompilerInput`.
  public func plan(after standing: StandingFiles, workers: Workers = .serial) -> Plan {
    Plan(self, after: standing, workers: workers)
  }
}
