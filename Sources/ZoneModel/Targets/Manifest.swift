/// What a build owns in a level's directory: its files, their serials and record counts, as JSON.
struct Manifest {
  /// Its own path; the leading dot keeps gdnsd from taking it for a zone.
  static let path = ".zonec-manifest.json"

  /// The lines of the files, in their order.
  private var lines: [String] = []

  /// A manifest without files.
  init() {}

  /// Lists a file; its path is made of validated names and needs no escape but for a backslash.
  mutating func add(_ path: String, serial: Serial? = nil, recordCount: Int? = nil) {
    let escaped = path.split(separator: "\\", omittingEmptySubsequences: false)
      .joined(separator: "\\\\")
    let facts = [
      serial.map { "\"serial\": \($0.number)" }, recordCount.map { "\"records\": \($0)" },
    ].compactMap { $0 }.joined(separator: ", ")
    lines.append("    \"\(escaped)\": {\(facts.isEmpty ? "" : " \(facts) ")}")
  }

  /// The JSON text.
  var text: [UInt8] {
    Array("{\n  \"version\": 1,\n  \"files\": {\n\(lines.joined(separator: ",\n"))\n  }\n}\n".utf8)
  }
}
