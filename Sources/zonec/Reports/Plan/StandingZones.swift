import Glibc
import ZoneModel

/// A zones directory of gdnsd, read as if it were the zones of a level in an output directory.
struct StandingZones: Sendable {
  /// What should be known of the directory, in sentences.
  let notes: [String]
  /// The directory, with its final slash.
  private let path: FilePath
  /// The files of the directory, by the name that zonec would give them.
  private let files: [String: FilePath]
  /// Reads the directory and its files.
  private let access: FileAccess

  /// Lists the zone files of a directory.
  init(_ path: FilePath, access: FileAccess) throws(CommandFailure) {
    self.path = path
    self.access = access
    var files: [String: FilePath] = [:]
    var notes: [String] = []
    for name in try Self.names(in: path, access) {
      do throws(ZoneFileName.Failure) {
        let file = try ZoneFileName.zone(of: name).zoneFileName
        if let other = files[file] {
          notes.append("ignored \(quoted(name)): \(quoted(other)) is the same zone")
        } else {
          files[file] = name
        }
      } catch {
        notes.append("ignored \(quoted(name)): not a zone (zonec check --zones says why)")
      }
    }
    self.files = files
    self.notes = notes
  }

  /// Reads the file of a zone by its place in an output directory; nil where there is none.
  func read(_ path: OutputPath) throws(FileFailure) -> [UInt8]? {
    guard let file = file(at: path) else { return nil }
    return try access.read(file, below: self.path)
  }

  /// The file that takes the place of one in an output directory.
  func file(at path: OutputPath) -> FilePath? {
    guard path.isInZones else { return nil }
    return files[path.name].map { "\(self.path)\($0)" }
  }

  /// The zones that a compilation does not have.
  func paths(missingIn compilation: Compilation) -> [OutputPath] {
    let known = Set(compilation.outputs.map(\.location))
    let level = compilation.levelNames.first ?? ""
    return files.keys.sorted().map { OutputPath(level: level, name: $0, isInZones: true) }
      .filter { !known.contains($0) }
  }

  /// Loads what zone files include, from below the directory.
  var include: ReadOptions.IncludeLoader {
    { [path, access] name, includer in
      ZoneFileInput.include(name, from: includer, below: path, access)
    }
  }

  /// The names of the files that gdnsd would read, sorted.
  private static func names(
    in path: FilePath, _ access: FileAccess
  ) throws(CommandFailure) -> [FilePath] {
    do throws(SystemError) {
      let directory = try access.open(.workingDirectory, path, O_RDONLY | O_DIRECTORY)
      var names: [FilePath] = []
      for name in try access.list(directory) where !ZoneFileName.isSkipped(name) {
        if try access.leadsToFile(name, in: directory) { names.append(name) }
      }
      return names
    } catch {
      throw CommandFailure(.unjudged, "cannot read \(quoted(path)): \(error.reason)")
    }
  }
}
