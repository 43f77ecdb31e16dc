/// What a build owns in a level's directory: its files, their serials and record counts, as JSON.
package struct Manifest {
  /// The lines of the files, in their order.
  private var lines: [String] = []

  /// A manifest without files.
  init() {}

  /// Lists a file; its path is made of validated names and needs no escape except for a backslash.
  mutating func add(_ file: OutputFile) {
    let escaped = file.location.pathInLevel
      .split(separator: "\\", omittingEmptySubsequences: false).joined(separator: "\\\\")
    let facts = [
      file.serial.map { "\"serial\": \($0.number)" },
      file.recordCount.map { "\"records\": \($0)" },
    ].compactMap { $0 }.joined(separator: ", ")
    lines.append("    \"\(escaped)\": {\(facts.isEmpty ? "" : " \(facts) ")}")
  }

  /// The manifest as JSON.
  var text: [UInt8] {
    Array("{\n  \"version\": 1,\n  \"files\": {\n\(lines.joined(separator: ",\n"))\n  }\n}\n".utf8)
  }

  /// The files that the manifest of a level lists, as far as builds write them; none where it cannot
  /// be read.
  static func files(in bytes: [UInt8], of level: String) -> [OutputPath] {
    var sources = SourceMap()
    guard let file = sources.add(name: "", bytes: bytes) else { return [] }
    var reader = JSONReader(file)
    var files: [OutputPath] = []
    guard reader.peekKind() == .object, reader.enterObject() else { return [] }
    while let key = reader.nextKey() {
      guard reader.spelled(key).text == "files", reader.peekKind() == .object,
        reader.enterObject()
      else {
        reader.skipValue()
        continue
      }
      while let name = reader.nextKey() {
        let path = OutputPath(level: level, listed: reader.spelled(name).text)
        if let path, !path.isManifest { files.append(path) }
        reader.skipValue()
      }
    }
    return files
  }
}
