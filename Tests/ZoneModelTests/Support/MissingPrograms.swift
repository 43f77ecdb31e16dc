import Foundation
import Glibc
import Synchronization
import Testing

/// The outside programs that the tests need and did not find.
///
/// A test that cannot ask its judge proves nothing, and a green run must not hide that: each
/// absence is said when it is met and again when the run ends, and fails the run where `CI` is set.
enum MissingPrograms {
  /// What an absence means for a run that decides something.
  enum Weight {
    /// It fails the run: the program can be installed.
    case failure
    /// It fails the run, unless the environment variable of this name says why it must be so.
    case failureUnlessExcused(by: String)
    /// It is only said.
    case warning
  }

  /// The variable that says why namespaces cannot be had where the tests run.
  static let noNamespaces = "ZONEC_NO_NAMESPACES"

  /// What there is to say about an absence.
  struct Complaint {
    /// In words, with the excuse if there is one.
    let text: String
    /// Whether it fails the run.
    let failsRun: Bool

    /// Weighs an absence in an environment.
    init(_ what: String, _ weight: Weight, environment: [String: String]) {
      let decides = environment["CI"] ?? "" != ""
      switch weight {
      case .failure: (text, failsRun) = (what, decides)
      case .warning: (text, failsRun) = (what, false)
      case .failureUnlessExcused(let variable):
        let excuse = environment[variable] ?? ""
        failsRun = decides && excuse.isEmpty
        text =
          excuse.isEmpty
          ? "\(what) (if that must be, set \(variable) to the reason)"
          : "\(what) (excused by \(variable): \(excuse))"
      }
    }
  }

  /// What has been said already.
  private static let reported = Mutex<Set<String>>([])

  /// Says that a program is missing, or that this system cannot do something a test needs.
  static func report(
    _ what: String, _ weight: Weight = .failure, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let complaint = Complaint(
      what, weight, environment: ProcessInfo.processInfo.environment)
    let (isNew, isFirst) = reported.withLock { known in
      let isFirst = known.isEmpty
      return (known.insert(complaint.text).inserted, isFirst)
    }
    if isNew { complain("\(complaint.text); tests that need it prove nothing in this run") }
    if isFirst {
      // The last words of the run, below all that Swift Testing prints.
      atexit {
        let all = MissingPrograms.reported.withLock { $0.sorted() }
        MissingPrograms.complain("not tested in this run: \(all.joined(separator: "; "))")
      }
    }
    if complaint.failsRun { Issue.record("\(complaint.text)", sourceLocation: sourceLocation) }
  }

  /// Writes a line to standard error.
  private static func complain(_ message: String) {
    FileHandle.standardError.write(Data("\nWARNING: \(message)\n".utf8))
  }
}
