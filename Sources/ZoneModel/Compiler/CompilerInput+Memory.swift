extension CompilerInput {
  /// A project in memory.
  ///
  /// ```swift
  /// let project = CompilerInput(
  ///   files: ["zonec.json": settings, "roles.json": roles, "production.json": inventory],
  ///   today: CalendarDay(year: 2026, month: 11, day: 22))
  /// ```
  ///
  /// - Parameters:
  ///   - files: every file of the project by its path, `zonec.json` among them.
  ///   - previous: what an earlier build has written, by its path below the output directory; serials
  ///     go on from there.
  ///   - today: the day that new serials are made from, in UTC.
  ///   - levels: the names of the levels to write; none means all of them.
  public init(
    files: [String: String], previous: [String: [UInt8]] = [:], today: CalendarDay,
    levels: [String] = []
  ) {
    self.init(
      projectPath: "zonec.json", levels: levels,
      load: { path in
        guard let text = path.text, let file = files[text] else {
          return .failure(FileFailure(reason: "no such file"))
        }
        return .success(Array(file.utf8))
      },
      previous: { previous[$0] }, today: today)
  }
}
