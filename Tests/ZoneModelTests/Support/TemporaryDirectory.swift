import Foundation

/// A private directory that is removed, with all in it, when nothing refers to it any more.
///
/// A class, because its end matters: `deinit` is what removes the directory.
final class TemporaryDirectory {
  /// Absolute, without a final slash, and short: a Unix socket below it fits in 108 bytes.
  let path: String

  /// Makes an empty directory that only this user may enter.
  init() throws {
    let root = FileManager.default.temporaryDirectory.path
    path = "\(root)/zonec-\(String(UInt64.random(in: 0 ... .max), radix: 36))"
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Writes a file, making the directories that lead to it, and returns its absolute path.
  @discardableResult
  func write(_ text: String, to relativePath: String) throws -> String {
    try write(Array(text.utf8), to: relativePath)
  }

  /// Writes a file, making the directories that lead to it, and returns its absolute path.
  @discardableResult
  func write(_ bytes: [UInt8], to relativePath: String) throws -> String {
    let file = URL(fileURLWithPath: "\(path)/\(relativePath)")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path
  }

  /// Makes a directory, and those that lead to it, and returns its absolute path.
  @discardableResult
  func makeDirectory(_ relativePath: String) throws -> String {
    let directory = "\(path)/\(relativePath)"
    try FileManager.default.createDirectory(
      atPath: directory, withIntermediateDirectories: true)
    return directory
  }
}
