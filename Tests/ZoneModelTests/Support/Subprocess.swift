import Foundation

/// A program run to its end, and what it left.
struct Subprocess {
  /// The exit status; the negated number of the signal that killed it.
  let status: Int32
  /// What it wrote to standard output.
  let output: [UInt8]
  /// What it wrote to standard error.
  let errors: [UInt8]

  /// Standard output as text.
  var outputText: String { String(decoding: output, as: UTF8.self) }
  /// Standard error as text.
  var errorText: String { String(decoding: errors, as: UTF8.self) }

  /// Why a program could not be run to its end.
  enum Failure: Error {
    /// It was still running after this many seconds, and has been killed.
    case timeout(program: String, seconds: Double, errors: String)
  }

  /// Runs a program and waits for it.
  ///
  /// All three streams are files, so that no amount of output can block either side.
  ///
  /// - Parameters:
  ///   - program: an absolute path.
  ///   - environment: replaces the whole environment; nil passes ours on.
  ///   - directory: where it runs; nil is where we are.
  ///   - timeout: in seconds; the program is killed when they have passed.
  static func run(
    _ program: String, _ arguments: [String] = [], environment: [String: String]? = nil,
    input: [UInt8] = [], directory: String? = nil, timeout: Double = 60
  ) throws -> Subprocess {
    let streams = try TemporaryDirectory()
    let inputPath = try streams.write(input, to: "in")
    let outputPath = try streams.write([], to: "out")
    let errorPath = try streams.write([], to: "err")

    // No portable call starts a process in another directory, but env does.
    let prefix = directory.map { ["/usr/bin/env", "-C", $0] } ?? []
    let process = try ChildProcess(
      arguments: prefix + [program] + arguments, environment: environment, input: .file(inputPath),
      output: outputPath, errors: errorPath)
    guard let status = process.wait(seconds: timeout) else {
      process.end()
      let errors = String(decoding: try bytes(ofFile: errorPath), as: UTF8.self)
      throw Failure.timeout(program: program, seconds: timeout, errors: errors)
    }
    return Subprocess(
      status: status, output: try bytes(ofFile: outputPath), errors: try bytes(ofFile: errorPath))
  }

  /// Where a program of this name lies: on the path, or where Debian keeps daemons.
  static func path(ofProgram name: String) -> String? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    let directories = path.split(separator: ":").map(String.init)
    return (directories + ["/usr/bin", "/usr/sbin", "/bin", "/sbin"])
      .map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  /// The whole of a file.
  static func bytes(ofFile path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(fileURLWithPath: path)))
  }
}
