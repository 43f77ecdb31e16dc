import Glibc
import ZoneModel

/// Reading gdnsd's settings from the disk.
extension GdnsdConfiguration {
  /// Reads the settings in a directory.
  ///
  /// - Throws: a failure to judge if there are none.
  init(in directory: FilePath, access: FileAccess) throws(CommandFailure) {
    let config = Self.file(in: directory)
    let isThere: Bool
    do throws(SystemError) {
      isThere = try access.leadsToFile(config, in: .workingDirectory)
    } catch {
      throw CommandFailure(.unjudged, "cannot read \(quoted(config)): \(error.reason)")
    }
    guard isThere else {
      throw CommandFailure(
        .unjudged, "there is no gdnsd configuration in \(quoted(directory)): no file config",
        hint: "--gdnsd-config names the directory that gdnsd is given with -c")
    }
    self.init(in: ConfigurationFolder(config.folder, access: access))
  }

  /// Reads the settings in a directory where nobody said that there are some; gdnsd's defaults if
  /// there are none.
  private init(ifIn directory: FilePath, access: FileAccess) {
    let config = Self.file(in: directory)
    // What cannot be read is a finding.
    let isThere = (try? access.leadsToFile(config, in: .workingDirectory)) ?? true
    if isThere {
      self.init(in: ConfigurationFolder(config.folder, access: access))
    } else {
      self.init()
    }
  }

  /// Reads the settings that a command line names, or else those of the directory above that of the
  /// zones, if there are some.
  ///
  /// - Parameters:
  ///   - zones: the zones' directory, with its final slash, empty for the present one; nil if there
  ///     is none, as for standard input.
  ///   - profile: the servers that the zones are for.
  init(
    _ arguments: Arguments, above zones: FilePath?, for profile: Profile = .gdnsd,
    access: FileAccess
  ) throws(CommandFailure) {
    if let named = arguments.path(of: .gdnsdSettings) {
      guard profile == .gdnsd else {
        throw CommandFailure(.unjudged, "option --gdnsd-config needs --profile gdnsd")
      }
      try self.init(in: named, access: access)
    } else if let zones, profile == .gdnsd {
      // As it is written: where a link to the zones leads there are no settings.
      var names = zones.names.dropLast()
      let last = names.popLast()
      let isPlain = last != nil && last != "" && last != "." && last != ".."
      self.init(ifIn: isPlain ? FilePath(names: names + [""]) : "\(zones)../", access: access)
    } else {
      self.init()
    }
  }

  /// Says where the settings were read, if they were.
  func showSource(on console: inout Console) {
    guard let file = sources.files.first else { return }
    console.note("gdnsd's settings are in \(file.name)")
  }

  /// The file of the settings in a directory.
  private static func file(in directory: FilePath) -> FilePath {
    directory.isEmpty ? "config" : "\(directory.asFolder)config"
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
