/// A faulty text, and the corrected one.
///
/// The faulty lines mark their findings with `; expect: id` or `// expect: id, id`. A line with
/// `{1...65}` is repeated for each number; `{n+1}` in it is the next number. `{head}` is the head
/// that every zone has, and `{byte EF}` a byte that cannot be shown. After `{end}` the file has
/// nothing more, and a file with `{unreadable}` cannot be read.
public struct RuleExample: Sendable, Equatable {
  /// What the text is.
  public enum Kind: Sendable, Equatable {
    /// Lines of a zone file, for gdnsd.
    case zone
    /// Lines of a zone file, for BIND, Knot and NSD.
    case standardZone
    /// Entries of a project, each line with its file.
    case project
    /// Lines of a directory of zone files, each with its file.
    case directory
    /// The same, for BIND, Knot and NSD.
    case standardDirectory
  }
  /// What the text is.
  public let kind: Kind
  /// The text with the mistake.
  public let faulty: String
  /// The corrected text.
  public let mended: String

  /// An example by the ids of all findings but those in `missing`.
  static let all: [String: RuleExample] = [zones, directories, projects, crowds, oddities]
    .reduce(into: [:]) { $0.merge($1) { first, _ in first } }

  /// Why there is no example, by id.
  static let missing: [String: String] = [
    "too-large": "an example would take 4 GiB of text",
    "zone-too-large": "an example would take 4 GiB of text",
    "too-many-zones": "an example would take thousands of networks",
    "too-many-records": "an example would take thousands of services",
    "name-too-long":
      "names are bounded where they are read, so that no project is known to have it",
    "include-size": "an example would take 256 MiB of text",
    "provider-ptr-missing": "what a server answers is no text",
    "provider-ptr-wrong": "what a server answers is no text",
    "provider-ptr-unknown": "what a server answers is no text",
  ]

  /// An example of a kind.
  init(_ kind: Kind, _ faulty: String, _ mended: String) {
    self.kind = kind
    self.faulty = faulty
    self.mended = mended
  }

  /// Lines of a zone file for gdnsd.
  static func zone(_ faulty: String, _ mended: String) -> RuleExample {
    RuleExample(.zone, faulty, mended)
  }

  /// Lines for other name servers.
  static func standardZone(_ faulty: String, _ mended: String) -> RuleExample {
    RuleExample(.standardZone, faulty, mended)
  }

  /// Entries of a project.
  static func project(_ faulty: String, _ mended: String) -> RuleExample {
    RuleExample(.project, faulty, mended)
  }

  /// Lines of a directory for gdnsd.
  static func directory(_ faulty: String, _ mended: String) -> RuleExample {
    RuleExample(.directory, faulty, mended)
  }

  /// Lines of a directory for other name servers.
  static func standardDirectory(_ faulty: String, _ mended: String) -> RuleExample {
    RuleExample(.standardDirectory, faulty, mended)
  }
}
