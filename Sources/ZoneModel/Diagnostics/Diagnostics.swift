/// The findings of a run, collected in any order and shown in one.
package struct Diagnostics: Sendable {
  /// In the order in which they were added, limited for each severity.
  package private(set) var all: [Diagnostic] = []
  /// How many of each severity are kept.
  private var kept = Counts()
  /// How many of each severity are only counted.
  private var untold = Counts()
  /// How many of a severity are kept at most.
  private let limit: Int

  /// How many of a severity are kept: a user who fixes a tenth of them will run zonec again.
  static let limit = 100_000

  /// How many findings there are of each severity.
  private struct Counts: Sendable {
    /// How many findings of severity error.
    private var errors = 0
    /// How many findings of severity warning.
    private var warnings = 0
    /// How many findings of severity info.
    private var infos = 0

    /// How many there are of one.
    subscript(severity: Severity) -> Int {
      get {
        switch severity {
        case .error: errors
        case .warning: warnings
        case .info: infos
        }
      }
      set {
        switch severity {
        case .error: errors = newValue
        case .warning: warnings = newValue
        case .info: infos = newValue
        }
      }
    }
  }

  /// An empty list with the usual limit.
  package init() { self.init(limit: Self.limit) }

  /// An empty list, with a limit for each severity.
  init(limit: Int) { self.limit = limit }

  /// Takes a finding in; after the limit it is only counted.
  package mutating func add(_ diagnostic: Diagnostic) { add(diagnostic.severity, diagnostic) }

  /// Takes a finding of a severity in, which after the limit is not even made.
  mutating func add(_ severity: Severity, _ diagnostic: @autoclosure () -> Diagnostic) {
    guard kept[severity] < limit else {
      untold[severity] += 1
      return
    }
    kept[severity] += 1
    all.append(diagnostic())
  }

  /// Counts a finding that is not shown.
  mutating func skip(_ severity: Severity) { untold[severity] += 1 }

  /// Adds a finding even if there are too many: the one that says that some were left out.
  mutating func addInAnyCase(_ diagnostic: Diagnostic) {
    kept[diagnostic.severity] += 1
    all.append(diagnostic)
  }

  /// Adds all findings of another collection.
  package mutating func add(_ others: Diagnostics) {
    for diagnostic in others.all { add(diagnostic) }
    for severity in Severity.allCases { untold[severity] += others.untold[severity] }
  }

  /// Whether there is an error.
  package var hasErrors: Bool { count(of: .error) > 0 }

  /// How many there are of a severity, kept or only counted.
  package func count(of severity: Severity) -> Int { kept[severity] + untold[severity] }

  /// What is said of the findings that are only counted.
  private var remarks: [Diagnostic] {
    Severity.allCases.filter { untold[$0] > 0 }.map { severity in
      Diagnostic(
        .tooManyFindings,
        "\(untold[severity]) more findings of severity \(severity.rawValue) are not shown",
        at: .none, as: severity, count: untold[severity])
    }
  }

  /// By place, then by id and message, without repeats: the same input gives the same list.
  ///
  /// One finding for each severity says how many were only counted.
  package func sorted() -> [Diagnostic] {
    let ordered = (all + remarks).sorted {
      ($0.range.start, $0.id, $0.message) < ($1.range.start, $1.id, $1.message)
    }
    return ordered.enumerated().filter { $0.offset == 0 || ordered[$0.offset - 1] != $0.element }
      .map(\.element)
  }

  /// As `sorted`, and findings that read the same only once: the zones of a project have the times
  /// of their SOA records from one place.
  func withoutRepeats() -> [Diagnostic] {
    var shown: [Diagnostic] = []
    for diagnostic in sorted() where shown.last?.reads(like: diagnostic) != true {
      shown.append(diagnostic)
    }
    return shown
  }
}
