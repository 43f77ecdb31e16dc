/// A finding: what is wrong, where, and what to do about it.
///
/// `SourceMap.text(of:)` puts it on a line.
public struct Diagnostic: Sendable, Equatable {
  /// The id of its check.
  public let id: String
  /// How much it matters.
  public let severity: Severity
  /// Whether a project or a zone file may allow it: not what gdnsd refuses to load, nor what cannot
  /// be built.
  let isAllowable: Bool
  /// In lower case, without a full stop; quotes the wrong text and the limit.
  public let message: String
  /// The bytes at fault; `.none` where the fault is in no file.
  public internal(set) var range: SourceRange
  /// A few words under the carets, or nothing.
  public let label: String?
  /// Other places that are related.
  public internal(set) var notes: [Note]
  /// What to do, or nothing if the message says it.
  public internal(set) var fix: String?
  /// The subjects by which `"allow"` may name it: a host, `level/role`, a name, an address.
  package internal(set) var subjects: [String]
  /// How many findings it counts for: more than one if it says how many are not shown.
  package let count: Int

  /// A finding of a check; text that came from input is quoted with `quoted(_:)`.
  ///
  /// - Parameter severity: where it is not the check's own.
  init(
    _ check: Check, _ message: String, at range: SourceRange, as severity: Severity? = nil,
    label: String? = nil, notes: [Note] = [], fix: String? = nil, about subjects: [String] = [],
    count: Int = 1
  ) {
    let severity = severity ?? check.severity
    id = check.id
    self.severity = severity
    isAllowable = check.canBeAllowed(as: severity)
    self.message = message
    self.range = range
    self.label = label
    self.notes = notes
    self.fix = fix
    self.subjects = subjects
    self.count = count
  }

  /// Whether a check found it.
  package func isOf(_ check: Check) -> Bool { id == check.id }

  /// Whether a reader could not distinguish the two: only their subjects may differ.
  func reads(like other: Diagnostic) -> Bool {
    id == other.id && severity == other.severity && message == other.message
      && range == other.range && label == other.label && notes == other.notes && fix == other.fix
  }

  /// A second place that a finding is about.
  public struct Note: Sendable, Equatable {
    /// What is there.
    public let message: String
    /// The place that the note is about.
    public let range: SourceRange

    /// A note on the bytes of `range`.
    package init(_ message: String, at range: SourceRange) {
      self.message = message
      self.range = range
    }
  }
}

/// How much a finding matters.
public enum Severity: String, Sendable, Comparable, CaseIterable {
  /// Nothing is written while there is one.
  case error
  /// Worth fixing; an error with `--strict`.
  case warning
  /// Worth knowing, but not wrong.
  case info

  /// The most severe first.
  public static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }

  /// 0 for the most severe.
  private var rank: Int {
    switch self {
    case .error: 0
    case .warning: 1
    case .info: 2
    }
  }
}
