import ZoneModel

/// What a comparison says.
extension Diff {
  /// Whether the project has errors, or warnings that count, so that there is no plan; shows them
  /// where the plan would be, in the form that was asked for.
  func hasErrors(_ compilation: Compilation, _ console: inout Console) -> Bool {
    // Who compares with files that others wrote knows that they did.
    let errors = compilation.diagnostics.filter {
      ($0.severity == .error || isStrict && $0.severity == .warning)
        && !(zones != nil && $0.isOf(.foreignFile))
    }
    if errors.isEmpty { return false }
    if isDigest {
      console.show(errors, in: compilation.sources)
    } else {
      let content = ReportContent(errors: errors, sources: compilation.sources)
      print(format.text(of: content, for: console.output.terminal), to: &console)
    }
    if !isQuiet, let counts = DiagnosticPrinter.summary(of: errors) {
      console.note("\(counts): nothing compared")
    }
    return true
  }

  /// Shows a plan in the form that was asked for.
  func show(_ plan: Plan, of compilation: Compilation, _ console: inout Console) {
    let report = PlanReport(plan, allowing: options.allowed, sources: compilation.sources)
    print(format.text(of: report, for: console.output.terminal), to: &console)
    if !isQuiet { console.note(plan.isEmpty ? "no difference" : report.summary) }
  }

  /// Prints what was asked for.
  private func print(_ text: [UInt8], to console: inout Console) {
    if format == .json { console.print(document: text) } else { console.print(text) }
  }

  /// Says which zones differ in nothing but their serials.
  func note(_ serials: [ServerSurvey.OldSerial], beside plan: Plan, _ console: inout Console) {
    let differing = Set(plan.zones.filter(\.isDifference).map(\.name))
    for serial in serials where !differing.contains(serial.zone) {
      console.note(
        "\(serial.zone.displayText): only the serial differs: \(serial.served.number) is served, "
          + "\(serial.published.number) was published")
    }
  }
}
