import Foundation
import Glibc
import Synchronization
import Testing

/// The outside programs that the tests asked for in vain.
///
/// A test that cannot ask its judge proves nothing, and a green run must not hide that: each
/// absence is said when it is met and again when the run ends, and fails the run where `CI` is set.
enum MissingPrograms {
  /// What has been said already.
  private static let reported = Mutex<Set<String>>([])

  /// Says that a program is missing, or that this system cannot do something a test needs.
  ///
  /// - Parameter canBeInstalled: false for what the system forbids; that fails no run.
  static func report(
    _ what: String, canBeInstalled: Bool = true, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let (isNew, isFirst) = reported.withLock { known in
      let isFirst = known.isEmpty
      return (known.insert(what).inserted, isFirst)
    }
    if isNew { complain("\(what); tests that need it prove nothing in this run") }
    if isFirst {
      // The last words of the run, below all that Swift Testing prints.
      atexit {
        let all = MissingPrograms.reported.withLock { $0.sorted() }
        MissingPrograms.complain("not tested in this run: \(all.joined(separator: "; "))")
      }
    }
    if canBeInstalled, isContinuousIntegration {
      Issue.record("\(what)", sourceLocation: sourceLocation)
    }
  }

  /// Whether the environment says that this run decides something.
  static var isContinuousIntegration: Bool {
    !(ProcessInfo.processInfo.environment["CI"] ?? "").isEmpty
  }

  /// Writes a line to standard error.
  private static func complain(_ message: String) {
    FileHandle.standardError.write(Data("\nWARNING: \(message)\n".utf8))
  }
}
