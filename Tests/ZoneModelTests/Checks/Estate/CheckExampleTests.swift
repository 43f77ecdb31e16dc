import Testing

@testable import ZoneModel

/// The examples of the catalogue, which are the fixtures of its checks.
struct CheckExampleTests {
  /// The ids that have an example, in order.
  private static let ids = Check.all.filter { $0.example != nil }.map(\.id)

  @Test("each faulty example has the faults that it marks, where it marks them", arguments: ids)
  func faulty(_ id: String) throws {
    let example = try #require(Check.named(id)?.example)
    let files = ExampleFiles(example.faulty, example.kind)
    #expect(
      files.marks.contains { $0.split(separator: " ").last == id[...] },
      "the example marks nothing of its own")
    let found = try Self.findings(in: files, example.kind)
    // Findings of severity info are marked only if the example is about them.
    let shown = found.filter { $0.id == id || !Self.isBeside($0, id) }
    #expect(shown.map(\.mark).sorted() == files.marks, "\(shown.map(\.message))")
  }

  @Test("each mended example has no fault", arguments: ids)
  func mended(_ id: String) throws {
    let example = try #require(Check.named(id)?.example)
    let files = ExampleFiles(example.mended, example.kind)
    let found = try Self.findings(in: files, example.kind)
    #expect(files.marks == [])
    let shown = found.filter { $0.id == id || !Self.isBeside($0, id) }
    #expect(shown.map { "\($0.mark): \($0.message)" } == [])
  }

  /// A finding and its place.
  private struct Found {
    /// The finding's id.
    let id: String
    /// Its severity.
    let severity: Severity
    /// What it says.
    let message: String
    /// `file:line id`.
    let mark: String
  }

  /// Whether a finding is no matter of the example: an info, and that BIND alone reads `$GENERATE`.
  private static func isBeside(_ finding: Found, _ id: String) -> Bool {
    finding.severity == .info || id.hasPrefix("generate-") && finding.id == "unportable-syntax"
  }

  /// What the command for an example's kind finds in its files.
  private static func findings(
    in files: ExampleFiles, _ kind: CheckExample.Kind
  ) throws -> [Found] {
    switch kind {
    case .zone, .standardZone: try zone(files, kind == .zone ? .gdnsd : .standard)
    case .directory: directory(files, .gdnsd)
    case .standardDirectory: directory(files, .standard)
    case .project: project(files)
    }
  }

  /// `check-zone`.
  private static func zone(_ files: ExampleFiles, _ profile: Profile) throws -> [Found] {
    let name = ExampleFiles.zoneFile
    let zone = try JudgedZone(
      files.files[name] ?? [], name: name, origin: DomainName("example.com."), profile: profile)
    return zone.findings.map { found($0, in: zone.sources) }
  }

  /// `check --zones`.
  private static func directory(_ files: ExampleFiles, _ profile: Profile) -> [Found] {
    let load: @Sendable (FilePath) -> Result<[UInt8], FileFailure> = { name in
      guard !files.unreadable.contains(name.description), let bytes = files.files[name] else {
        return .failure(FileFailure(reason: "no such file"))
      }
      return .success(bytes)
    }
    var directory = ZoneDirectory(
      path: "", names: files.files.keys.map { FilePath($0) }, today: .fixed, load: load)
    directory.profile = profile
    directory.include = { path, _ in
      load(path).map { IncludedFile(name: path, bytes: $0) }
        .mapError { IncludeFailure(reason: $0.reason) }
    }
    let report = check(directory)
    return report.diagnostics.map { found($0, in: report.sources) }
  }

  /// `check`, or `build` if there are files in the output directory.
  private static func project(_ files: ExampleFiles) -> [Found] {
    let project = ExampleProject(files: files)
    guard files.files.keys.contains(where: { $0.hasPrefix("build/") }) else {
      let report = project.report()
      return report.diagnostics.map { found($0, in: report.sources) }
    }
    let compilation = compile(project.input)
    return compilation.diagnostics.map { found($0, in: compilation.sources) }
  }

  /// A finding with its place.
  private static func found(_ diagnostic: Diagnostic, in sources: SourceMap) -> Found {
    Found(
      id: diagnostic.id, severity: diagnostic.severity, message: diagnostic.message,
      mark: diagnostic.mark(in: sources))
  }
}
