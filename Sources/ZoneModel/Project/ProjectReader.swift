/// Reads a project: zonec.json and every file that it names.
public struct ProjectReader {
  /// What was read so far.
  var project = Project()
  /// What was found so far.
  var diagnostics = Diagnostics()
  /// The roles and levels by name.
  var names = ProjectNames()
  /// Who reads long inventories.
  let workers: Workers
  /// The folder of zonec.json with its final slash, or nothing.
  let folder: String
  /// The files that were read, by their path.
  ///
  /// By bytes: two names that Swift holds equal, as NFC and NFD of one, are two files.
  var fileNumbers: [[UInt8]: Int] = [:]
  /// How many files could not be read.
  var missingCount = 0

  /// Reads the project whose zonec.json lies at `path`.
  ///
  /// Always returns a project, if only part of one, so that one run reports every fault: look at
  /// `diagnostics` before going on. The files' own text lies in `Project.sources`.
  ///
  /// - Parameters:
  ///   - path: as findings print it, such as `zones/zonec.json`.
  ///   - load: gives a file's bytes; asked for the folder of `path` and the path written there.
  public static func read(
    path: String, load: (String) -> Result<[UInt8], FileFailure>,
    workers: Workers = .serial, into diagnostics: inout Diagnostics
  ) -> Project {
    var reader = ProjectReader(path: path, workers: workers)
    reader.readProject(path, load)
    diagnostics.add(reader.diagnostics)
    return reader.project
  }

  /// A reader for the project at `path`.
  private init(path: String, workers: Workers) {
    self.workers = workers
    folder = String(path[..<path.lastPathName])
  }

  /// Reads everything, in the order in which one part needs another.
  private mutating func readProject(
    _ path: String, _ load: (String) -> Result<[UInt8], FileFailure>
  ) {
    guard let file = add(path, at: .none, load) else { return }
    project.location = file.location(at: 0)
    // Roles and levels may be named before they stand in the file: a first look collects them.
    let outline = ProjectOutline(file)
    for level in outline.levels { names.add(level: level) }
    if let rolesPath = outline.roles, let roles = add(rolesPath, load) { readRoles(roles) }
    let levels = readSettings(file)
    for level in levels { readLevel(level, load) }
    fillUp()
    reportNestedZones(levels)
    reportDuplicatePublicAddresses()
  }

  /// Makes every role and level that may be referred to exist, should reading have stopped early.
  private mutating func fillUp() {
    for name in names.levelNames.dropFirst(project.levels.count) {
      project.levels.append(
        Level(name: name, publicZone: .root, internalZone: .root, range: .none))
    }
    for name in names.roleNames.dropFirst(project.roles.count) {
      project.roles.append(Role(name: name, range: .none))
    }
  }

  /// Reads the role catalogue.
  private mutating func readRoles(_ file: SourceFile) {
    let (roles, findings) = RolesReader.read(file, &names)
    project.roles = roles
    diagnostics.add(findings)
  }

  /// Reads the files of one level.
  private mutating func readLevel(
    _ draft: LevelDraft, _ load: (String) -> Result<[UInt8], FileFailure>
  ) {
    var level = draft.level
    for path in eachOnce(draft.records) {
      if let number = addNumbered(path, load) { level.publicRecords.append(number) }
    }
    for path in eachOnce(draft.internalRecords) {
      if let number = addNumbered(path, load) { level.internalRecords.append(number) }
    }
    let zoneLength = max(level.publicZone.wire.count, level.internalZone.wire.count)
    var reader = InventoryReader(
      names, level: level.name, zoneLength: zoneLength, workers: workers)
    for path in eachOnce(draft.inventory) {
      guard let file = add(path, load) else { continue }
      reader.read(file, isLines: path.text.hasSuffix(".jsonl"))
    }
    level.hosts = reader.finish(project.sources)
    diagnostics.add(reader.diagnostics)
    project.levels.append(level)
  }
}
