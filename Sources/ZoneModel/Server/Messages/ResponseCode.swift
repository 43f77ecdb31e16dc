/// The response code of an answer (RFC 1035 §4.1.1, RFC 6891 §6.1.3); the set is open.
package struct ResponseCode: RawRepresentable, Hashable, Sendable {
  /// The number, the upper bits of EDNS included.
  package let rawValue: UInt16

  /// Any number is a code.
  package init(rawValue: UInt16) { self.rawValue = rawValue }

  /// The name exists, whether or not it has records of the type.
  package static let noError = ResponseCode(rawValue: 0)
  /// The name does not exist.
  package static let noSuchName = ResponseCode(rawValue: 3)
  /// The server does not answer for this name, or not to us.
  package static let refused = ResponseCode(rawValue: 5)
}

extension ResponseCode: CustomStringConvertible {
  /// As tools print it, such as `NXDOMAIN`; `RCODE23` for one without a name here.
  package var description: String {
    let names = [
      "NOERROR", "FORMERR", "SERVFAIL", "NXDOMAIN", "NOTIMP", "REFUSED", "YXDOMAIN", "YXRRSET",
      "NXRRSET", "NOTAUTH", "NOTZONE",
    ]
    if Int(rawValue) < names.count { return names[Int(rawValue)] }
    return rawValue == 16 ? "BADVERS" : "RCODE\(rawValue)"
  }
}
