import Glibc
import Synchronization
import ZoneModel

/// The texts of large zones, in files without a name until they are published: whatever ends the
/// process before that, nothing is left of them.
///
/// A class, because those who write the texts share it.
final class NamelessTexts: Sendable {
  /// The output directory; nil if it is not there yet.
  private let directory: OutputDirectory?
  /// Its path.
  private let path: FilePath
  /// The calls to the file system.
  private let access: FileAccess
  /// The files.
  private let files = Mutex<[OutputPath: Descriptor]>([:])
  /// The first failure of a call.
  private let failure = Mutex<PublishFailure?>(nil)

  /// Texts for an output directory.
  init(for path: FilePath, _ directory: OutputDirectory?, _ access: FileAccess) {
    self.path = path
    self.directory = directory
    self.access = access
  }

  /// Where a compilation writes the texts of zones with so many records.
  func store(leastRecords: Int = 1 << 16) -> TextStore {
    TextStore(leastRecords: leastRecords) { [self] path in begin(path) }
  }

  /// The file with the text for a place.
  func file(of path: OutputPath) -> Descriptor? { files.withLock { $0[path] } }

  /// Makes sure that all texts could be written.
  ///
  /// - Throws: the first failure.
  func confirm() throws(PublishFailure) {
    if let failure = failure.withLock({ $0 }) { throw failure }
  }

  /// Begins the text for a place; nil where the file system has no files without a name.
  private func begin(_ path: OutputPath) -> StoredText? {
    guard let folder = folder(of: path), let file = try? access.createNameless(folder) else {
      return nil
    }
    files.withLock { $0[path] = file }
    return StoredText(
      write: { [self] bytes in
        noting(path) { () throws(SystemError) in try access.writeAll(bytes, to: file) }
      },
      writeOver: { [self] offset, bytes in
        noting(path) { () throws(SystemError) in
          guard try access.writeOver(file, bytes, offset) == bytes.count else {
            throw SystemError(code: EIO)
          }
        }
      },
      read: { [self] count in
        var bytes: [UInt8] = []
        noting(path) { () throws(SystemError) in
          let size = try access.statusOfOpen(file).size
          bytes = try access.readParts(file, 0..<min(count ?? size, size))
        }
        return bytes
      })
  }

  /// The directory of a place, or the one in which that will be made: so the file belongs to whom it
  /// would belong to.
  private func folder(of file: OutputPath) -> Descriptor? {
    if let directory { return try? directory.deepestFolder(of: file.text) }
    var above = path
    while !above.isEmpty {
      if let folder = try? access.open(.workingDirectory, above, O_RDONLY | O_DIRECTORY) {
        return folder
      }
      above =
        above.folder.bytes.last == UInt8(ascii: "/")
        ? FilePath(above.folder.bytes.dropLast()) : above.folder
    }
    return try? access.open(.workingDirectory, ".", O_RDONLY | O_DIRECTORY)
  }

  /// Does something for a text, and keeps the first failure.
  private func noting(_ path: OutputPath, _ body: () throws(SystemError) -> Void) {
    do throws(SystemError) {
      try body()
    } catch {
      let failed = PublishFailure("\(self.path)/\(path.text)", error)
      failure.withLock { $0 = $0 ?? failed }
    }
  }
}
