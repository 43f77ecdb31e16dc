/// The outcome of a question.
package enum AnswerOutcome: Sendable {
  /// A message that belongs to it.
  case message(DNSMessage)
  /// Nothing, however often it was asked.
  case silence
  /// An answer that did not fit a datagram, and none over TCP.
  case cutShort
  /// A message that belongs to it and cannot be read.
  case malformed
}
