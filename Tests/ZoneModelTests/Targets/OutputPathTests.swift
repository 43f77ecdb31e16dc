import Testing

@testable import ZoneModel

struct OutputPathTests {
  @Test("a file is named after its kind, and the kind can be read from the name")
  func kinds() throws {
    let kinds: [(OutputPath.Kind, String)] = [
      (.zone(try DomainName("Example.org.")), "zones/example.org"),
      (.zone(.root), "zones/ROOT_ZONE"),
      (.zone(try DomainName("0/25.2.0.192.in-addr.arpa.")), "zones/0@25.2.0.192.in-addr.arpa"),
      (.resolvConf(role: nil), "resolv.conf"), (.resolvConf(role: "salt"), "resolv.conf.salt"),
      (.requests, "provider-requests.txt"), (.manifest, ".zonec-manifest.json"),
    ]
    for (kind, name) in kinds {
      let path = OutputPath("live", kind)
      #expect(path.text == "live/\(name)")
      #expect(path.pathInLevel == name)
      let listed = OutputPath(level: "live", listed: name)
      #expect(listed == path)
      #expect(listed?.kind == kind)
    }
  }

  @Test("a file name that this version does not write is of an unknown kind")
  func unknown() throws {
    for name in ["notes", "resolv.confx", "zones/a..b", "zones/readme.txt"] {
      let path = try #require(OutputPath(level: "live", listed: name))
      #expect(path.kind == .unknown)
      #expect(path.zone == nil)
      #expect(path.text == "live/\(name)")
    }
  }

  @Test(
    "a list can name only what builds write",
    arguments: [
      "", "/", "zones", ".hidden", "zones/", "zones/.hidden", "zones/.zonec-manifest.json", "..",
      "zones/..", "../x", "/etc/passwd", "other/x", "zones/a/b", "./resolv.conf", "a\0b",
      "zones/a\0b", "..\u{301}/x", "zones//x",
      String(repeating: "a", count: 256), "zones/" + String(repeating: "a", count: 256),
    ])
  func refusals(_ path: String) {
    // A plain file of this name would do no harm, and could be one of an earlier version.
    if path == "zones" { return #expect(OutputPath(level: "live", listed: path) != nil) }
    #expect(OutputPath(level: "live", listed: path) == nil)
  }

  @Test("a manifest does not list itself")
  func manifest() {
    let text = #"{"files": {".zonec-manifest.json": {}, "resolv.conf": {}, "../x": {}}}"#
    let files = Manifest.files(in: Array(text.utf8), of: "live")
    #expect(files.map(\.text) == ["live/resolv.conf"])
  }

  @Test(
    "a compiled file says what it is, and a zone its serial and how many records it has",
    arguments: DiskProject.examples)
  func compiled(_ project: DiskProject) throws {
    let compilation = project.compiled()
    for output in compilation.outputs {
      let origin = output.location.zone
      #expect((origin == nil) == (output.serial == nil))
      #expect((origin == nil) == (output.recordCount == nil))
      #expect(output.kind != .unknown)
      #expect(output.path.hasPrefix(output.level + "/"))
      guard let origin else { continue }
      #expect(SerialFinder.serial(in: output.bytes, of: origin) == output.serial)
      let standing = StandingFiles { _ in output.bytes }
      let zone = try standing.zone(origin, at: output.location, workers: .serial)
      #expect(zone.records.count == output.recordCount)
    }
  }
}
