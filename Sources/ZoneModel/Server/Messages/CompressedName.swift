/// Names in messages, which may end in a pointer to an earlier name (RFC 1035 §4.1.4).
enum CompressedName {
  /// Appends the name at `start` whole and in lower case.
  ///
  /// Pointers are followed backward only, each to before the start of the part that it ends. So
  /// there are no loops, however the message was made.
  ///
  /// - Returns: the offset after the name, or after its first pointer.
  static func append(
    at start: Int, in message: Span<UInt8>, to bytes: inout [UInt8]
  ) throws(MessageFault) -> Int {
    let first = bytes.count
    var index = start
    // Where the part of the name that is being read begins.
    var part = start
    var end: Int?
    while true {
      guard index < message.count else { throw .cutShort }
      let length = Int(message[index])
      switch length {
      case 0:
        bytes.append(0)
        guard bytes.count - first <= WireName.maximumLength else { throw .nameTooLong }
        return end ?? index + 1
      case 1...WireName.maximumLabel:
        guard index + length < message.count else { throw .cutShort }
        guard bytes.count - first + length + 1 < WireName.maximumLength else { throw .nameTooLong }
        // The length passes through unharmed: it is at most 63, and "A" is 65.
        for offset in index...(index + length) { bytes.append(message[offset].asciiLowercased) }
        index += length + 1
      case 0xC0...0xFF:
        guard index + 1 < message.count else { throw .cutShort }
        let target = (length & 0x3F) << 8 | Int(message[index + 1])
        guard target < part else { throw .badPointer }
        end = end ?? index + 2
        index = target
        part = target
      default: throw .badLabel
      }
    }
  }
}
