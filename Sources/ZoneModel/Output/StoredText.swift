/// The text of a file that waits elsewhere than in memory until it is published.
package struct StoredText: Sendable {
  /// Appends bytes.
  private let write: @Sendable ([UInt8]) -> Void
  /// Writes bytes over those from an offset on.
  private let writeOver: @Sendable (_ offset: Int, [UInt8]) -> Void
  /// Reads so many bytes from the first, or all.
  private let read: @Sendable (_ count: Int?) -> [UInt8]

  /// A text of some place that can be written and read.
  package init(
    write: @escaping @Sendable ([UInt8]) -> Void,
    writeOver: @escaping @Sendable (_ offset: Int, [UInt8]) -> Void,
    read: @escaping @Sendable (_ count: Int?) -> [UInt8]
  ) {
    self.write = write
    self.writeOver = writeOver
    self.read = read
  }

  /// Appends bytes.
  func append(_ bytes: [UInt8]) { write(bytes) }

  /// Writes bytes over those from an offset on.
  func overwrite(from offset: Int, with bytes: [UInt8]) { writeOver(offset, bytes) }

  /// The first lines.
  var start: [UInt8] { read(1 << 12) }

  /// All bytes.
  var bytes: [UInt8] { read(nil) }
}

/// Where the texts of large zones wait; the program, which has a disk, makes one.
package struct TextStore: Sendable {
  /// Zones of so many records are large.
  let leastRecords: Int
  /// Begins a text for a place, in the stead of any other for it; nil where only memory is left.
  let begin: @Sendable (OutputPath) -> StoredText?

  /// A store for texts of at least so many records.
  package init(
    leastRecords: Int = 1 << 16, begin: @escaping @Sendable (OutputPath) -> StoredText?
  ) {
    self.leastRecords = leastRecords
    self.begin = begin
  }
}
