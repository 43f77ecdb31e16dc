import Testing

@testable import zonec

/// How many questions are on their way at once.
struct SendWindowTests {
  /// A window after many answers of a server that takes `service` microseconds for each, one after
  /// the other, and is `way` microseconds away.
  private func settled(way: Int, service: Int) -> SendWindow {
    var window = SendWindow()
    // The first comes when nothing waits.
    window.answered(after: way + service)
    for _ in 0..<200_000 { window.answered(after: max(way + service, window.size * service)) }
    return window
  }

  @Test("a near server has fewer questions waiting than its socket holds")
  func nearServer() {
    #expect((32...130).contains(settled(way: 30, service: 10).size))
  }

  @Test("a distant server is kept busy, too")
  func farServer() {
    // 20 milliseconds away 2000 questions are on their way when it is busy.
    #expect(settled(way: 20_000, service: 10).size > 1900)
  }

  @Test("a loss halves the window, and many losses at once are one")
  func halves() {
    var window = settled(way: 20_000, service: 10)
    let before = window.size
    window.lost(at: 1_000_000)
    window.lost(at: 1_000_100)
    #expect(window.size == before / 2)
    for second in 2..<40 { window.lost(at: second * 1_000_000) }
    #expect(window.size == 8)
  }
}
