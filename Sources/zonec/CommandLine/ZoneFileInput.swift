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

  /// The file's directory, with its final slash, empty for the present one; nil for standard input.
  var folder: FilePath? { isStandardInput ? nil : path.folder }

  /// Reads the file and what it includes.
  ///
  /// - Throws: a failure where the file cannot be read.
  func read(
    as profile: Profile, _ settings: GdnsdSettings
  ) throws(CommandFailure) -> ZoneFile {
    var options = ReadOptions()
    options.profile = profile
    options.settings = settings
    return try read(load(), options)
  }

  /// Reads a text in the place of the file, and what it includes.
  func read(_ bytes: [UInt8], _ options: ReadOptions) throws(CommandFailure) -> ZoneFile {
    var options = options
    options.workers = .threads
    options.include = { [root, access] path, includer in
      Self.include(path, from: includer, below: root, access)
    }
    let file = ZoneFile(
      name: isStandardInput ? "-" : path, bytes: bytes, origin: origin, options: options)
    guard file.source != nil else {
      throw CommandFailure(.unjudged, "cannot read \(quoted(path)): it is more than 4 GiB")
    }
    return file
  }

  /// The bytes of the file.
  func load() throws(CommandFailure) -> [UInt8] {
    if isStandardInput {
      do throws(SystemError) {
        return try access.readToEnd(.standardInput, 1 << 16)
      } catch {
        throw CommandFailure(.unjudged, "cannot read standard input: \(error.reason)")
      }
    }
    do throws(FileFailure) {
      return try access.read(path, below: path.folder)
    } catch {
      let mend = error == .leavesDirectory ? "; name the file that it leads to" : ""
      throw CommandFailure(.unjudged, "cannot read \(quoted(path)): \(error.reason)\(mend)")
    }
  }

  /// The directory that must contain all included files, with its final slash; empty for the
  /// present one.
  private var root: FilePath { folder ?? "" }

  /// Loads a file that another names relative to itself, if it is below a directory.
  static func include(
    _ path: FilePath, from includer: FilePath, below root: FilePath, _ access: FileAccess
  ) -> Result<IncludedFile, IncludeFailure> {
    guard let name = path.included(by: includer, below: root) else {
      return .failure(IncludeFailure(reason: "is outside the directory of the zone file"))
    }
    do throws(FileFailure) {
      return .success(IncludedFile(name: name, bytes: try access.read(name, below: root)))
    } catch {
      return .failure(IncludeFailure(reason: "cannot be read: \(error.reason)"))
    }
  }
}
