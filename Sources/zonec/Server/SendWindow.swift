/// How many questions may be on their way at once.
///
/// It grows while more questions bring more answers, and stops where they would only wait in the
/// server's socket: the time that answers take says how many wait (as TCP Vegas does it). So a near
/// server's buffer is never overrun, and a far one is kept busy all the same.
struct SendWindow {
  /// How many may be on their way.
  private(set) var size = 32
  /// The smallest window.
  private static let least = 8
  /// The largest window.
  private static let most = 4096
  /// As many questions may wait at the server: a socket of the usual size holds about 250.
  private static let waiting = 48...112

  /// The fastest answer, in microseconds.
  private var fastest = Int.max
  /// The answers of this round, and the microseconds that they took together.
  private var round = (count: 0, time: 0)
  /// When the window was last halved, in microseconds.
  private var lastLoss = -1_000_000

  /// Learns from an answer, of a question that was asked once.
  mutating func answered(after microseconds: Int) {
    let time = max(microseconds, 1)
    fastest = min(fastest, time)
    round.count += 1
    round.time += time
    guard round.count >= size else { return }
    let usual = round.time / round.count
    let waiting = size * (usual - fastest) / usual
    if waiting < Self.waiting.lowerBound {
      size = min(size + max(size / 4, 8), Self.most)
    } else if waiting > Self.waiting.upperBound {
      size = max(size - size / 8, Self.least)
    }
    round = (0, 0)
  }

  /// Learns from a question without an answer; many that were lost together count once.
  mutating func lost(at now: Int) {
    guard now - lastLoss > 100_000 else { return }
    lastLoss = now
    size = max(size / 2, Self.least)
    round = (0, 0)
  }
}
