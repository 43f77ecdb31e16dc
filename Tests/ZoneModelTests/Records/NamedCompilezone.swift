import Foundation

/// BIND's zone compiler, an outside judge of how data is read.
struct NamedCompilezone {
  /// Where it is installed.
  private let program: URL

  /// The installed one, or nil.
  init?() {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let folders = path.split(separator: ":").map(String.init) + ["/usr/sbin", "/usr/local/sbin"]
    let candidates = folders.map { URL(fileURLWithPath: $0).appending(path: "named-compilezone") }
    guard
      let found = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) })
    else { return nil }
    program = found
  }

  /// What the compiler makes of a zone: its text with one record a line, and its complaints.
  func compile(_ zone: String, origin: String) throws -> (text: String, complaints: String) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "in")
    let output = folder.appending(path: "out")
    let log = folder.appending(path: "log")
    try zone.write(to: input, atomically: false, encoding: .utf8)
    try "".write(to: log, atomically: false, encoding: .utf8)
    let process = Process()
    process.executableURL = program
    process.arguments =
      ["-i", "none", "-k", "ignore", "-m", "ignore", "-n", "ignore", "-r", "ignore"]
      + ["-M", "ignore", "-S", "ignore", "-f", "text", "-F", "text", "-s", "full"]
      + ["-o", output.path, origin, input.path]
    let logHandle = try FileHandle(forWritingTo: log)
    process.standardOutput = logHandle
    process.standardError = logHandle
    try process.run()
    process.waitUntilExit()
    let text = (try? String(contentsOf: output, encoding: .utf8)) ?? ""
    return (text, try String(contentsOf: log, encoding: .utf8))
  }

  /// Says that the compiler is missing; where everything must be there, that is a fault.
  static func reportMissing() -> Bool {
    let message = "named-compilezone is not installed: record data was not compared with BIND's\n"
    try? FileHandle.standardError.write(contentsOf: Data(message.utf8))
    return ProcessInfo.processInfo.environment["CI"] != nil
  }
}
