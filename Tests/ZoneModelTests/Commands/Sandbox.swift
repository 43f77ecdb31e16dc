import Foundation
import Testing

@testable import zonec

/// A private directory of a test, removed when the test ends.
final class Sandbox: Sendable {
  /// Its absolute path.
  let path: String

  /// Makes an empty one.
  init() throws {
    path = NSTemporaryDirectory() + "zonec-tests-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// Makes a copy of another one, in memory where the system has a place for that: some tests make
  /// thousands.
  init(copying other: Sandbox) throws {
    let memory = "/dev/shm/"
    let isThere = FileManager.default.isWritableFile(atPath: memory)
    path = (isThere ? memory : NSTemporaryDirectory()) + "zonec-tests-" + UUID().uuidString
    try FileManager.default.copyItem(atPath: other.path, toPath: path)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The absolute path of something inside.
  func path(_ name: String) -> String { path + "/" + name }

  /// Writes a file and the directories above it.
  func write(_ text: String, to name: String) throws {
    let folder = (path(name) as NSString).deletingLastPathComponent
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path(name)))
  }

  /// Writes a program, and returns its absolute path.
  ///
  /// Another process writes it: what this one has open for writing, a child that another thread is
  /// starting may have open too, and the system runs no such file.
  @discardableResult
  func writeProgram(_ script: String, to name: String) throws -> String {
    try write("", to: name)
    let writing = try Subprocess.run(
      "/bin/sh", ["-c", "rm \"$0\" && cat >\"$0\" && chmod 755 \"$0\"", path(name)],
      input: Array(script.utf8))
    try #require(writing.status == 0, "\(writing.errorText)")
    return path(name)
  }

  /// A file's text; nil where there is none.
  func text(of name: String) -> String? {
    FileManager.default.contents(atPath: path(name)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// The relative paths of all files and links inside, sorted.
  func files() -> [String] {
    let all = FileManager.default.subpaths(atPath: path) ?? []
    return all.filter { name in
      let attributes = try? FileManager.default.attributesOfItem(atPath: path(name))
      return attributes?[.type] as? FileAttributeType != .typeDirectory
    }.sorted()
  }

  /// Makes a symbolic link.
  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path(name), withDestinationPath: target)
  }

  /// A file's number and the time of its last change, which show whether it was written again.
  func identity(of name: String) throws -> [String] {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    let number = attributes[.systemFileNumber] as? Int
    let time = attributes[.modificationDate] as? Date
    return [String(try #require(number)), String(try #require(time).timeIntervalSince1970)]
  }
}

/// The built program, run as a user runs it.
struct BuiltProgram {
  /// What a run left behind.
  struct Outcome {
    /// The exit status; a signal's number where one ended it.
    var status: Int32
    /// Whether it ended by itself.
    var hasExited: Bool
    /// Standard output.
    var output: String
    /// Standard error.
    var errors: String
  }

  /// Runs a shell script in the sandbox; `$zonec` is the program, and `$scratch` an empty directory
  /// elsewhere.
  static func run(_ script: String, in sandbox: Sandbox) throws -> Outcome {
    let program = Zonec.path
    try #require(FileManager.default.isExecutableFile(atPath: program), "no \(program)")
    let scratch = try Sandbox()
    // Not Foundation's Process: it passes blocked signals on, and a shell that waits for its jobs
    // with SIGCHLD blocked waits for ever.
    let run = try Subprocess.run(
      "/bin/sh", ["-c", script],
      environment: ["zonec": program, "scratch": scratch.path, "PATH": "/usr/bin:/bin"],
      directory: sandbox.path)
    return Outcome(
      status: abs(run.status), hasExited: run.status >= 0, output: run.outputText,
      errors: run.errorText)
  }
}
