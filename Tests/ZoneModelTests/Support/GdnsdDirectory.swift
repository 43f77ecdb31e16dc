import Foundation

@testable import ZoneModel

/// A private configuration directory of gdnsd: its settings, and copies of zone files.
struct GdnsdDirectory {
  /// Removed with the last copy of this value.
  private let directory: TemporaryDirectory
  /// How many zones it was made with.
  let zoneCount: Int

  /// Absolute; what `gdnsd -c` takes.
  var path: String { directory.path }
  /// What gdnsd reads as zones, each file named by its zone.
  var zonesPath: String { "\(path)/zones" }

  /// Makes a directory for these zones.
  ///
  /// - Parameters:
  ///   - zones: paths of zone files, by the name of the zone; they are copied.
  ///   - files: what they include, by its path from the zones' folder.
  ///   - listen: `ADDRESS:PORT`; what only checks needs none, and asks for no privilege.
  ///   - settings: further text of the settings file, such as health checks.
  init(
    zones: [String: String], files: [String: [UInt8]] = [:], listen: String = "127.0.0.1:15353",
    settings: String = ""
  ) throws {
    directory = try TemporaryDirectory()
    zoneCount = zones.count
    try directory.makeDirectory("zones")
    for (zone, file) in zones {
      try FileManager.default.copyItem(
        atPath: file, toPath: "\(directory.path)/zones/\(Self.fileName(ofZone: zone))")
    }
    for (path, bytes) in files {
      try directory.makeDirectory("zones/\(FilePath(path).folder)")
      try directory.write(bytes, to: "zones/\(path)")
    }
    try directory.write(
      """
      options => {
        listen => [ \(listen) ]
        run_dir => \(directory.path)/run
        state_dir => \(directory.path)/state
        udp_threads => 1
        tcp_threads => 1
      }
      \(settings)

      """, to: "config")
  }

  /// Makes an empty file beside the settings and returns its path.
  func makeFile(_ name: String) throws -> String { try directory.write([], to: name) }

  /// The name under which gdnsd looks for a zone: small, without the final dot, `@` for `/`.
  static func fileName(ofZone zone: String) -> String {
    if zone == "." { return "ROOT_ZONE" }
    let name = zone.lowercased().replacing("/", with: "@")
    return name.hasSuffix(".") ? String(name.dropLast()) : name
  }

  /// The zone that a file of this name holds.
  static func zone(ofFileName name: String) -> String {
    name == "ROOT_ZONE" ? "." : name.replacing("@", with: "/")
  }

  /// The zone files of a directory laid out as gdnsd wants it, by the name of the zone.
  static func zones(in directory: String) -> [String: String] {
    let names = Fixture.names(in: directory)
    return Dictionary(
      uniqueKeysWithValues: names.map { (zone(ofFileName: $0), "\(directory)/\($0)") })
  }
}
