import Foundation
import Testing

@testable import zonec

/// Files with times of change outside what 64 bits of nanoseconds can hold.
struct FarTimeTests {
  @Test(
    "a file's time of change may be any", arguments: ["9223372037", "99999999999", "-99999999999"])
  func reads(_ time: String) throws {
    let sandbox = try Sandbox()
    try FileManager.default.copyItem(
      atPath: Repository.root.appending(path: "zones").path, toPath: sandbox.path("p"))
    let outcome = try BuiltProgram.run(
      """
      $zonec build p >/dev/null 2>&1 || exit 9
      find p build -exec touch -d @\(time) {} +
      $zonec check p >/dev/null 2>&1 && $zonec check-zone webplatform.org \
        build/production/zones/webplatform.org >/dev/null 2>&1 && $zonec build p
      """, in: sandbox)
    #expect(outcome.hasExited)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("nothing changed"), "\(outcome.errors)")
  }
}
