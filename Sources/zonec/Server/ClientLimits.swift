/// How patient a DNS client is.
///
/// Everything it waits for follows from `patience` and from the number of its questions and answers,
/// so that no server, whatever it does, makes a run last longer than its work allows.
struct ClientLimits: Sendable {
  /// How long it waits for an answer before it asks again, in milliseconds.
  var timeout = 1000
  /// How often it asks.
  var tries = 3

  /// How long a run may take, in milliseconds; nil for what follows from its questions.
  var deadline: Int?
  /// How long any run may take, beside ten times the patience for one question, in milliseconds.
  var leastTime = 30_000
  /// How much longer for each question that was asked, in microseconds.
  var timePerQuestion = 2000

  /// How many questions in all may stay without an answer; one more for so many answers.
  var failures = (base: 32, answers: 32)
  /// How many at most.
  var mostFailures = 1000
  /// How many of them in a row make it give up, once the server has answered at all.
  var silence = 32

  /// How many connections ask over TCP at once.
  var connections = 8
  /// How many failures over TCP in all make it give up on TCP; one more for so many answers there.
  var streamFailures = (base: 3, answers: 32)
  /// How long TCP may take in all, summed over the connections, beside ten times the patience for one
  /// question: so many milliseconds for each answer there.
  var streamTimePerAnswer = 250

  /// How long one question may take, in milliseconds.
  var patience: Int { timeout * tries }

}
