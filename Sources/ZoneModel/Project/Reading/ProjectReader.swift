/// Reads a project: zonec.json and every file that it names.
package struct ProjectReader {
  /// What was read so far.
  var project = Project()
  /// The differences found so far.
  var diagnostics = Diagnostics()
  /// The roles and levels by name.
  var names = ProjectNames()
  /// Runs the reading of long inventories.
  let workers: Workers
  /// The folder of zonec.json with its final slash, or nothing.
  let folder: FilePath
  /// The files that were read, by their path.
  var fileNumbers: [FilePath: Int] = [:]
  /// How many files could not be read.
  var missingCount = 0
  /// How many paths were found at fault, before any file was looked for.
  var pathFaultCount = 0

  /// Reads the project whose zonec.json is at `path`.
  ///
  /// Always returns a project, even if it is incomplete, so that one run reports every mistake:
  /// look at `diagnostics` before going on. The text of the files is in `Project.sources`.
  ///
  /// - Parameters:
  ///   - path: as findings print it, such as `zones/zonec.json`.
  ///   - load: gives a file's bytes; asked for the folder of `path` and the path written there.
  package static func read(
    path: FilePath, load: (FilePath) -> Result<[UInt8], FileFailure>,
    workers: Workers = .serial, into diagnostics: inout Diagnostics
  ) -> Project {
    var reader = ProjectReader(path: path, workers: workers)
    reader.readProject(path, load)
    diagnostics.add(reader.diagnostics)
    return reader.project
  }

  /// The inventories that were read, by the numbers of their files: levels may share one.
  private var inventories: [[Int]: Inventory] = [:]
  /// How many bytes levels name that were named before.
  private var repeatedBytes = 0

  /// A reader for the project at `path`.
  private init(path: FilePath, workers: Workers) {
    self.workers = workers
    folder = path.folder
  }

  /// Reads everything, in the order in which one part needs another.
  private mutating func readProject(
    _ path: FilePath, _ load: (FilePath) -> Result<[UInt8], FileFailure>
  ) {
    guard let file = add(path, at: .none, load) else { return }
    project.location = file.location(at: 0)
    // Roles and levels may be named before they are defined: a first pass collects them.
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
    _ draft: LevelDraft, _ load: (FilePath) -> Result<[UInt8], FileFailure>
  ) {
    var level = draft.level
    level.publicRecords = eachOnce(draft.records).compactMap { number(of: $0, load) }
    level.internalRecords = eachOnce(draft.internalRecords).compactMap { number(of: $0, load) }
    level.hosts = hosts(of: draft, load)
    project.levels.append(level)
  }

  /// The hosts of a level: those of another one if both name the same inventory.
  private mutating func hosts(
    of draft: LevelDraft, _ load: (FilePath) -> Result<[UInt8], FileFailure>
  ) -> HostTable {
    let level = draft.level
    let zoneLength = max(level.publicZone.wire.count, level.internalZone.wire.count)
    let files = eachOnce(draft.inventory).compactMap { path in
      number(of: path, load).map { (number: $0, isLines: path.text.hasSuffix(".jsonl")) }
    }
    let key = files.map(\.number)
    // A name may be too long for a longer zone alone.
    if let known = inventories[key], zoneLength <= known.zoneLength || known.fits(zoneLength) {
      inventories[key]?.zoneLength = max(known.zoneLength, zoneLength)
      return known.table
    }
    var reader = InventoryReader(
      names, level: level.name, zoneLength: zoneLength, workers: workers)
    for file in files {
      reader.read(project.sources.files[file.number], isLines: file.isLines)
    }
    let table = reader.finish(project.sources)
    diagnostics.add(reader.diagnostics)
    inventories[key] = Inventory(table: table, zoneLength: zoneLength)
    return table
  }

  /// The number of a file, which may have been named before: what is made of it is made again.
  private mutating func number(
    of path: Spelled, _ load: (FilePath) -> Result<[UInt8], FileFailure>
  ) -> Int? {
    let count = project.sources.files.count
    guard let number = addNumbered(path, load) else { return nil }
    if number >= count { return number }
    let before = repeatedBytes
    let limit = ProjectLimits.records * ProjectLimits.bytesOfRecord
    guard before <= limit else { return nil }
    repeatedBytes += project.sources.files[number].bytes.count
    guard repeatedBytes > limit else { return number }
    diagnostics.add(
      Diagnostic(
        .tooManyRecords,
        "\(quoted(path.text)) is named so often that there would be more than "
          + "\(ProjectLimits.records) records", at: path.range,
        fix: "name it for fewer levels, or split it into several projects"))
    return nil
  }

  /// An inventory that was read.
  struct Inventory {
    /// The hosts of the level.
    let table: HostTable
    /// The longest zone that all its names are known to have room in, in bytes.
    var zoneLength: Int

    /// Whether all its names have room in a zone with this many bytes.
    func fits(_ zoneLength: Int) -> Bool {
      let limit = WireName.maximumLength - zoneLength
      return table.hosts.allSatisfy { Int($0.name.count) <= limit }
        && table.addresses.allSatisfy { Int($0.hostname.count) <= limit }
    }
  }
}
