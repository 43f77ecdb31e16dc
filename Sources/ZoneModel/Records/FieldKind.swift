/// How a field is written in text and on the wire.
///
/// Trivial, so that walking a record's fields touches no reference count.
enum FieldKind: UInt8, Sendable {
  // One token each.
  case ipv4
  case ipv6
  case name
  case uint8
  case uint16
  case uint32
  case period
  case string
  case word
  case value
  case algorithm
  case digestType

  // All tokens that are left.
  case strings
  case hex
  case digest
  case fingerprint
  case base64
  case serviceParameters
}
