/// Reads the zone-syntax files that a project names (D10).
struct HandWrittenReader {
  /// Loads further files of the project, for `$INCLUDE`.
  let load: @Sendable (String) -> Result<[UInt8], FileFailure>
  /// The folder of zonec.json, which no included file may lie outside of.
  let root: String

  /// Reads the files of every level.
  func read(_ project: inout Project, _ diagnostics: inout Diagnostics) -> [HandWrittenZones] {
    var all: [HandWrittenZones] = []
    for level in project.levels {
      var zones = HandWrittenZones()
      for file in level.publicRecords {
        zones.publicZones.append(zone(file, level.publicZone, &project, &diagnostics))
      }
      for file in level.internalRecords {
        zones.internalZones.append(zone(file, level.internalZone, &project, &diagnostics))
      }
      all.append(zones)
    }
    return all
  }

  /// Reads one file.
  private func zone(
    _ number: Int, _ origin: DomainName, _ project: inout Project,
    _ diagnostics: inout Diagnostics
  ) -> Zone {
    let file = project.sources.files[number]
    var zone = Zone(origin: origin)
    let group = zone.addGroup(
      RecordGroup(rule: .handWritten, title: title(of: file), location: file.base))
    var options = ReadOptions()
    options.profile = .any
    options.defaultTTL = project.ttl
    options.include = { [load, root] path, includer in
      Self.include(path, from: includer, root: root, load: load)
    }
    ZoneReader.read(
      file: number, sources: &project.sources, origin: origin, options: options, into: &zone,
      group: group, diagnostics: &diagnostics)
    return zone
  }

  /// The file's name in the project, wherever the project was named from.
  private func title(of file: SourceFile) -> String {
    root.isEmpty ? file.name : String(file.name.dropFirst(root.utf8.count + 1))
  }

  /// Loads a file that another names, relative to that one's folder.
  private static func include(
    _ path: String, from includer: String, root: String,
    load: (String) -> Result<[UInt8], FileFailure>
  ) -> Result<IncludedFile, IncludeFailure> {
    var parts = Array(includer.pathNames.dropLast())
    for part in path.pathNames {
      if part == ".." {
        guard parts.popLast() != nil else { return .failure(IncludeFailure(reason: outside)) }
      } else if part != ".", !part.isEmpty {
        parts.append(part)
      }
    }
    let name = parts.joined(separator: "/")
    guard !path.isAbsolutePath, root.isEmpty || name.hasPrefix(root + "/") else {
      return .failure(IncludeFailure(reason: outside))
    }
    return load(name).map { IncludedFile(name: name, bytes: $0) }
      .mapError { IncludeFailure(reason: "cannot be read: \($0.reason)") }
  }

  /// Why a path is refused that leads elsewhere.
  private static let outside = "lies outside the project"
}
