import Foundation
import Testing

@testable import ZoneModel

struct ZoneFileNameVerdictTests {
  /// A zone that gdnsd loads under any name.
  private static let zone = """
    @ 900 SOA ns1.example.net. hostmaster.example.net. 1 7200 1800 259200 900
    @ 900 NS ns1.example.net.
    @ 900 NS ns2.example.net.

    """

  @Test(
    "gdnsd refuses and skips the file names that zonec does, and takes all others for zones",
    arguments: [
      "EXAMPLE.Com", "example.com.", "example.com..", "a..b", "\\", "a\\256.com", "a\\12",
      "0@25.2.0.192.in-addr.arpa", "a\\@b.test", "a\\064b.test", "a\\.b.test", "a b.test",
      "*.example.com", "foo.*.com", "x*.com", ".hidden", "example.com~", "example.com.bak",
      "#example.com#", "root_zone", "README.md", "example.org", "Example.ORG.", "exampl\\101.org",
    ])
  func agrees(_ name: String) throws {
    guard let program = Subprocess.path(ofProgram: "gdnsd") else {
      return MissingPrograms.report("gdnsd is not installed")
    }
    let files = try TemporaryDirectory()
    let sound = try files.write(Self.zone, to: "zone")
    let directory = try GdnsdDirectory(zones: ["example.org": sound])
    try Data(Self.zone.utf8).write(to: URL(filePath: "\(directory.zonesPath)/\(name)"))
    let run = try Subprocess.run(program, ["-c", directory.path, "checkconf"])
    let report = ZoneFiles(
      whole: Dictionary(
        uniqueKeysWithValues: Set([name, "example.org"]).map { ($0, Self.zone) })
    ).report
    // Backups and notes are not read here, though gdnsd loads them: that is the finding.
    let strays = report.diagnostics.count { ["editor-backup", "stray-file"].contains($0.id) }
    let refusals = report.diagnostics.count {
      ["zone-file-name", "wildcard-zone", "duplicate-zone"].contains($0.id)
    }
    #expect((run.status == 0) == (refusals == 0), "\(run.errorText)")
    if refusals == 0 {
      #expect(run.errorText.contains("Loaded \(report.zoneCount + strays) zonefiles "))
    }
  }
}
