/// A fault, and the same without it.
///
/// The faulty lines mark their findings where they stand, `; expect: id` or `// expect: id, id`. A
/// line with `{1...65}` stands for as many lines, each with its own number; `{n+1}` beside it is the
/// next one. `{head}` is the head that every zone has, `{byte EF}` a byte that cannot be shown; behind
/// `{end}` the file has no more, and what is `{unreadable}` cannot be read.
package struct CheckExample: Sendable, Equatable {
  /// What the text is.
  package enum Kind: Sendable, Equatable {
    /// Lines of a zone file, for gdnsd.
    case zone
    /// Lines of a zone file, for BIND, Knot and NSD.
    case standardZone
    /// Entries of a project, each line with the file that it stands in.
    case project
    /// Lines of a directory of zone files, each with the file that it stands in.
    case directory
    /// The same, for BIND, Knot and NSD.
    case standardDirectory
  }
  /// What the text is.
  package let kind: Kind
  /// With the fault.
  package let faulty: String
  /// Without it.
  package let mended: String

  /// An example.
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
