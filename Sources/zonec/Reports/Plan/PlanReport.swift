import ZoneModel

/// A plan, its causes, and the guard's verdict: everything that the formats show.
struct PlanReport {
  /// The plan to show.
  let plan: Plan
  /// The causes of the plan's changes.
  let causes: PlanCauses
  /// Why the guard refuses it.
  let refusals: [PlanRefusal]
  /// The files of the project, for places.
  let sources: SourceMap

  /// A plan with its causes and refusals.
  init(_ plan: Plan, allowing allowed: Set<PlanLimit>, sources: SourceMap) {
    self.plan = plan
    causes = PlanCauses(plan)
    refusals = plan.refusals(allowing: allowed)
    self.sources = sources
  }

  /// `file:line:column`; nil for what is in no file.
  func place(_ location: SourceLocation) -> String? {
    sources.place(of: location).map { "\($0.file.name):\($0.line):\($0.column)" }
  }

  /// How many zones, RRsets and files differ, in words.
  var summary: String {
    let zones = plan.zones.filter(\.isDifference)
    let rrsets = zones.reduce(0) { $0 + $1.difference.changes.count }
    let counts = [(zones.count, "zone"), (rrsets, "RRset"), (plan.files.count, "other file")]
    let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)\($0.0 == 1 ? "" : "s")" }
    return words.joined(separator: ", ") + " changed"
  }
}
