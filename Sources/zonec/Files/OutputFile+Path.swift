import ZoneModel

extension OutputFile {
  /// A relative path's directory, `""` for the output directory itself, and its last name.
  static func split(_ path: String) -> (folder: String, name: String) {
    let start = path.lastPathName
    return (String(Substring(path[..<start].utf8.dropLast())), String(path[start...]))
  }
}
