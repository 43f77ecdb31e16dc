/// One finding: what is wrong, where, and what to do about it.
public struct Diagnostic: Sendable, Equatable {
  /// Stable and in kebab-case, such as `missing-ptr`: never reused, never renamed.
  public let id: String
  /// How much it matters.
  public let severity: Severity
  /// In lower case, without a full stop; quotes the wrong text and the limit.
  public let message: String
  /// The bytes to mark.
  public let range: SourceRange
  /// A few words under the carets, or nothing.
  public let label: String?
  /// Other places that are related.
  public let notes: [Note]
  /// What to do, or nothing if the message says it.
  public let fix: String?
  /// The subjects by which `"allow"` may name it: a host, `level/role`, a name, an address.
  public let subjects: [String]

  /// A finding; text that came from input is quoted with `quoted(_:)`.
  public init(
    _ id: String, _ severity: Severity, _ message: String, at range: SourceRange,
    label: String? = nil, notes: [Note] = [], fix: String? = nil, about subjects: [String] = []
  ) {
    self.id = id
    self.severity = severity
    self.message = message
    self.range = range
    self.label = label
    self.notes = notes
    self.fix = fix
    self.subjects = subjects
  }

  /// An error; text that came from input is quoted with `quoted(_:)`.
  public init(
    _ id: String, _ message: String, at range: SourceRange, label: String? = nil,
    notes: [Note] = [], fix: String? = nil, about subjects: [String] = []
  ) {
    self.init(
      id, .error, message, at: range, label: label, notes: notes, fix: fix, about: subjects)
  }

  /// Whether a reader could not distinguish the two: only their subjects may differ.
  func reads(like other: Diagnostic) -> Bool {
    id == other.id && severity == other.severity && message == other.message
      && range == other.range && label == other.label && notes == other.notes && fix == other.fix
  }

  /// A second place that a finding is about.
  public struct Note: Sendable, Equatable {
    /// What is at that place.
    public let message: String
    /// The place that the note is about.
    public let range: SourceRange

    /// A note on the bytes of `range`.
    public init(_ message: String, at range: SourceRange) {
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
