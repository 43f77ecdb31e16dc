/// How a zone file is read.
///
/// ```swift
/// var options = ReadOptions()
/// options.profile = .gdnsd
/// options.include = { path, _ in
///   .success(IncludedFile(name: path, bytes: contents(of: path)))
/// }
/// ```
public struct ReadOptions: Sendable {
  /// The servers whose language the file is written in.
  public var profile = Profile.standard
  /// The TTL of records where neither they nor `$TTL` name one, in seconds.
  ///
  /// Without it such a record takes what the servers of the profile give it, which is a finding.
  public var defaultTTL: UInt32?
  /// Whether that is gdnsd's default, whatever the profile.
  package var takesGdnsdTTL = false
  /// Whether words mean what they mean to gdnsd, whatever the profile: `@Z`, `\#` as a text, and what
  /// follows a parenthesis in the first column.
  package var takesGdnsdMeaning = false
  /// The settings of the gdnsd that loads the file.
  package var settings = GdnsdSettings()
  /// Whether data that does not fit its type is kept where gdnsd serves it as it is; checks of a zone
  /// do not expect any.
  var keepsMisfits = false
  /// Loads the files that `$INCLUDE` names; nil refuses them all.
  public var include: IncludeLoader?
  /// The limits for one file.
  package var limits = ReadLimits()
  /// Runs the reading of a large file in parts.
  public var workers = Workers.serial
  /// The shortest part of a file that is worth a worker, in bytes; tests make it a few.
  var leastPart = 1 << 19
  /// Whether plain lines are read the short way; tests compare both ways.
  var readsPlainLines = true

  /// The TTL that records have until there is a `$TTL`; nil if that is for the servers to choose.
  var initialTTL: UInt32? {
    defaultTTL ?? (profile == .gdnsd || takesGdnsdTTL ? settings.defaultTTL : nil)
  }

  /// The language by which words have their meaning.
  var language: Profile { takesGdnsdMeaning ? .gdnsd : profile }

  /// The standard language, without a TTL and without includes.
  public init() {}

  /// About how many records there are in so many bytes of text.
  static func recordCount(in bytes: Int) -> Int { bytes / 40 }

  /// Whether a text of so many bytes is read in parts.
  func readsInParts(_ count: Int) -> Bool { workers.count > 1 && count > 3 * leastPart }

  /// Loads a file by its path as written, which is relative to the file that includes it.
  public typealias IncludeLoader =
    @Sendable (_ path: FilePath, _ includer: FilePath) -> Result<IncludedFile, IncludeFailure>
}

/// The languages in which zone files are written.
public enum Profile: Sendable, CaseIterable {
  /// RFC 1035 and what name servers have agreed on since, with BIND's `$GENERATE`.
  case standard
  /// What gdnsd 3.8 reads: with its own additions, and refusing what it refuses.
  case gdnsd
  /// Both languages and no refusals: for files that are compiled, and never loaded as they are.
  case any

  /// Whether `DYNA`, `DYNC`, `@Z` and `@F` mean what they mean to gdnsd.
  var hasExtensions: Bool { self != .standard }
}

/// Limits for one zone file, so that none can use up the machine.
package struct ReadLimits: Sendable {
  /// How deeply included files may include others.
  package var includeDepth = 16
  /// How many files may be included in all.
  package var includeCount = 4096
  /// How many bytes included files may have together.
  package var includeBytes = 256 << 20
  /// How many of those bytes may be of files that were included before.
  package var repeatedBytes = 32 << 20
  /// How many records `$GENERATE` may make, each time and in all.
  package var generated = 65536
  /// How many bytes the lines that it makes may have together.
  package var generatedBytes = 64 << 20
  /// How many findings are reported before reading stops.
  package var findings = 10000

  /// The ordinary limits.
  package init() {}
}

/// A file that `$INCLUDE` names.
public struct IncludedFile: Sendable {
  /// The file's path, which findings print; the same file has the same path each time.
  public let name: FilePath
  /// The file as read.
  public let bytes: [UInt8]

  /// A file that was loaded.
  public init(name: FilePath, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// Why a file could not be included.
public struct IncludeFailure: Error {
  /// In words that follow the path in a finding, such as `cannot be read: no such file`.
  public let reason: String

  /// Says why a file could not be loaded.
  public init(reason: String) { self.reason = reason }
}
