import Glibc
import ZoneModel

/// A zone and its file as a command line names them: `ORIGIN FILE`, where `-` is standard input.
struct ZoneFileInput {
  /// The apex of the zone.
  let origin: DomainName
  /// The file's path; `-` for standard input.
  let path: FilePath
  /// Reads the file and what it includes.
  let access: FileAccess

  /// A file that has been read.
  struct Read {
    /// Its records, and those of the files it includes.
    var zone: Zone
    /// The file, then those it includes.
    var sources: SourceMap
    /// The findings of the reader.
    var diagnostics: Diagnostics
    /// The content of the file.
    let file: SourceFile
  }

  /// Takes the two operands.
  ///
  /// - Throws: a usage failure where the first is no domain name.
  init(_ arguments: Arguments, access: FileAccess = .system) throws(CommandFailure) {
    let operands = arguments.operands
    guard operands.count == 2 else { throw CommandFailure(.unjudged, "needs ORIGIN and FILE") }
    do throws(DomainNameError) {
      origin = try DomainName(operands[0])
    } catch {
      throw CommandFailure(.unjudged, "origin \(quoted(operands[0])) \(error.code.text)")
    }
    path = arguments.paths[1]
    self.access = access
  }

  /// Whether the zone comes from standard input.
  var isStandardInput: Bool { path == "-" }

  /// Reads the file and what it includes.
  ///
  /// - Throws: a failure where the file cannot be read.
  func read(as profile: Profile) throws(CommandFailure) -> Read {
    var sources = SourceMap()
    let bytes = try load()
    guard let file = sources.add(name: isStandardInput ? "-" : path, bytes: bytes) else {
      throw CommandFailure(.unjudged, "cannot read \(quoted(path)): it is more than 4 GiB")
    }
    // A record of a zone file mostly takes some 40 bytes of text.
    var zone = Zone(origin: origin, capacity: bytes.count / 40)
    let group = zone.addGroup(
      RecordGroup(rule: .handWritten, title: file.name, location: file.base))
    var options = ReadOptions()
    options.profile = profile
    options.workers = .threads
    options.include = { [root, access] path, includer in
      Self.include(path, from: includer, below: root, access)
    }
    var diagnostics = Diagnostics()
    ZoneReader.read(
      file: 0, sources: &sources, origin: origin, options: options, into: &zone, group: group,
      diagnostics: &diagnostics)
    return Read(zone: zone, sources: sources, diagnostics: diagnostics, file: file)
  }

  /// The bytes of the file.
  private func load() throws(CommandFailure) -> [UInt8] {
    do {
      if isStandardInput { return try access.readToEnd(.standardInput, 1 << 16) }
      return try access.read(path)
    } catch let failure as FileFailure {
      throw CommandFailure(.unjudged, "cannot read \(quoted(path)): \(failure.reason)")
    } catch let error as SystemError {
      throw CommandFailure(.unjudged, "cannot read standard input: \(error.reason)")
    } catch {
      throw CommandFailure(.unjudged, "cannot read \(quoted(path))")
    }
  }

  /// The directory that must contain all included files, with its final slash; empty for the
  /// present one.
  private var root: FilePath {
    isStandardInput ? "" : path.folder
  }

  /// Loads a file that another names relative to itself, if it is below a directory.
  static func include(
    _ path: FilePath, from includer: FilePath, below root: FilePath, _ access: FileAccess
  ) -> Result<IncludedFile, IncludeFailure> {
    guard let name = path.included(by: includer, below: root) else {
      return .failure(IncludeFailure(reason: "lies outside the directory of the zone file"))
    }
    do throws(FileFailure) {
      return .success(IncludedFile(name: name, bytes: try access.read(name, below: root)))
    } catch {
      return .failure(IncludeFailure(reason: "cannot be read: \(error.reason)"))
    }
  }
}
