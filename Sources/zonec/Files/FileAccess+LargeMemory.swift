extension FileAccess {
  /// The real system calls, with memory made ready for the work on a large file before it is read.
  ///
  /// For commands that keep what they read until their end.
  static let systemForLargeFiles = {
    var access = FileAccess.system
    access.readToEnd = { (file, size) throws(SystemError) in
      LargeMemory.prepare(for: size)
      return try FileAccess.system.readToEnd(file, size)
    }
    return access
  }()
}
