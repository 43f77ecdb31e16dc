import Glibc
import ZoneModel

extension CompilerInput {
  /// A project on the disk, compiled by all processors.
  ///
  /// The files that it names may be links: whoever keeps a project may keep its inventory elsewhere.
  /// What a zone file includes may not, so that its text reaches nothing outside the project.
  ///
  /// - Parameter project: the path of its settings file.
  init(
    of project: String, levels: [String], _ access: FileAccess,
    previous: @escaping @Sendable (String) -> [UInt8]?, today: CalendarDay
  ) {
    self.init(
      projectPath: project, levels: levels,
      load: { path in Result { () throws(FileFailure) in try access.read(path) } },
      previous: previous, today: today, workers: .threads)
    let folder = String(project[..<project.lastPathName])
    include = { path in
      Result { () throws(FileFailure) in try access.read(path, below: folder) }
    }
  }
}

extension FileAccess {
  /// Reads a whole regular file, opened a name at a time below a directory: no link leads out of it.
  ///
  /// - Parameters:
  ///   - path: begins with `folder`.
  ///   - folder: with its final slash; empty for the present directory.
  func read(_ path: String, below folder: String) throws(FileFailure) -> [UInt8] {
    let name = path.pathNames.dropFirst(folder.pathNames.count - 1).joined(separator: "/")
    do {
      let directory = try OutputDirectory.open(
        folder.isEmpty ? "." : folder, creating: false, access: self)
      if !name.isEmpty, let bytes = try directory?.read(name) { return bytes }
    } catch let failure as FileFailure {
      throw failure
    } catch {
      throw FileFailure(reason: "cannot be read")
    }
    throw FileFailure(reason: SystemError(code: ENOENT).reason)
  }
}
