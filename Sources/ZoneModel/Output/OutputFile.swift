/// A compiled file: what it is, and its bytes.
public struct OutputFile: Sendable {
  /// Where it lies, and what it is.
  public let location: OutputPath
  /// The content of the file.
  public let bytes: [UInt8]
  /// Whether the same bytes are there already.
  public let isUnchanged: Bool
  /// The serial of a zone; nil for any other file.
  public let serial: Serial?
  /// How many records a zone has; nil for any other file.
  public let recordCount: Int?

  /// The name of the level that it is for.
  package var level: String { location.level }
  /// What it is.
  package var kind: OutputPath.Kind { location.kind }
  /// Relative to the output directory, such as `production/zones/webplatform.org`.
  public var path: String { location.text }

  /// A file ready to be written.
  package init(
    _ location: OutputPath, bytes: [UInt8], isUnchanged: Bool, serial: Serial? = nil,
    recordCount: Int? = nil
  ) {
    self.location = location
    self.bytes = bytes
    self.isUnchanged = isUnchanged
    self.serial = serial
    self.recordCount = recordCount
  }
}
