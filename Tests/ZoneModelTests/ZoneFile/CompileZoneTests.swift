import Foundation
import Testing

@testable import ZoneModel

/// BIND's `named-compilezone` as a judge of what zone files mean.
struct CompileZoneTests {
  /// Where the judge is installed, if it is.
  static let judge = ["/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin"]
    .map { $0 + "/named-compilezone" }
    .first { FileManager.default.isExecutableFile(atPath: $0) }

  @Test("named-compilezone reads the same records", arguments: SampleZones.all)
  func agrees(_ text: String) throws {
    guard let judge = Self.judge else {
      if ProcessInfo.processInfo.environment["CI"] != nil {
        Issue.record("named-compilezone is not installed, and CI is set")
      } else {
        FileHandle.standardError.write(
          Data("NOT JUDGED: named-compilezone is not installed\n".utf8))
      }
      return
    }
    let directory = FileManager.default.temporaryDirectory
      .appending(path: "zonec-judge-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: directory) }
    let input = directory.appending(path: "input").path
    let output = directory.appending(path: "output").path
    try Data(text.utf8).write(to: URL(filePath: input))

    let process = Process()
    process.executableURL = URL(filePath: judge)
    process.arguments = [
      "-q", "-i", "none", "-k", "ignore", "-s", "full", "-o", output, "example.com", input,
    ]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)

    let judged = try ReadZone(Array(Data(contentsOf: URL(filePath: output))), defaultTTL: nil)
    let own = try ReadZone(text, defaultTTL: nil)
    #expect(own.findings == [])
    #expect(judged.findings == [])
    // The judge sorts its records.
    #expect(Set(judged.records) == Set(own.records))
    #expect(judged.records.count == own.records.count)
  }
}
