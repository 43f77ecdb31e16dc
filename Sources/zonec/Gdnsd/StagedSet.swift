import Glibc
import ZoneModel

/// The zones of a level as they will be after a publication, laid out for gdnsd to check before any
/// of them is touched.
///
/// Two hidden directories of links beside the level's files. One has every zone that will be in
/// `zones`, new ones under their temporary names. The other is the user's configuration directory
/// with the first one as its `zones`. Both are next to what they represent, so that relative paths,
/// of `$INCLUDE` and of settings, lead where they will lead.
struct StagedSet {

  /// What is to be published.
  let publication: Publication
  /// The level that the daemon serves.
  let level: String
  /// The daemon's settings and checker.
  let gdnsd: GdnsdProgram

  /// The calls to the file system.
  private var access: FileAccess { publication.directory.access }
  /// The level's directory as the user would type it.
  private var levelPath: FilePath { publication.directory.fullPath(of: level) }

  /// Where files of others come and go while gdnsd reads, its word counts after so many times.
  private static let tries = 3

  /// Lays the zones out, lets gdnsd read them, and clears them away; once more where it takes offence
  /// and a file has come or gone meanwhile: a link to what has gone is no zone that it would meet.
  ///
  /// - Returns: gdnsd's verdict, with the paths that the user knows; refused too where it has not
  ///   read as many zones as there are.
  func check() throws(PublishFailure) -> GdnsdProgram.Verdict {
    for _ in 1..<Self.tries {
      let before = try names()
      let verdict = try checkOnce()
      guard case .refused = verdict, try names() != before else { return verdict }
    }
    return try checkOnce()
  }

  /// The names in `zones`, of others and published.
  private func names() throws(PublishFailure) -> [FilePath] {
    guard let zones = publication.folders["\(level)/zones"] else { return [] }
    do throws(SystemError) {
      return try access.list(zones).filter { !HiddenName.isOwn($0) }
    } catch {
      throw PublishFailure("\(levelPath)/zones", error)
    }
  }

  /// Lays the zones out, lets gdnsd read them, and clears them away.
  private func checkOnce() throws(PublishFailure) -> GdnsdProgram.Verdict {
    do throws(SystemError) {
      guard let folder = publication.folders[level] else { throw SystemError(code: ENOENT) }
      try clear(in: folder)
      defer { try? clear(in: folder) }
      let count = try layZones(in: folder)
      try layConfiguration(in: folder)
      switch gdnsd.check("\(levelPath)/\(CheckingFolders.configurationName)") {
      case .accepted(let zoneCount) where zoneCount != count:
        return .refused(["gdnsd has read \(zoneCount) zones, but there are \(count)"])
      case .refused(let lines): return .refused(lines.map(withRealPaths))
      case let verdict: return verdict
      }
    } catch {
      throw PublishFailure(levelPath, error)
    }
  }

  /// Removes what this or a killed build has laid out.
  private func clear(in folder: Descriptor) throws(SystemError) {
    for name in CheckingFolders.names { try CheckingFolders.clear(name, in: folder, access) }
  }

  /// Links every zone that will be in `zones`.
  ///
  /// - Returns: how many zones gdnsd should find.
  private func layZones(in folder: Descriptor) throws(SystemError) -> Int {
    try access.makeDirectory(folder, CheckingFolders.zonesName)
    let laid = try access.open(
      folder, CheckingFolders.zonesName, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    let path = "\(level)/zones"
    guard let zones = publication.folders[path] else { return 0 }
    var targets: [FilePath: FilePath] = [:]
    for name in try access.list(zones) where !HiddenName.isOwn(name) { targets[name] = name }
    for file in publication.stale where file.folder == path {
      targets[FilePath(file.name)] = nil
    }
    for file in publication.waiting where file.file.location.folder == path {
      targets[file.aside.name] = file.aside.temporaryName
    }
    var count = 0
    for (name, target) in targets.sorted(by: { $0.key < $1.key }) {
      try access.linkSymbolically("../zones/\(target)", laid, name)
      // gdnsd skips hidden names and whatever is not a file.
      if !name.isHidden, try access.leadsToFile(target, in: zones) { count += 1 }
    }
    return count
  }

  /// Links all of the user's configuration directory but its zones.
  private func layConfiguration(in folder: Descriptor) throws(SystemError) {
    try access.makeDirectory(folder, CheckingFolders.configurationName)
    let laid = try access.open(
      folder, CheckingFolders.configurationName, O_RDONLY | O_DIRECTORY | O_NOFOLLOW)
    let real = try access.open(.workingDirectory, gdnsd.configuration, O_RDONLY | O_DIRECTORY)
    guard let path = AbsolutePath.of(gdnsd.configuration) else { throw SystemError(code: errno) }
    for name in try access.list(real) where name != "zones" {
      try access.linkSymbolically("\(path)/\(name)", laid, name)
    }
    try access.linkSymbolically("../\(CheckingFolders.zonesName)", laid, "zones")
  }

  /// A line of gdnsd with the paths that it will know the files by.
  private func withRealPaths(_ line: String) -> String {
    let laid = "\(levelPath)/\(CheckingFolders.configurationName)"
    return line.replacingEvery("\(laid)/zones/", with: "\(levelPath)/zones/")
      .replacingEvery(laid, with: gdnsd.configuration.description)
  }
}

/// Paths from the root.
enum AbsolutePath {
  /// The final target of a path, through all links; nil if there is none, with `errno` set.
  static func of(_ path: FilePath) -> FilePath? {
    var real: UnsafeMutablePointer<CChar>?
    _ = unsafe path.pass { path in
      unsafe real = realpath(path, nil)
      return 0
    }
    guard let real = unsafe real else { return nil }
    defer { unsafe free(real) }
    return unsafe FilePath(UnsafeRawBufferPointer(start: real, count: strlen(real)))
  }
}

extension String {
  /// The text with every occurrence of some words replaced.
  fileprivate func replacingEvery(_ words: String, with others: String) -> String {
    var text: [UInt8] = []
    var rest = Array(utf8)[...]
    let sought = Array(words.utf8)
    while !rest.isEmpty {
      if !sought.isEmpty, rest.starts(with: sought) {
        text += others.utf8
        rest = rest.dropFirst(sought.count)
      } else if let byte = rest.popFirst() {
        text.append(byte)
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
