extension GdnsdConfiguration {
  /// What could not be read of the settings, and their files among others.
  package func findings(in sources: inout SourceMap) -> Diagnostics {
    var found = Diagnostics()
    guard let shift = sources.add(self.sources) else { return found }
    for diagnostic in diagnostics.all { found.add(diagnostic.shifted(by: shift)) }
    return found
  }
}
