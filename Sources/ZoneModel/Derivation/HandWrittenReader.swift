/// Reads the zone-syntax files that a project names (D10).
struct HandWrittenReader {
  /// Loads further files of the project, for `$INCLUDE`.
  let load: @Sendable (FilePath) -> Result<[UInt8], FileFailure>
  /// The folder of zonec.json with its final slash; included files must be inside it.
  let root: FilePath

  /// Reads the files of every level.
  func read(_ project: inout Project, _ diagnostics: inout Diagnostics) -> [HandWrittenZones] {
    var all: [HandWrittenZones] = []
    for (number, level) in project.levels.enumerated() {
      let ttl = ZoneTTLs(of: number, in: project).of(.default).seconds
      var zones = HandWrittenZones()
      for file in level.publicRecords {
        zones.publicZones.append(zone(file, level.publicZone, ttl, &project, &diagnostics))
      }
      for file in level.internalRecords {
        zones.internalZones.append(zone(file, level.internalZone, ttl, &project, &diagnostics))
      }
      all.append(zones)
    }
    return all
  }

  /// Reads one hand-written file as a zone.
  private func zone(
    _ number: Int, _ origin: DomainName, _ ttl: UInt32, _ project: inout Project,
    _ diagnostics: inout Diagnostics
  ) -> Zone {
    let file = project.sources.files[number]
    var options = ReadOptions()
    options.profile = .any
    options.defaultTTL = ttl
    options.include = { [load, root] path, includer in
      Self.include(path, from: includer, root: root, load: load)
    }
    return ZoneFile.zone(
      in: number, of: &project.sources, origin: origin, title: title(of: file), options: options,
      &diagnostics)
  }

  /// The file's name in the project, wherever the project was named from.
  private func title(of file: SourceFile) -> String {
    file.path.below(root).description
  }

  /// Loads a file that another names, relative to that one's folder.
  private static func include(
    _ path: FilePath, from includer: FilePath, root: FilePath,
    load: (FilePath) -> Result<[UInt8], FileFailure>
  ) -> Result<IncludedFile, IncludeFailure> {
    guard let name = path.included(by: includer, below: root) else {
      return .failure(IncludeFailure(reason: "is outside the project"))
    }
    return load(name).map { IncludedFile(name: name, bytes: $0) }
      .mapError { IncludeFailure(reason: "cannot be read: \($0.reason)") }
  }
}
