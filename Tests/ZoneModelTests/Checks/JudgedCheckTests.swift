import Foundation
import Testing
import ZoneModel

struct JudgedCheckTests {
  /// The judges behind the profile standard.
  private static let standard: [Judge] = [.namedCheckzone, .kzonecheck, .nsdCheckzone]

  @Test(
    "gdnsd refuses and warns of the zones in which its profile finds it", arguments: CheckCase.all)
  func agreesWithGdnsd(_ example: CheckCase) throws {
    for records in [example.faulty, example.mended] {
      guard let (accepts, isContent) = try opinion(of: .gdnsd, on: records) else { return }
      let found = CheckedZone(records, .gdnsd).diagnostics.map(\.severity)
      #expect(accepts == !found.contains(.error), "\(records)")
      // zonec warns of more than gdnsd does, never of less.
      if !isContent { #expect(!found.isEmpty, "\(records)") }
    }
  }

  @Test("an error is exactly what BIND, Knot and NSD all refuse", arguments: CheckCase.all)
  func agreesWithStandard(_ example: CheckCase) throws {
    for records in [example.faulty, example.mended] {
      let opinions = try Self.standard.compactMap { try opinion(of: $0, on: records)?.accepts }
      guard opinions.count == Self.standard.count else { return }
      let found = CheckedZone(records).diagnostics.map(\.severity)
      #expect(found.contains(.error) == !opinions.contains(true), "\(records)")
    }
  }

  /// Whether a judge would load a zone, and whether it says nothing about it.
  private func opinion(
    of judge: Judge, on records: String
  ) throws -> (accepts: Bool, isContent: Bool)? {
    let path = NSTemporaryDirectory() + "zonec-check-" + UUID().uuidString
    defer { try? FileManager.default.removeItem(atPath: path) }
    try Data((CheckedZone.head + records + "\n").utf8).write(to: URL(fileURLWithPath: path))
    guard let verdict = try judge.judge(zone: "example.com", file: path, strict: false),
      let strict = try judge.judge(zone: "example.com", file: path)
    else { return nil }
    return (verdict.accepts, strict.accepts)
  }
}
