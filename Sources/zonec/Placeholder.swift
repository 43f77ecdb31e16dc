import ZoneModel

struct FileFailure: Error { let reason: String }

struct OutputFile: Sendable {
  let path: String
  let bytes: [UInt8]
  let isUnchanged: Bool
  let summary: String
}

struct Compilation: Sendable {
  let project: Project
  let isReadable: Bool
  let diagnostics: [Diagnostic]
  let outputs: [OutputFile]
  let staleFiles: [String]
}

struct Workers: Sendable {
  let count: Int
  let run: @Sendable (Int, @Sendable (Int) -> Void) -> Void
  init(count: Int, run: @escaping @Sendable (Int, @Sendable (Int) -> Void) -> Void) {
    self.count = count
    self.run = run
  }
  static let serial = Workers(count: 1) { count, body in for index in 0..<count { body(index) } }
}

struct CompileOptions {
  var levels: [String]
  var today: (year: Int, month: Int, day: Int, secondsSince1970: Int64)
  var workers: Workers
}

func compile(
  project path: String, options: CompileOptions,
  read: @Sendable (String) throws(FileFailure) -> [UInt8],
  readPublished: @Sendable (String) throws(FileFailure) -> [UInt8]?
) -> Compilation {
  var project = Project()
  var diagnostics: [Diagnostic] = []
  var outputs: [OutputFile] = []
  var isReadable = false
  var stale: [String] = []
  do throws(FileFailure) {
    let bytes = try read(path)
    isReadable = true
    _ = project.sources.add(name: path, bytes: bytes)
    // Each line of the placeholder project: "write PATH TEXT", "stale PATH", "error TEXT".
    var offset = 0
    for line in bytes.split(separator: 10, omittingEmptySubsequences: false) {
      let words = line.split(separator: 32, maxSplits: 2).map {
        String(decoding: $0, as: UTF8.self)
      }
      let range = SourceRange(start: .init(raw: UInt32(1 + offset)), count: line.count)
      offset += line.count + 1
      switch words.first {
      case "write" where words.count == 3:
        let new = Array((words[2] + "\n").utf8)
        outputs.append(
          OutputFile(
            path: words[1], bytes: new, isUnchanged: try readPublished(words[1]) == new,
            summary: "\(new.count) bytes"))
      case "stale": if try readPublished(words[1]) != nil { stale.append(words[1]) }
      case "error":
        diagnostics.append(
          Diagnostic("placeholder", .error, "says error", at: range, label: "here"))
      case "warning":
        diagnostics.append(Diagnostic("placeholder", .warning, "says warning", at: range))
      case "info":
        diagnostics.append(Diagnostic("placeholder", .info, "says info", at: range))
      default: break
      }
    }
  } catch {
    diagnostics.append(Diagnostic("unreadable-file", .error, error.reason, at: .none))
  }
  return Compilation(
    project: project, isReadable: isReadable, diagnostics: diagnostics, outputs: outputs,
    staleFiles: stale)
}
