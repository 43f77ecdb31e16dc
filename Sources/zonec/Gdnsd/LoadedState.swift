import Glibc
import ZoneModel

/// What a daemon has loaded, so that a later build knows whether it must load again, and what.
///
/// Identified by names, sizes and times of files, not by their bytes: other people's files count,
/// too, and there may be many.
struct LoadedState: Equatable {
  /// The name of the file that remembers it, in the level's directory.
  static let name: FilePath = ".zonec-loaded"

  /// Represents all files in the level's `zones`, hidden ones too, because they may be included.
  let zones: UInt64
  /// Represents `config` in the configuration directory, and the files beside it that it names.
  let settings: UInt64

  /// The state of the files now.
  static func current(
    zones: Descriptor, configuration: FilePath, access: FileAccess
  ) throws(PublishFailure) -> LoadedState {
    do throws(SystemError) {
      let settings = try access.open(.workingDirectory, configuration, O_RDONLY | O_DIRECTORY)
      let named = try named(in: settings, access)
      return LoadedState(
        zones: try trace(of: zones, access) { !HiddenName.isOwn($0) },
        settings: try trace(of: settings, access, where: named.contains))
    } catch {
      throw PublishFailure(configuration, error)
    }
  }

  /// What was loaded last; nil where nothing is known.
  ///
  /// - Throws: where it cannot be read: a daemon whose settings changed would only read its zones.
  static func last(
    of level: String, in directory: OutputDirectory
  ) throws(PublishFailure) -> LoadedState? {
    let path = "\(level)/\(name)"
    let text: [UInt8]?
    do throws(FileFailure) {
      text = try directory.read(path)
    } catch {
      throw PublishFailure(directory.fullPath(of: path), error.reason)
    }
    guard let text else { return nil }
    let words = String(bounded: text).split { " \n".contains($0) }
    guard words.count == 4, words[0] == "zones", words[2] == "settings",
      let zones = UInt64(words[1], radix: 16), let settings = UInt64(words[3], radix: 16)
    else { return nil }
    return LoadedState(zones: zones, settings: settings)
  }

  /// Writes the state into the directory of the level.
  func save(in folder: Descriptor, _ access: FileAccess) throws(SystemError) {
    let text =
      "zones \(String(zones, radix: 16))\nsettings \(String(settings, radix: 16))\n"
    try FileAside.write(Array(text.utf8), as: Self.name, in: folder, access)
  }

  /// `config`, and the files beside it that it or one of them names: a log there is no setting.
  private static func named(
    in folder: Descriptor, _ access: FileAccess
  ) throws(SystemError) -> Set<FilePath> {
    var others = try access.list(folder).filter { !["config", "zones"].contains($0) }
    var found: Set<FilePath> = []
    var next: [FilePath] = ["config"]
    while let name = next.popLast() {
      found.insert(name)
      guard let text = try settings(name, in: folder, access) else { continue }
      let new = others.filter { text.contains($0) }
      next += new
      others.removeAll(where: new.contains)
    }
    return found
  }

  /// The bytes of a file of settings; nil for what is none, and so names nothing: gdnsd will say so
  /// itself.
  ///
  /// - Throws: what hinders the system. Taken for a file that names nothing, it would look as if the
  ///   settings had changed, and the daemon would be replaced.
  private static func settings(
    _ name: FilePath, in folder: Descriptor, _ access: FileAccess
  ) throws(SystemError) -> [UInt8]? {
    do throws(SystemError) {
      let file = try access.open(folder, name, O_RDONLY | O_NONBLOCK)
      let status = try access.statusOfOpen(file)
      guard status.kind == .regular, status.size < FileAccess.sizeLimit else { return nil }
      return try access.readToEnd(file, status.size)
    } catch {
      if [ENOENT, ENOTDIR, ELOOP, ENXIO, ENODEV, EACCES].contains(error.code) { return nil }
      throw error
    }
  }

  /// A number that changes when a file in a directory is added, removed or written.
  private static func trace(
    of folder: Descriptor, _ access: FileAccess, where counts: (FilePath) -> Bool
  ) throws(SystemError) -> UInt64 {
    var trace = Fingerprint()
    for name in try access.list(folder) where counts(name) {
      // A file removed since the listing counts as absent: the change counts with the next load.
      guard let status = try access.statusIfThere(folder, name) else { continue }
      if status.kind == .directory { continue }
      trace.add(name.bytes + [0])
      trace.add(Array("\(status.device) \(status.number) \(status.size) \(status.changed);".utf8))
    }
    return trace.value
  }
}

extension [UInt8] {
  /// Whether a name is somewhere among the bytes as a word, not as a part of a longer one.
  fileprivate func contains(_ name: FilePath) -> Bool {
    let name = name.bytes
    guard let first = name.first, count >= name.count else { return false }
    let isInWord = { (byte: UInt8) in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"),
        UInt8(ascii: "."):
        true
      default: false
      }
    }
    return (0...(count - name.count)).contains { start in
      let end = start + name.count
      return self[start] == first && self[start..<end].elementsEqual(name)
        && (start == 0 || !isInWord(self[start - 1])) && (end == count || !isInWord(self[end]))
    }
  }
}
