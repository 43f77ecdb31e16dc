import FuzzingFolders

@testable import ZoneModel
@testable import ZonecProgram

/// What must hold of a build, whatever is in its output directory.
enum Harness {
  /// Where it all happens.
  private static let folder: Folder = {
    let folder = Folder(named: "output")
    for (path, text) in project { folder.write(Array(text.utf8), to: path) }
    return folder
  }()

  /// What a part of the input is, by its place: files below `build/live`.
  private static let places = [
    ".zonec-manifest.json", "zones/example.org", "zones/live.test", "resolv.conf", "zones/own.test",
    ".zonec-rollback", ".zonec-loaded", "zones/.example.org.zonec-old", "provider-requests.txt",
  ]

  /// Files that no build may touch.
  private static let foreign = [
    "victim", "build/victim", "build/live/notes", "build/live/zones/.include",
    "build/other/zones/example.org",
  ]

  /// Builds twice on top of the input.
  static func run(_ input: [UInt8]) {
    folder.remove("build")
    for path in foreign { folder.write(Array("yours".utf8), to: path) }
    var earlier: [String: [UInt8]] = [:]
    for (place, bytes) in zip(places, input.parts) where !bytes.isEmpty {
      let path = "build/live/\(place)"
      folder.write(bytes, to: path)
      earlier[path] = bytes
    }
    let status = build()
    for path in foreign {
      expect(folder.bytes(of: path) == Array("yours".utf8), "what is not ours is not touched")
    }
    for place in places.prefix(5) {
      let path = "build/live/\(place)"
      guard place != places[0], let bytes = earlier[path], !Ownership.isMarked(bytes) else {
        continue
      }
      expect(folder.bytes(of: path) == bytes, "what has no mark of ours is not touched")
    }
    guard status == .clean else { return }
    checkSerial(of: "example.org", earlier)
    checkSerial(of: "live.test", earlier)
    let built = folder.files(below: "build")
    for path in built.keys {
      expect(!path.hasSuffix(".zonec-tmp"), "a build leaves no file on its way")
    }
    expect(build() == .clean, "a second build ends as the first")
    expect(folder.files(below: "build") == built, "a second build changes nothing")
  }

  /// Builds.
  private static func build() -> ExitStatus {
    var console = Console.memory()
    return Command.run(
      ["build", "--force", "--output", "\(folder.path)/build", "\(folder.path)/p"], &console)
  }

  /// Compares a zone's serial with that of the earlier file: it stays or moves upward.
  private static func checkSerial(of zone: String, _ earlier: [String: [UInt8]]) {
    let path = "build/live/zones/\(zone)"
    let labels = zone.split(separator: ".").flatMap { [UInt8($0.utf8.count)] + $0.utf8 }
    guard let origin = DomainName(wire: labels + [0]) else { return }
    let new = folder.bytes(of: path).flatMap { SerialFinder.serial(in: $0, of: origin) }
    guard let new else { return expect(false, "a zone that was built has a serial") }
    guard let bytes = earlier[path], let old = SerialFinder.serial(in: bytes, of: origin) else {
      return
    }
    expect(new == old || new.isAfter(old), "a serial moves upward alone")
  }

  /// The project.
  private static let project = [
    "p/zonec.json": #"""
    { "roles": "roles.json", "levels": { "live": { "inventory": "live.json",
      "publicZone": "example.org", "internalZone": "live.test" } },
      "nameservers": { "public": [{ "role": "salt" }], "internal": [{ "role": "salt" }] },
      "soa": { "contact": "hostmaster@example.org" },
      "networks": [{ "cidr": "192.0.2.0/24", "scope": "public", "servedBy": "provider" }],
      "resolver": { "nameserver": { "role": "salt" } } }
    """#,
    "p/roles.json": #"{ "roles": { "salt": { "reverse": true } } }"#,
    "p/live.json": #"""
    { "hosts": [ { "name": "salt", "private": "10.0.0.1", "public": "192.0.2.1" } ] }
    """#,
  ]

  /// Stops the run, which keeps the input, where something does not hold.
  private static func expect(_ holds: Bool, _ what: StaticString) {
    if !holds { fatalError("\(what)") }
  }
}
