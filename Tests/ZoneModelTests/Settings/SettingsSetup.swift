import Foundation
import Testing

@testable import ZoneModel

/// gdnsd's settings and one zone, for zonec and for gdnsd itself.
struct SettingsSetup {
  /// The files beside the zones, by path, `config` among them.
  var files: [String: [UInt8]]
  /// The zone example.com.
  var zone: [UInt8]
  /// The zone's name.
  var origin = "example.com"

  /// What either says.
  struct Verdict {
    /// Whether the daemon would serve the zone.
    let accepts: Bool
    /// Warnings and errors, as lines.
    let lines: [String]
  }

  /// Options besides the address that gdnsd listens at, further settings, and records below a sound
  /// head.
  init(options: String = "", _ more: String = "", records: String = "") {
    files = ["config": Array(Self.config(options, more).utf8)]
    zone = Array((CheckedZone.head + records + "\n").utf8)
  }

  /// Settings that gdnsd does not warn of.
  static func config(_ options: String, _ more: String) -> String {
    "options => { listen => [ 127.0.0.1:15353 ] \(options) }\n\(more)\n"
  }

  /// What zonec reads of the settings.
  var configuration: GdnsdConfiguration {
    GdnsdConfiguration(
      in: ConfigurationFolder(
        path: "etc/",
        load: { [files] path in
          guard let text = files[path.below("etc/").description] else {
            return .failure(FileFailure(reason: "no such file or directory"))
          }
          return .success(text)
        },
        list: { [files] path in
          let folder = path.below("etc/").description
          let names = files.keys.filter { $0.hasPrefix(folder) }.map {
            FilePath(String($0.dropFirst(folder.count).prefix { $0 != "/" }))
          }
          return names.isEmpty ? nil : Array(Set(names))
        }))
  }

  /// What `check --zones` says.
  func check() -> ZoneDirectoryReport {
    var directory = ZoneDirectory(
      path: "zones/", names: [FilePath(origin)], today: .fixed
    ) { [zone] _ in .success(zone) }
    directory.configuration = configuration
    return ZoneModel.check(directory)
  }

  /// zonec's verdict.
  var zonec: Verdict {
    let report = check()
    return Verdict(
      accepts: !report.diagnostics.contains { $0.severity == .error },
      lines: report.diagnostics.filter { $0.severity != .info }.map(report.sources.text))
  }

  /// gdnsd's verdict; nil where it is not installed, which has been complained about.
  func gdnsd() throws -> Verdict? {
    guard let program = Subprocess.path(ofProgram: "gdnsd") else {
      MissingPrograms.report("gdnsd is not installed")
      return nil
    }
    let directory = try TemporaryDirectory()
    for (path, text) in files { try directory.write(text, to: path) }
    try directory.write(zone, to: "zones/\(origin)")
    let run = try Subprocess.run(program, ["-c", directory.path, "checkconf"])
    let lines = run.errorText.split(separator: "\n").map(String.init)
    return Verdict(
      accepts: run.status == 0 && run.errorText.contains("Loaded 1 zonefiles "),
      // It warns of every address that a DYNC record can give.
      lines: lines.filter { !$0.hasPrefix("info: ") && !$0.contains("are DEPRECATED") })
  }

  /// Expects that both say the same of the zone, and that zonec warns where gdnsd does.
  func expectAgreement(_ sourceLocation: Testing.SourceLocation = #_sourceLocation) throws {
    guard let gdnsd = try gdnsd() else { return }
    let zonec = zonec
    let shown = "\(text)\ngdnsd: \(gdnsd.lines)\nzonec: \(zonec.lines)"
    #expect(zonec.accepts == gdnsd.accepts, "\(shown)", sourceLocation: sourceLocation)
    if !gdnsd.lines.isEmpty {
      #expect(!zonec.lines.isEmpty, "\(shown)", sourceLocation: sourceLocation)
    }
  }

  /// Settings and zone, for a message.
  var text: String {
    files.sorted { $0.key < $1.key }.map { "\($0.key): \(harmless($0.value))" }
      .joined(separator: "\n") + "\n" + harmless(zone)
  }
}
