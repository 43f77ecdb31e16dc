/// Why some bytes are not a DNS message.
package enum MessageFault: Error, Hashable {
  /// The bytes end inside the header, a name or a record.
  case cutShort
  /// A label has neither a length nor is it a pointer (RFC 1035 §4.1.4).
  case badLabel
  /// A pointer leads to itself or forward, so that following it might never end.
  case badPointer
  /// A name has more than 255 bytes.
  case nameTooLong
  /// A record's data is not what its type says.
  case badData
  /// There is something after the last record.
  case tooLong
}
