import Glibc

/// Where a benchmark finds programs, and how it measures and prints.
///
/// No Foundation here: what this process has resident counts as its children's peak, too.
struct Bench {
  /// The project's working tree.
  let root: String

  /// The release build of zonec.
  var zonec: String { "\(root)/.build/release/zonec" }

  /// This program, for work whose memory must not count as its children's.
  var own: String { "\(root)/Benchmarks/.build/release/Benchmarks" }

  /// How often each program is measured.
  var rounds: Int { max(1, size("BENCH_ROUNDS", 5)) }

  /// A variable of the environment.
  func variable(_ name: String) -> String? {
    unsafe getenv(name).map { unsafe String(cString: $0) }
  }

  /// Where a program of this name lies; nil where it is not installed.
  func program(_ name: String) -> String? {
    (variable("PATH") ?? "").split(separator: ":").map { "\($0)/\(name)" }
      .first { unsafe access($0, X_OK) == 0 }
  }

  /// A number in a variable of the environment, or a default.
  func size(_ variable: String, _ standard: Int) -> Int {
    self.variable(variable).flatMap { Int($0) } ?? standard
  }

  /// Runs `body` with an empty directory that is removed afterwards.
  func withTemporaryDirectory(_ body: (String) -> Void) {
    let path = "\(variable("TMPDIR") ?? "/tmp")/zonec-bench-\(getpid())"
    Self.makeDirectory(path)
    body(path)
    Self.remove(path)
  }

  /// How many bytes a file has; 0 where there is none.
  static func bytes(of path: String) -> Int {
    var status = stat()
    return unsafe stat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// What a file begins with, at most 64 KiB; empty where it cannot be read.
  static func text(of path: String) -> String {
    guard let file = unsafe fopen(path, "r") else { return "" }
    defer { unsafe fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = unsafe fread(&bytes, 1, bytes.count, file)
    return String(decoding: bytes.prefix(count), as: UTF8.self)
  }

  /// Makes a directory and those that lead to it.
  static func makeDirectory(_ path: String) {
    _ = Measurement(of: ["/bin/mkdir", "-p", path], in: "/")
  }

  /// Removes a directory with all in it.
  static func remove(_ path: String) {
    _ = Measurement(of: ["/bin/rm", "-rf", path], in: "/")
  }
}
