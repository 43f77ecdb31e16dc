import ZoneModel

/// A question as it is sent, whatever carries it.
struct ClientQuestion<Token> {
  /// The caller knows the question by it.
  let token: Token
  /// The message to send.
  let query: [UInt8]

  /// The id of the message.
  var id: UInt16 { UInt16(query[0]) << 8 | UInt16(query[1]) }

  /// Whether a message is a response to it: with its id and its question section, which is between
  /// the header and the OPT record.
  func isAnswered(by message: Span<UInt8>) -> Bool {
    let section = MessageWriter.headerLength..<(query.count - 11)
    return DNSMessage.isResponse(message, id: id, to: query.span.extracting(section))
  }
}
