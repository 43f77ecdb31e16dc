/// A file of the output.
public struct OutputFile: Sendable {
  /// Relative to the output directory, such as `production/zones/webplatform.org`.
  public let path: String
  /// The content of the file.
  public let bytes: [UInt8]
  /// Whether the existing file has the same bytes.
  public let isUnchanged: Bool
  /// What is in it, such as `serial 2026112200, 24 records`; empty if there is nothing to say.
  public let summary: String

  /// A file ready to be written.
  public init(path: String, bytes: [UInt8], isUnchanged: Bool, summary: String) {
    self.path = path
    self.bytes = bytes
    self.isUnchanged = isUnchanged
    self.summary = summary
  }
}
