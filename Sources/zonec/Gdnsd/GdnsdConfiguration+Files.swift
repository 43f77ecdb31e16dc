import Glibc
import ZoneModel

/// Reading gdnsd's settings from the disk.
extension GdnsdConfiguration {
  /// Reads the settings in a directory.
  ///
  /// - Throws: a failure to judge if there are none.
  init(in directory: FilePath, access: FileAccess) throws(CommandFailure) {
    guard let configuration = try Self.ifThere(in: directory, access: access) else {
      throw CommandFailure(
        .unjudged, "there is no gdnsd configuration in \(quoted(directory)): no file config",
        hint: "--gdnsd-config names the directory that gdnsd is given with -c")
    }
    self = configuration
  }

  /// Reads the settings in a directory; nil if there are none.
  static func ifThere(
    in directory: FilePath, access: FileAccess
  ) throws(CommandFailure) -> GdnsdConfiguration? {
    let folder = directory.isEmpty ? "" : directory.asFolder
    do throws(SystemError) {
      guard try access.leadsToFile("\(folder)config", in: .workingDirectory) else { return nil }
    } catch {
      throw CommandFailure(
        .unjudged, "cannot read \(quoted("\(folder)config" as FilePath)): \(error.reason)")
    }
    return GdnsdConfiguration(in: ConfigurationFolder(folder, access: access))
  }
}

extension ConfigurationFolder {
  /// A directory on the disk.
  ///
  /// - Parameter folder: with its final slash; empty for the present one.
  fileprivate init(_ folder: FilePath, access: FileAccess) {
    let real = AbsolutePath.of(folder.isEmpty ? "." : folder).map(\.asFolder)
    self.init(
      path: folder, absolutePaths: (folder.isAbsolute ? [folder] : []) + [real].compactMap { $0 },
      load: { path in
        Result { () throws(FileFailure) in try access.read(path, below: folder) }
      },
      list: { path in
        try? access.names(in: path, below: folder)
      })
  }
}

extension FileAccess {
  /// The names in a directory that lies below another one, or is that one.
  fileprivate func names(
    in path: FilePath, below folder: FilePath
  ) throws(SystemError) -> [FilePath] {
    let root = try open(
      .workingDirectory, folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY)
    let rest = path.below(folder)
    return try list(rest.isEmpty ? root : openBelow(root, rest, O_RDONLY | O_DIRECTORY))
  }
}
