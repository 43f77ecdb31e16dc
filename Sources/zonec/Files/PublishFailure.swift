import ZoneModel

/// A file that could not be written, and why.
struct PublishFailure: Error, Equatable {
  /// The path as the user would type it.
  let path: FilePath
  /// In lower case, such as `no space left on device`.
  let reason: String

  /// A failure at a path for a reason in words.
  init(_ path: FilePath, _ reason: String) {
    self.path = path
    self.reason = reason
  }

  /// A failure at a path for what the system says.
  init(_ path: FilePath, _ error: SystemError) { self.init(path, error.reason) }
}
