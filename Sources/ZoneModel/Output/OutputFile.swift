/// A compiled file: what it is, and its bytes.
public struct OutputFile: Sendable {
  /// Where it lies, and what it is.
  public let location: OutputPath
  /// The content of the file, or the way to it.
  package let content: Content
  /// Whether the same bytes are there already.
  public let isUnchanged: Bool
  /// The serial of a zone; nil for any other file.
  public let serial: Serial?
  /// How many records a zone has; nil for any other file.
  public let recordCount: Int?

  /// What the bytes of a file are in.
  package enum Content: Sendable {
    /// In memory.
    case bytes([UInt8])
    /// In a file that waits to be published.
    case stored(StoredText)
    /// In the place where the file belongs.
    case standing(StandingText)
  }

  /// The content of the file.
  public var bytes: [UInt8] {
    switch content {
    case .bytes(let bytes): bytes
    case .stored(let text): text.bytes
    case .standing(let text): text.bytes
    }
  }

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
    self.init(
      location, .bytes(bytes), isUnchanged: isUnchanged, serial: serial, recordCount: recordCount)
  }

  /// A file ready to be written, wherever its bytes are.
  init(
    _ location: OutputPath, _ content: Content, isUnchanged: Bool, serial: Serial? = nil,
    recordCount: Int? = nil
  ) {
    self.location = location
    self.content = content
    self.isUnchanged = isUnchanged
    self.serial = serial
    self.recordCount = recordCount
  }
}
