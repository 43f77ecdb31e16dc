import Glibc
import ZoneModel

extension CompilerInput {
  /// A project on the disk, compiled by all processors.
  ///
  /// Everything it reads is below its directory, its settings file too: a link that leaves the
  /// directory is refused, so that nothing from elsewhere is shown as part of the project.
  ///
  /// - Parameter project: the path of its settings file.
  init(
    of project: FilePath, levels: [String], _ access: FileAccess,
    previous: @escaping @Sendable (String) -> [UInt8]?, today: CalendarDay
  ) {
    let folder = project.folder
    self.init(
      projectPath: project, levels: levels,
      load: { path in
        Result { () throws(FileFailure) in try access.read(path, below: folder) }
      }, previous: previous, today: today, workers: .threads)
  }
}
