extension Compilation {
  /// What writing the files would change of what an earlier build has written: zone by zone, and in
  /// other files. A pure comparison: the serial, the order of records and layout are no difference.
  ///
  /// - Parameter previous: the bytes at a path below the output directory; nil where there is no file.
  ///   The closure that the `CompilerInput` has, mostly.
  public func plan(
    after previous: @escaping @Sendable (String) -> [UInt8]?, workers: Workers = .serial
  ) -> Plan {
    Plan(self, after: StandingFiles { previous($0.text) }, workers: workers)
  }
}
