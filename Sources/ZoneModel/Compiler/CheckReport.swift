/// The result of a check, and how much it looked at.
public struct CheckReport: Sendable {
  /// Every file that was read, for the places of findings.
  public let sources: SourceMap
  /// What is wrong with the project, by place, without what it allows.
  public let diagnostics: [Diagnostic]
  /// Whether all of the input could be read; if not, the findings are about that and about the rest.
  public let isReadable: Bool
  /// How much was checked.
  public let counts: CheckCounts

  /// The result of checking a zone.
  package init(
    sources: SourceMap, diagnostics: [Diagnostic], isReadable: Bool, counts: CheckCounts
  ) {
    self.sources = sources
    self.diagnostics = diagnostics
    self.isReadable = isReadable
    self.counts = counts
  }

  /// How many findings are of a severity.
  public func count(of severity: Severity) -> Int {
    diagnostics.reduce(0) { $0 + ($1.severity == severity ? $1.count : 0) }
  }
}

/// Checks a project as `compile` does, without making files.
///
/// Always returns a report, if only about what could be read.
///
/// - Parameter provider: asks a server for the PTR records of networks that a provider serves; nil
///   leaves them out.
package func check(_ input: CompilerInput, asking provider: ProviderQuestion? = nil) -> CheckReport
{
  var diagnostics = Diagnostics()
  let reading = ProjectReading(input, &diagnostics)
  guard let projectIndex = reading.projectIndex else {
    return CheckReport(
      sources: reading.sources, diagnostics: diagnostics.sorted(), isReadable: false,
      counts: CheckCounts())
  }
  let passage = ZonePassage(
    reading, projectIndex, texts: nil, keepsZones: false, on: input.today, &diagnostics)
  if let provider, reading.isWhole {
    let pointers = ProviderPointers(of: projectIndex, selected: reading.selected)
    diagnostics.add(pointers.findings(provider))
  }
  let kept = reading.allowances(on: input.today).applied(to: diagnostics.sorted())
  return CheckReport(
    sources: reading.sources, diagnostics: kept.diagnostics, isReadable: reading.isWhole,
    counts: CheckCounts(of: passage, allowed: kept.allowed))
}
