import ZoneModel

extension OutputFile {
  /// A relative path's directory, `""` for the output directory itself, and its last name.
  static func split(_ path: String) -> (folder: String, name: String) {
    let start = path.lastPathName
    return (String(Substring(path[..<start].utf8.dropLast())), String(path[start...]))
  }

  /// The directory it belongs in, relative to the output directory.
  var folder: String { Self.split(path).folder }
  /// Its name there.
  var name: String { Self.split(path).name }
  /// Whether it is the manifest of a level.
  var isManifest: Bool { name == Manifest.path }
}
