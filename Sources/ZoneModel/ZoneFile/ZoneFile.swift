/// A zone file that has been read: its records, where each of them is written, and what is wrong.
///
/// ```swift
/// let file = ZoneFile(
///   name: "example.com.zone", bytes: bytes, origin: try DomainName("example.com"))
/// for finding in file.check(.standard) { print(file.sources.text(of: finding)) }
/// print(String(decoding: file.formatted(), as: UTF8.self))
/// ```
///
/// Reading never throws: whatever cannot be understood is a finding, and reading goes on at the next
/// entry (RFC 1035 §5.1), so that one run reports every fault.
public struct ZoneFile: Sendable {
  /// The records of the file and of those it includes, in the order in which they are written.
  public let zone: Zone
  /// The file, then those it includes; turns the place of a record or finding into a line.
  public let sources: SourceMap
  /// What the reader found, as it came.
  package let diagnostics: Diagnostics

  /// Reads a zone file.
  ///
  /// - Parameters:
  ///   - name: the file's name in findings, and the name that `$INCLUDE` is relative to.
  ///   - bytes: the file. One of 4 GiB or more is not read, which is a finding, `too-large`.
  ///   - origin: the zone's name, which completes relative names until an `$ORIGIN` comes.
  ///   - options: the language, includes and limits.
  public init(
    name: FilePath, bytes: [UInt8], origin: DomainName, options: ReadOptions = ReadOptions()
  ) {
    var sources = SourceMap()
    var diagnostics = Diagnostics()
    if sources.add(name: name, bytes: bytes) != nil {
      zone = Self.zone(
        in: 0, of: &sources, origin: origin, options: options, &diagnostics)
    } else {
      zone = Zone(origin: origin)
      diagnostics.add(
        Diagnostic(.tooLarge, "\(quoted(name)) has 4 GiB or more", at: .none))
    }
    self.sources = sources
    self.diagnostics = diagnostics
  }

  /// What the reader found, by place: syntax, names, data. For more, `check` the file.
  public var findings: [Diagnostic] { diagnostics.sorted() }

  /// Whether every entry could be read: if not, `zone` lacks those that could not.
  public var isWhole: Bool { !diagnostics.hasErrors }

  /// The file itself; nil where it is too large.
  package var source: SourceFile? { sources.files.first }

  /// Reads a file that is among others, and adds what it includes to them.
  ///
  /// - Parameters:
  ///   - number: the file's place in `sources.files`.
  ///   - title: what its records are called; nil is the file's name.
  package static func zone(
    in number: Int, of sources: inout SourceMap, origin: DomainName, title: String? = nil,
    options: ReadOptions, _ diagnostics: inout Diagnostics
  ) -> Zone {
    let file = sources.files[number]
    // Of a file that is read in parts, the first one shows how much room the others need.
    let first = options.readsInParts(file.bytes.count) ? options.leastPart : file.bytes.count
    var zone = Zone(origin: origin, capacity: ReadOptions.recordCount(in: first))
    let group = zone.addGroup(
      RecordGroup(rule: .handWritten, title: title ?? file.name, location: file.base))
    ZoneReader.read(
      file: number, sources: &sources, origin: origin, options: options, into: &zone,
      group: group, diagnostics: &diagnostics)
    return zone
  }
}
