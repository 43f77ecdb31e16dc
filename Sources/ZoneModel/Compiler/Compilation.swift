/// The result of a compilation.
public struct Compilation: Sendable {
  /// Every file that was read, for the places of findings.
  public let sources: SourceMap
  /// What is wrong with the project, by place, without what it allows.
  public let diagnostics: [Diagnostic]
  /// Every file of the selected levels.
  public let outputs: [OutputFile]
  /// Files that an earlier build wrote and this one does not.
  public let staleFiles: [OutputPath]
  /// The project with its zones, where it could be read.
  let derived: DerivedProject?

  /// Whether all of the project could be read; if not, there are only findings.
  public var isReadable: Bool { derived != nil }

  /// The zones with their records, as the rules made them.
  public var zones: [PlannedZone] { derived?.zones ?? [] }

  /// Whether the files may be written.
  public var mayBeWritten: Bool {
    isReadable && !diagnostics.contains { $0.severity == .error }
  }

  /// Whether anything is to be written or removed.
  public var changesFiles: Bool { !staleFiles.isEmpty || outputs.contains { !$0.isUnchanged } }

  /// The names of the selected levels, in the order of the project.
  package var levelNames: [String] {
    derived.map { derived in derived.levels.map { derived.project.levels[$0].name } } ?? []
  }

  /// A compilation, whole or in part.
  init(
    sources: SourceMap, diagnostics: [Diagnostic], derived: DerivedProject? = nil,
    outputs: [OutputFile] = [], staleFiles: [OutputPath] = []
  ) {
    self.sources = sources
    self.diagnostics = diagnostics
    self.derived = derived
    self.outputs = outputs
    self.staleFiles = staleFiles
  }
}

/// Compiles a project into the files that authoritative DNS needs.
///
/// Always returns a compilation, even if it is incomplete, so that one run reports every mistake.
/// Look at `mayBeWritten` before writing anything.
package func compile(_ input: CompilerInput) -> Compilation {
  var diagnostics = Diagnostics()
  let reading = ProjectReading(input, &diagnostics)
  guard let projectIndex = reading.projectIndex else {
    return Compilation(sources: reading.sources, diagnostics: diagnostics.sorted())
  }
  let texts =
    reading.isWhole
    ? ZoneTexts(
      of: reading.project, after: input.standing, on: input.today, in: input.store) : nil
  let passage = ZonePassage(
    reading, projectIndex, texts: texts, keepsZones: input.keepsZones, on: input.today, &diagnostics
  )
  guard reading.isWhole else {
    let kept = reading.allowances(on: input.today).applied(to: diagnostics.sorted())
    return Compilation(sources: reading.sources, diagnostics: kept.diagnostics)
  }
  let files = passage.kept.files(passage.texts, after: input.standing, &diagnostics)
  let kept = reading.allowances(on: input.today).applied(to: diagnostics.sorted())
  return Compilation(
    sources: reading.sources, diagnostics: kept.diagnostics, derived: passage.kept,
    outputs: files.outputs, staleFiles: files.stale)
}
