/// The answer to a question about a project.
public struct Answer: Sendable, Equatable {
  /// Whether the thing in question exists.
  public var isFound = false
  /// The lines, in order.
  public var lines: [AnswerLine] = []

  /// An empty answer.
  package init() {}

  /// Begins a part of the answer.
  mutating func addTitle(_ text: String) { lines.append(.title(text)) }

  /// Adds a fact: a short label, the fact, and its place.
  mutating func addRow(_ label: String, _ text: String, at place: String? = nil) {
    lines.append(.row(label: label, text: text, place: place))
  }

  /// Adds a line that is a sentence.
  mutating func addText(_ text: String) { lines.append(.text(text)) }

  /// Adds the lines of another answer, and what it found.
  mutating func add(_ other: Answer) {
    isFound = isFound || other.isFound
    lines += other.lines
  }
}

/// A line of an answer; whoever prints it decides how wide it is.
public enum AnswerLine: Sendable, Equatable {
  /// What the lines below are about.
  case title(String)
  /// A short label, the fact, and its place: `file:line` or `file:line:column`.
  case row(label: String, text: String, place: String?)
  /// A sentence on a line of its own.
  case text(String)
}

/// An answer, and the files that were read for it.
public struct QueryResult: Sendable {
  /// Every file that was read, for the places of findings.
  public let sources: SourceMap
  /// What keeps the project from being read; there is no answer then.
  public let diagnostics: [Diagnostic]
  /// Nil if the project cannot be read.
  public let answer: Answer?
}
