import Glibc
import ZoneModel

extension CompilerInput {
  /// A project on the disk, compiled by all processors.
  ///
  /// All that it reads lies below its directory, its settings file too: a link that leaves it is
  /// refused, so that nothing of what lies elsewhere is shown as a part of the project.
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
