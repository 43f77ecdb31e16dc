extension DerivedProject {
  /// Reads and derives a project, and answers a question about it.
  static func answer(
    _ input: CompilerInput, _ question: (DerivedProject) -> Answer
  ) -> QueryResult {
    var diagnostics = Diagnostics()
    let reading = ProjectReading(input, &diagnostics)
    guard reading.isWhole, let project = reading.derive(&diagnostics) else {
      return QueryResult(
        sources: reading.sources, diagnostics: diagnostics.sorted(), answer: nil)
    }
    // Findings on the way are left to `check`.
    return QueryResult(sources: reading.sources, diagnostics: [], answer: question(project))
  }

  /// The zones of the levels asked about.
  var askedZones: [PlannedZone] {
    zones.filter { planned in planned.ownLevel.map(selected.contains) ?? true }
  }

  /// The path of a zone's file under the output directory, in its own level if it is written there.
  func path(of planned: PlannedZone) -> String {
    let level =
      planned.ownLevel.flatMap { planned.levels.contains($0) ? $0 : nil }
      ?? planned.levels.first(where: selected.contains) ?? planned.levels.first
    guard let level else { return planned.zone.origin.zoneFileName }
    return OutputPath(of: planned, in: project.levels[level]).text
  }

  /// `file:line:column`; nil for what has no place in a file.
  func place(of location: SourceLocation) -> String? {
    project.sources.place(of: location).map { "\($0.file.name):\($0.line):\($0.column)" }
  }
}
