import ZoneModel

/// Which project a command is about.
enum ProjectPath {
  /// The settings file that makes a directory a project.
  static let settingsName = "zonec.json"

  /// The settings file of the project that an operand names, a directory or that file.
  ///
  /// Without an operand it is the project here, else the one in `zones`.
  /// - Throws: a failure to judge when there is none.
  static func settingsFile(
    _ operand: String?, access: FileAccess
  ) throws(CommandFailure) -> String {
    if let operand {
      return access.isDirectory(operand) ? join(operand, settingsName) : operand
    }
    for directory in ["", "zones"] {
      let path = join(directory, settingsName)
      if access.isFile(path) { return path }
    }
    throw CommandFailure(
      .unjudged, "no project here: neither zonec.json nor zones/zonec.json is a file",
      hint: "name the project's directory")
  }

  /// A name in a directory.
  private static func join(_ directory: String, _ name: String) -> String {
    directory.isEmpty || directory.hasSuffix("/") ? directory + name : directory + "/" + name
  }
}
