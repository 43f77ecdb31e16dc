/// Writes questions to a server (RFC 1035 §4.1).
package enum MessageWriter {
  /// The largest datagram that is asked for (RFC 6891 §6.2.5): none of this size is fragmented.
  package static let datagramSize: UInt16 = 1232

  /// How many bytes there are before the question.
  package static let headerLength = 12

  /// Appends a message with one question of class IN, and EDNS.
  ///
  /// - Parameters:
  ///   - name: wire form, whole and sound.
  ///   - recursion: whether the server is to ask others, too.
  package static func append(
    _ name: Span<UInt8>, _ type: RecordType, id: UInt16, recursion: Bool, to bytes: inout [UInt8]
  ) {
    bytes.append(bigEndian: id)
    // An opcode of 0; of the flags only RD.
    bytes.append(bigEndian: recursion ? 0x0100 as UInt16 : 0)
    for count: UInt16 in [1, 0, 0, 1] { bytes.append(bigEndian: count) }
    bytes.append(name)
    bytes.append(bigEndian: type.rawValue)
    bytes.append(bigEndian: 1 as UInt16)
    // The OPT record (RFC 6891 §6.1.2): no extended rcode, version 0, no flags, no options.
    bytes.append(0)
    bytes.append(bigEndian: 41 as UInt16)
    bytes.append(bigEndian: datagramSize)
    bytes.append(bigEndian: 0 as UInt32)
    bytes.append(bigEndian: 0 as UInt16)
  }
}
