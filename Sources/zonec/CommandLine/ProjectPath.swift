import ZoneModel

/// The project of a command.
enum ProjectPath {
  /// The settings file that makes a directory a project.
  static let settingsName: FilePath = "zonec.json"

  /// The settings file of the project that an operand names, a directory or that file.
  ///
  /// Without an operand it is the project here, else the one in `zones`.
  /// - Throws: a failure to judge when there is none.
  static func settingsFile(
    _ operand: FilePath?, access: FileAccess
  ) throws(CommandFailure) -> FilePath {
    if let operand {
      let isDirectory = access.isDirectory(operand)
      let path = isDirectory ? join(operand, settingsName) : operand
      // Reported here, where the operand is known; why a file cannot be read is reported by the
      // compiler.
      guard access.exists(path) else {
        let missing = isDirectory ? "\(settingsName) in \(quoted(operand))" : "\(quoted(operand))"
        throw CommandFailure(
          .unjudged, "there is no \(missing)", hint: "name the directory that holds zonec.json")
      }
      return path
    }
    for directory: FilePath in ["", "zones"] {
      let path = join(directory, settingsName)
      do throws(SystemError) {
        if try access.leadsToFile(path, in: .workingDirectory) { return path }
      } catch {
        // Not the next one: a project that cannot be read is no reason to build another.
        throw CommandFailure(.unjudged, "cannot read \(quoted(path)): \(error.reason)")
      }
    }
    throw CommandFailure(
      .unjudged, "no project here: neither zonec.json nor zones/zonec.json is a file",
      hint: "name the project's directory")
  }

  /// A name in a directory.
  private static func join(_ directory: FilePath, _ name: FilePath) -> FilePath {
    directory.isEmpty ? name : "\(directory.asFolder)\(name)"
  }
}
