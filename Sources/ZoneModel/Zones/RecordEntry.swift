/// A record in a zone: 24 bytes that own nothing.
public struct RecordEntry: Sendable {
  /// The owner's number in the zone's name table.
  package let owner: UInt32
  /// Where its data starts in the zone's buffer.
  let rdataStart: UInt32
  /// The TTL, in seconds.
  public internal(set) var ttl: UInt32
  /// Its source: an inventory entry, or a line of a zone file.
  public let location: SourceLocation
  /// The number of its group, which knows the rule that made it.
  package let group: UInt32
  /// The record's type.
  public let type: RecordType
  /// How many bytes of data.
  let rdataLength: UInt16

  /// The range of its data in the zone's buffer.
  @inline(__always)
  package var rdataRange: Range<Int> { Int(rdataStart)..<(Int(rdataStart) + Int(rdataLength)) }
}
