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
          notes.append("passed over \(quoted(name)): \(quoted(other)) is the same zone")
        } else {
          files[file] = name
        }
      } catch {
        notes.append("passed over \(quoted(name)): no zone (zonec check --zones tells more)")
      }
    }
    self.files = files
    self.notes = notes
  }

  /// Reads the file of a zone by its path under an output directory; nil if there is none.
  func read(_ path: String) throws(FileFailure) -> [UInt8]? {
    guard let file = file(at: path) else { return nil }
    return try access.read(file, below: self.path)
  }

  /// The file for a path under an output directory.
  func file(at path: String) -> FilePath? {
    let parts = path.pathNames
    guard parts.count == 3, parts[1] == "zones" else { return nil }
    return files[parts[2]].map { "\(self.path)\($0)" }
  }

  /// The paths of the zones that a compilation does not have.
  func paths(missingIn compilation: Compilation) -> [String] {
    let known = Set(compilation.outputs.map(\.path))
    let level = compilation.levelNames.first ?? ""
    return files.keys.sorted().map { "\(level)/zones/\($0)" }.filter { !known.contains($0) }
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
      return try access.list(directory).filter { name in
        !ZoneFileName.isSkipped(name) && access.isFile("\(path)\(name)")
      }
    } catch {
      throw CommandFailure(.unjudged, "cannot read \(quoted(path)): \(error.reason)")
    }
  }
}
