/// The strings of a text record joined without a blank, as readers of mail policies join them
/// (RFC 7208 §3.3, RFC 6376 §3.6.2.2).
struct JoinedText {
  /// The bytes of all strings.
  private(set) var bytes: [UInt8] = []
  /// Where each string ends in `bytes`.
  private var ends: [Int] = []

  /// Joins the strings of some data.
  init(rdata: ArraySlice<UInt8>) {
    bytes.reserveCapacity(rdata.count)
    var rest = rdata
    while let count = rest.popFirst() {
      bytes += rest.prefix(Int(count))
      rest = rest.dropFirst(Int(count))
      ends.append(bytes.count)
    }
  }

  /// The number of the string that a byte is in.
  func string(at offset: Int) -> Int { ends.firstPlace { $0 > offset } }

  /// Whether a string begins at a byte, and is not the first.
  func isJoined(at offset: Int) -> Bool {
    offset > 0 && string(at: offset) > string(at: offset - 1)
  }

  /// The first string of some data that is not empty.
  static func firstString(of rdata: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var rest = rdata
    while let count = rest.popFirst() {
      if count > 0 { return rest.prefix(Int(count)) }
    }
    return []
  }
}
