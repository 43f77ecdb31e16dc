import Glibc

/// A folder of the harness's own, in memory where the system has a place for that.
public struct Folder: Sendable {
  /// Its absolute path.
  public let path: String

  /// The folder of this process, made anew.
  public init(named name: String) {
    let root = unsafe access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp"
    path = "\(root)/zonec-fuzz-\(name)-\(getpid())"
    remove("")
    _ = unsafe mkdir(path, 0o700)
  }

  /// Writes a file, and makes the folders above it.
  public func write(_ bytes: [UInt8], to name: String) {
    var above = path
    for part in name.split(separator: "/").dropLast() {
      above += "/\(part)"
      _ = unsafe mkdir(above, 0o700)
    }
    let file = unsafe open("\(path)/\(name)", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    guard file >= 0 else { fatalError("cannot write \(name)") }
    _ = unsafe Glibc.write(file, bytes, bytes.count)
    close(file)
  }

  /// The bytes of a file; nil where there is none.
  public func bytes(of name: String) -> [UInt8]? {
    let file = unsafe open("\(path)/\(name)", O_RDONLY | O_NOFOLLOW)
    guard file >= 0 else { return nil }
    defer { close(file) }
    var bytes: [UInt8] = []
    var part = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe read(file, &part, part.count)
      guard count > 0 else { return bytes }
      bytes += part.prefix(count)
    }
  }

  /// Every file below a name, by its name, with its bytes.
  public func files(below name: String = "") -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for entry in entries(of: name) {
      let full = name.isEmpty ? entry : "\(name)/\(entry)"
      if isFolder(full) {
        files.merge(self.files(below: full)) { first, _ in first }
      } else {
        files[full] = bytes(of: full) ?? []
      }
    }
    return files
  }

  /// Removes a file or a folder with all in it; `""` is the folder itself.
  public func remove(_ name: String) {
    if isFolder(name) {
      for entry in entries(of: name) { remove(name.isEmpty ? entry : "\(name)/\(entry)") }
      _ = unsafe rmdir("\(path)/\(name)")
    } else {
      _ = unsafe unlink("\(path)/\(name)")
    }
  }

  /// Whether a name is a folder, and no link to one.
  private func isFolder(_ name: String) -> Bool {
    var status = stat()
    return unsafe lstat("\(path)/\(name)", &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// The names in a folder.
  private func entries(of name: String) -> [String] {
    guard let folder = unsafe opendir("\(path)/\(name)") else { return [] }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      let text = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) {
          unsafe String(cString: $0)
        }
      }
      if text != "." && text != ".." { names.append(text) }
    }
    return names
  }
}

extension Array where Element == UInt8 {
  /// The parts between lines of four hyphens; an empty part says that there is no such file.
  public var parts: [[UInt8]] {
    let mark = Array("\n----\n".utf8)
    var parts: [[UInt8]] = [[]]
    var index = 0
    while index < count {
      if self[index...].starts(with: mark) {
        parts.append([])
        index += mark.count
      } else {
        parts[parts.count - 1].append(self[index])
        index += 1
      }
    }
    return parts
  }
}
