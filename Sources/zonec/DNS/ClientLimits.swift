/// How patient a DNS client is.
struct ClientLimits: Sendable, Equatable {
  /// How long it waits for an answer before it asks again, in milliseconds.
  var timeout = 1000
  /// How often it asks.
  var tries = 3
  /// How many questions may stay without an answer before it gives up on the server.
  var unanswered = 1000
  /// How many of them in a row make it give up, once the server has answered at all.
  var silence = 32
  /// How many failures in a row make it give up on TCP.
  var streamFailures = 3
}
