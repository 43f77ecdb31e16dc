import Foundation

/// The zonec that was built together with the tests.
enum Zonec {
  /// Its path.
  static var path: String { built("zonec") }
  /// The path of the program that measures what another takes.
  static var measure: String { built("measure") }

  /// A program's path: beside the test bundle, which is the program that runs now.
  private static func built(_ name: String) -> String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent().appendingPathComponent(name).path
  }

  /// Runs it to its end, with an environment in which nothing leads to colour or to this user.
  static func run(
    _ arguments: [String], input: [UInt8] = [], directory: String? = nil, timeout: Double = 60
  ) throws -> Subprocess {
    try Subprocess.run(
      path, arguments, environment: ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C"],
      input: input, directory: directory, timeout: timeout)
  }
}
