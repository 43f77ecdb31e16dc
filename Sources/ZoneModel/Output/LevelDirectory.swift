/// The files of one level: `<level>/zones/…`, resolv.conf, requests to providers, the manifest.
struct LevelDirectory {
  /// The number of the level.
  private let level: Int
  /// The project.
  private let project: DerivedProject
  /// The zones that are written there, with their texts.
  private let zones: [ZoneFile]
  /// What is asked of others for the level's hosts, if anything.
  private let requests: TargetFile?
  /// Gives the existing files of the output directory.
  private let standing: StandingFiles

  /// A zone with its text.
  struct ZoneFile {
    /// The name of the zone in the file.
    let origin: DomainName
    /// What is in its file.
    let text: ZoneTexts.ZoneText
  }

  /// The directory of a level.
  init(
    _ level: Int, of project: DerivedProject, zones: [ZoneFile], requests: TargetFile?,
    after standing: StandingFiles
  ) {
    self.level = level
    self.project = project
    self.zones = zones
    self.requests = requests
    self.standing = standing
  }

  /// The name of the level, which is the name of its directory.
  private var name: String { project.project.levels[level].name }

  /// Every file, the manifest last, and what an earlier build left that this one does not have.
  ///
  /// A file in the way that zonec did not write is a finding.
  func compile(
    _ diagnostics: inout Diagnostics
  ) -> (outputs: [OutputFile], stale: [OutputPath]) {
    let others = Self.otherFiles(of: level, in: project.projectIndex, requests: requests)
    let outputs = zones.map(output) + others.map(output)
    reportForeign(outputs, &diagnostics)
    var manifest = Manifest()
    for file in outputs { manifest.add(file) }
    return (
      outputs + [output(TargetFile(.manifest, manifest.text))], staleFiles(beside: outputs)
    )
  }

  /// What an earlier build wrote, as its manifest and the mark in the file both say, and this one
  /// does not: a file that somebody has put in such a place since is not zonec's to remove.
  private func staleFiles(beside outputs: [OutputFile]) -> [OutputPath] {
    let earlier =
      standing.read(OutputPath(name, .manifest)).map { Manifest.files(in: $0, of: name) } ?? []
    return Set(earlier).subtracting(outputs.map(\.location)).sorted()
      .filter { standing.read($0).map(Ownership.isMarked) ?? false }
  }

  /// The files of a level that are no zones, apart from the manifest.
  static func otherFiles(
    of level: Int, in projectIndex: ProjectIndex, requests: TargetFile?
  ) -> [TargetFile] {
    ResolvConf.files(of: level, in: projectIndex) + [requests].compactMap { $0 }
  }

  /// The file of a zone.
  private func output(_ zone: ZoneFile) -> OutputFile {
    OutputFile(
      OutputPath(name, .zone(zone.origin)), zone.text.content,
      isUnchanged: zone.text.unchangedIn.contains(level), serial: zone.text.serial,
      recordCount: zone.text.recordCount)
  }

  /// Another file, compared with the one in its place.
  private func output(_ file: TargetFile) -> OutputFile {
    let path = OutputPath(name, file.kind)
    return OutputFile(
      path, bytes: file.bytes, isUnchanged: standing.isSame(path, as: file.bytes))
  }

  /// Files that are in the way of ours and are not marked as ours.
  private func reportForeign(_ outputs: [OutputFile], _ diagnostics: inout Diagnostics) {
    for output in outputs where !output.isUnchanged {
      guard let earlier = standing.text(output.location), !Ownership.isMarked(earlier.start) else {
        continue
      }
      diagnostics.add(
        Diagnostic(
          .foreignFile,
          "\(quoted(output.path)) in the output directory was not written by zonec",
          at: .none, fix: "move it away, or build into another directory"))
    }
  }
}
