extension DerivedProject {
  /// Every file of the selected levels, and those of earlier builds that no longer belong.
  ///
  /// - Parameter texts: the texts of the zones; nil for a zone that no selected level has.
  func files(
    _ texts: [ZoneTexts.ZoneText?], after standing: StandingFiles, _ diagnostics: inout Diagnostics
  ) -> (outputs: [OutputFile], stale: [OutputPath]) {
    var outputs: [OutputFile] = []
    var stale: [OutputPath] = []
    for finding in texts.compactMap({ $0?.finding }) { diagnostics.add(finding) }
    var places = [[Int]](repeating: [], count: project.levels.count)
    for (place, planned) in zones.enumerated() where texts[place] != nil {
      for level in planned.levels { places[level].append(place) }
    }
    let requests = ProviderRequests.files(in: projectIndex, zones: zones)
    for level in levels {
      let own = places[level].compactMap { place in
        texts[place].map {
          LevelDirectory.ZoneFile(origin: zones[place].zone.origin, text: $0)
        }
      }
      let directory = LevelDirectory(
        level, of: self, zones: own, requests: requests[level], after: standing)
      let files = directory.compile(&diagnostics)
      outputs += files.outputs
      stale += files.stale
    }
    return (outputs, stale)
  }
}
