/// A faulty text, and the corrected one.
///
/// The faulty lines mark their findings with `; expect: id` or `// expect: id, id`. A line with
/// `{1...65}` is repeated for each number; `{n+1}` in it is the next number. `{head}` is the head
/// that every zone has, and `{byte EF}` a byte that cannot be shown. After `{end}` the file has
/// nothing more, and a file with `{unreadable}` cannot be read.
package struct CheckExample: Sendable, Equatable {
  /// What the text is.
  package enum Kind: Sendable, Equatable {
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
  package let kind: Kind
  /// The text with the mistake.
  package let faulty: String
  /// The corrected text.
  package let mended: String

  /// An example of a kind.
  init(_ kind: Kind, _ faulty: String, _ mended: String) {
    self.kind = kind
    self.faulty = faulty
    self.mended = mended
  }

  /// Lines for gdnsd.
  static func zone(_ faulty: String, _ mended: String) -> CheckExample {
    CheckExample(.zone, faulty, mended)
  }

  /// Lines for other name servers.
  static func standardZone(_ faulty: String, _ mended: String) -> CheckExample {
    CheckExample(.standardZone, faulty, mended)
  }

  /// Entries of a project.
  static func project(_ faulty: String, _ mended: String) -> CheckExample {
    CheckExample(.project, faulty, mended)
  }

  /// Lines of a directory for gdnsd.
  static func directory(_ faulty: String, _ mended: String) -> CheckExample {
    CheckExample(.directory, faulty, mended)
  }

  /// Lines of a directory for other name servers.
  static func standardDirectory(_ faulty: String, _ mended: String) -> CheckExample {
    CheckExample(.standardDirectory, faulty, mended)
  }
}
