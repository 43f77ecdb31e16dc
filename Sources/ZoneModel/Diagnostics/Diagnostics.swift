/// The findings of a run, collected as they come and shown in one order.
public struct Diagnostics: Sendable {
  /// In the order of finding.
  public private(set) var all: [Diagnostic] = []

  /// No finding yet.
  public init() {}

  /// Takes a finding in.
  public mutating func add(_ diagnostic: Diagnostic) { all.append(diagnostic) }

  /// Takes all findings of another collection in.
  public mutating func add(_ others: Diagnostics) { all.append(contentsOf: others.all) }

  /// Whether one of them is an error.
  public var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// How many are of a severity.
  public func count(of severity: Severity) -> Int { all.count { $0.severity == severity } }

  /// By place, then by id and message, each once: the same input gives the same list.
  public func sorted() -> [Diagnostic] {
    let ordered = all.sorted {
      ($0.range.start, $0.id, $0.message) < ($1.range.start, $1.id, $1.message)
    }
    return ordered.enumerated().filter { $0.offset == 0 || ordered[$0.offset - 1] != $0.element }
      .map(\.element)
  }

  /// As `sorted`, and what reads the same once, whatever it is about: the zones of a project have
  /// their SOA's times from one place.
  func told() -> [Diagnostic] {
    var told: [Diagnostic] = []
    for diagnostic in sorted() where told.last?.reads(like: diagnostic) != true {
      told.append(diagnostic)
    }
    return told
  }
}
