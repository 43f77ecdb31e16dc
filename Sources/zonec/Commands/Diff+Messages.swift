import ZoneModel

/// What a comparison says.
extension Diff {
  /// Shows the findings.
  ///
  /// - Returns: `.clean` if nothing prevents a comparison.
  func report(_ compilation: Compilation, _ console: inout Console) -> ExitStatus {
    // Who compares with files that others wrote knows that they did.
    let errors = compilation.diagnostics.filter {
      $0.severity == .error && !(zones != nil && $0.isOf(.foreignFile))
    }
    console.show(errors, in: compilation.sources)
    if errors.isEmpty { return .clean }
    return compilation.isReadable ? .findings : .unjudged
  }

  /// Shows a plan in the form that was asked for.
  func show(_ plan: Plan, of compilation: Compilation, _ console: inout Console) {
    let report = PlanReport(plan, allowing: options.allowed, sources: compilation.sources)
    let text = format.text(of: report, for: console.output.terminal)
    if format == .json { console.print(document: text) } else { console.print(text) }
    if !isQuiet { console.note(plan.isEmpty ? "no difference" : report.summary) }
  }

  /// Says which zones differ in nothing but their serials.
  func note(_ serials: [ServerSurvey.OldSerial], beside plan: Plan, _ console: inout Console) {
    let differing = Set(plan.zones.filter(\.isDifference).map(\.name))
    for serial in serials where !differing.contains(serial.zone) {
      console.note(
        "\(serial.zone.spoken): only the serial differs: \(serial.served.number) is served, "
          + "\(serial.published.number) was published")
    }
  }
}
