/// Hosts that a service chooses until a day.
extension Check {
  /// Every such check.
  static let ofChoices: [Check] = [.expiredChoice]

  /// A choice whose last day is over.
  static let expiredChoice = Check(
    "expired-choice", .warning, "no choice of hosts is past its last day",
    why: "it was meant to end, and the service still leads to the chosen hosts",
    "project format: services",
    example: .project(
      #"""
      zonec.json: "services": [{ "name": "shop", "frontend": {
      zonec.json:   "hosts": ["web1", "web2"], "until": "2020-01-31" } }],  // expect: expired-choice
      roles.json: "web": {},
      live.json: { "name": "web1", "public": "192.0.2.11" }, { "name": "web2", "public": "192.0.2.12" },
      """#,
      #"""
      zonec.json: "services": [{ "name": "shop", "frontend": "web" }],
      roles.json: "web": {},
      live.json: { "name": "web1", "public": "192.0.2.11" }, { "name": "web2", "public": "192.0.2.12" },
      """#))
}

extension DerivedProject {
  /// Reports choices that should have ended before a day.
  func expiredChoices(on today: CalendarDay) -> Diagnostics {
    var diagnostics = Diagnostics()
    let day = today.text
    for service in project.services {
      var seen: Set<SourceLocation> = []
      let everywhere = [service.ends] + service.overrides.sorted { $0.key < $1.key }.map(\.value)
      for end in everywhere.compactMap(\.self).flatMap({ [$0.front, $0.back] }) {
        guard let end, let until = end.until, until.day < day,
          seen.insert(until.range.start).inserted
        else { continue }
        diagnostics.add(
          Diagnostic(
            .expiredChoice,
            "the choice of hosts of service \(service.name) ended on \(until.day), and today is \(day)",
            at: until.range, fix: "name a role, or give the choice a later day",
            about: [service.name]))
      }
    }
    return diagnostics
  }
}
