import Foundation
import Testing

/// What a run of zonec took.
struct TortureRun {
  /// The exit status; the negated number of a signal that ended it.
  var status: Int32
  /// Processor time in seconds, of the user and the system together: a busy machine adds little to it.
  var seconds: Double
  /// The peak of memory in bytes.
  var memory: Int
  /// What the input weighs, in bytes.
  var weight: Int

  /// What a file weighs beside its bytes: its name and its place in a file system.
  static let fileWeight = 512

  /// Whether it was ended before its time.
  var isEndless: Bool { status == -SIGKILL || status == -SIGXCPU }

  /// Seconds of processor time after which a run is ended.
  static let mostSeconds = 10
  /// MiB of address space that a run may have.
  static let mostMemory = 6000

  /// Runs a case in a size.
  ///
  /// - Parameter times: how often; the least time counts, because other processes add to the rest.
  init(_ torture: TortureCase, size: Int, program: String, times: Int) throws {
    let folder = try TemporaryDirectory()
    var weight = 0
    for (path, text) in torture.files(size) {
      try folder.write(text.bytes, to: path)
      weight += text.bytes.count + Self.fileWeight
    }
    let server = try torture.server.map { try LyingServer($0(size)) }
    defer { server?.stop() }
    let arguments = torture.arguments.map { word in
      guard let endpoint = server?.endpoint else { return word }
      return word == "SERVER" ? "\(endpoint.address):\(endpoint.port)" : word
    }
    try self.init(arguments, in: folder.path, program: program)
    try #require(server?.queryCount != 0, "the server was never asked")
    for _ in 1..<max(times, 1) {
      let other = try TortureRun(arguments, in: folder.path, program: program)
      seconds = min(seconds, other.seconds)
      memory = min(memory, other.memory)
    }
    self.weight = torture.weight?(size) ?? weight
  }

  /// Runs a command line in a folder.
  init(_ arguments: [String], in folder: String, program: String) throws {
    let result = "\(folder)/.measured"
    let run = try Subprocess.run(
      Zonec.measure,
      [result, String(Self.mostSeconds), String(Self.mostMemory), program] + arguments,
      environment: ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C"], directory: folder,
      timeout: 300)
    try #require(run.status == 0, "\(run.errorText)")
    let words = String(decoding: try Subprocess.bytes(ofFile: result), as: UTF8.self)
      .split { $0 == " " || $0 == "\n" }
    try #require(words.count == 3)
    status = try #require(Int32(words[0]))
    seconds = Double(try #require(Int(words[1]))) / 1_000_000
    memory = try #require(Int(words[2])) << 10
    weight = 0
  }
}
