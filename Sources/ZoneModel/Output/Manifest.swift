/// What a build owns in a level's directory: its files, their serials and record counts, as JSON.
struct Manifest {
  /// Its own path; the leading dot keeps gdnsd from taking it for a zone.
  static let path = ".zonec-manifest.json"

  /// The lines of the files, in their order.
  private var lines: [String] = []

  /// A manifest without files.
  init() {}

  /// Lists a file; its path is made of validated names and needs no escape except for a backslash.
  mutating func add(_ path: String, serial: Serial? = nil, recordCount: Int? = nil) {
    let escaped = path.split(separator: "\\", omittingEmptySubsequences: false)
      .joined(separator: "\\\\")
    let facts = [
      serial.map { "\"serial\": \($0.number)" }, recordCount.map { "\"records\": \($0)" },
    ].compactMap { $0 }.joined(separator: ", ")
    lines.append("    \"\(escaped)\": {\(facts.isEmpty ? "" : " \(facts) ")}")
  }

  /// The manifest as JSON.
  var text: [UInt8] {
    Array("{\n  \"version\": 1,\n  \"files\": {\n\(lines.joined(separator: ",\n"))\n  }\n}\n".utf8)
  }

  /// The files that a manifest lists, relative to its directory; none if it cannot be read.
  ///
  /// Only paths that zonec itself could have written: somebody who may edit the manifest must not
  /// be able to have anything else removed.
  static func files(in bytes: [UInt8]) -> [String] {
    var sources = SourceMap()
    guard let file = sources.add(name: FilePath(path), bytes: bytes) else { return [] }
    var reader = JSONReader(file)
    var files: [String] = []
    guard reader.peekKind() == .object, reader.enterObject() else { return [] }
    while let key = reader.nextKey() {
      guard reader.spelled(key).text == "files", reader.peekKind() == .object,
        reader.enterObject()
      else {
        reader.skipValue()
        continue
      }
      while let name = reader.nextKey() {
        files.append(reader.spelled(name).text)
        reader.skipValue()
      }
    }
    return files.filter(isOurs)
  }

  /// Whether a path is one that builds write: a plain name, or one in `zones`, not hidden.
  private static func isOurs(_ path: String) -> Bool {
    let parts = path.pathNames
    let isPlaced = parts.count == 1 || (parts.count == 2 && parts[0] == "zones")
    return isPlaced
      && parts.allSatisfy { !$0.isEmpty && !$0.isHiddenName && !$0.utf8.contains(0) }
  }
}
