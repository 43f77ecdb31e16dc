/// Why a file could not be read.
public struct FileFailure: Error, Sendable, Equatable {
  /// In a few words, such as `no such file`.
  public let reason: String

  /// A failure for a reason in lower case.
  public init(reason: String) { self.reason = reason }
}
