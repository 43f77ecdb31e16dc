extension SourceMap {
  /// A finding on one line: `example.com.zone:7:5: error: MESSAGE [bad-rdata]`.
  ///
  /// Harmless on a terminal, whatever the file says.
  public func text(of finding: Diagnostic) -> String {
    let place = place(of: finding.range.start).map { "\($0.file.name):\($0.line):\($0.column): " }
    return (place ?? "") + "\(finding.severity.rawValue): \(finding.message) [\(finding.id)]"
  }
}
