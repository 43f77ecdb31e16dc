/// The files of one level: `<level>/zones/…`, resolv.conf, requests to providers, the manifest.
struct LevelDirectory {
  /// The number of the level.
  private let level: Int
  /// The project with its indexes.
  private let projectIndex: ProjectIndex
  /// The zones that are written there.
  private let zones: [ZoneFile]
  /// What is asked of others for the level's hosts, if anything.
  private let requests: TargetFile?
  /// Gives the existing files of the output directory.
  private let input: CompilerInput

  /// A zone with its text.
  struct ZoneFile {
    /// The file's name in the level's directory.
    let name: String
    /// What is in it.
    let text: ZoneTexts.ZoneText

    /// The file of a zone.
    init(_ planned: PlannedZone, _ text: ZoneTexts.ZoneText) {
      name = planned.zone.origin.zoneFileName
      self.text = text
    }
  }

  /// The directory of a level.
  init(
    _ level: Int, in projectIndex: ProjectIndex, zones: [ZoneFile], requests: TargetFile?,
    input: CompilerInput
  ) {
    self.level = level
    self.projectIndex = projectIndex
    self.zones = zones
    self.requests = requests
    self.input = input
  }

  /// The path of a zone's file under the output directory.
  static func path(of planned: PlannedZone, in level: Level) -> String {
    "\(level.name)/zones/\(planned.zone.origin.zoneFileName)"
  }

  /// The name of the level, which is the name of its directory.
  private var name: String { projectIndex.project.levels[level].name }

  /// Every file, the manifest last, and what an earlier build left that this one does not have.
  ///
  /// A file in the way that zonec did not write is a finding.
  func compile(_ diagnostics: inout Diagnostics) -> (outputs: [OutputFile], stale: [String]) {
    var manifest = Manifest()
    var outputs: [OutputFile] = []
    for zone in zones {
      let (file, text) = ("zones/\(zone.name)", zone.text)
      manifest.add(file, serial: text.serial, recordCount: text.recordCount)
      outputs.append(
        OutputFile(
          path: "\(name)/\(file)", bytes: text.bytes, isUnchanged: text.unchangedIn.contains(level),
          summary: "serial \(text.serial.number), \(text.recordCount) records"))
    }
    for file in otherFiles {
      manifest.add(file.path)
      outputs.append(output(file.path, file.bytes))
    }
    reportForeign(outputs, &diagnostics)
    return (outputs + [output(Manifest.path, manifest.text)], staleFiles(beside: outputs))
  }

  /// What an earlier build wrote, as its manifest and the mark in the file both say, and this one
  /// does not: a file that somebody has put in such a place since is not zonec's to remove.
  private func staleFiles(beside outputs: [OutputFile]) -> [String] {
    Set(previousFiles.map { "\(name)/\($0)" }).subtracting(outputs.map(\.path)).sorted()
      .filter { input.previous($0).map(Ownership.isMarked) ?? false }
  }

  /// The files that are no zones.
  private var otherFiles: [TargetFile] {
    ResolvConf.files(of: level, in: projectIndex) + [requests].compactMap { $0 }
  }

  /// What the manifest of an earlier build lists.
  private var previousFiles: [String] {
    input.previous("\(name)/\(Manifest.path)").map { Manifest.files(in: $0) } ?? []
  }

  /// A file, compared with the existing one.
  private func output(_ path: String, _ bytes: [UInt8]) -> OutputFile {
    let path = "\(name)/\(path)"
    return OutputFile(
      path: path, bytes: bytes, isUnchanged: input.previous(path) == bytes, summary: "")
  }

  /// Reports files in the places of ours that have no ownership mark.
  private func reportForeign(_ outputs: [OutputFile], _ diagnostics: inout Diagnostics) {
    for output in outputs where !output.isUnchanged {
      guard let standing = input.previous(output.path), !Ownership.isMarked(standing) else {
        continue
      }
      diagnostics.add(
        Diagnostic(
          "foreign-file",
          "\(quoted(output.path)) in the output directory is not zonec's to replace",
          at: .none, fix: "move it away, or build into another directory"))
    }
  }
}
