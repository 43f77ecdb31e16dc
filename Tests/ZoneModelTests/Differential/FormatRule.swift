@testable import ZoneModel

/// A way in which fmt changes on purpose what a server makes of a file.
///
/// Each is a line of `docs/dialect.md` under the heading `Differences by rule`, with its reason, and
/// `fmt` for the profile.
struct FormatRule: Sendable {
  /// Its name in the document.
  let id: String
  /// Whether it explains what a server has otherwise.
  let explains: @Sendable (FormattedZone, Judge) -> Bool

  /// The id, as the document has it.
  var key: String { "\(id): fmt" }

  /// All rules.
  static let all: [FormatRule] = [
    FormatRule(id: "no-ttl") { zone, server in
      // One TTL is written, and it can be that of one server only.
      zone.ids.contains("ttl-missing")
        && server != (zone.mode == .forGdnsd ? .gdnsd : .namedCheckzone)
    }
  ]
}
