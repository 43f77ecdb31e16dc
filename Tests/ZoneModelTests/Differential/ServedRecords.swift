import Foundation
import Testing

@testable import ZoneModel

/// What a running gdnsd answers for zones.
enum ServedRecords {
  /// The plugins that the grammar's dynamic records name.
  private static let settings = "plugins => { static => { r => 192.0.2.1, c => www.example.org. } }"

  /// The answers to the questions for each zone's sets of records, in their order.
  ///
  /// - Returns: nil where gdnsd is not installed.
  static func ask(
    _ zones: [GrammarZone], questions: [[DNSQuery]]
  ) throws -> [[Set<WireRecord>]]? {
    let files = try TemporaryDirectory()
    var paths: [String: String] = [:]
    for zone in zones { paths[zone.origin] = try files.write(zone.bytes, to: zone.origin) }
    guard let server = try GdnsdServer.start(zones: paths, settings: settings) else { return nil }
    defer { server.stop() }
    return try questions.map { queries in
      try queries.map { query in
        let answer = try query.ask(server.endpoint)
        return Set(answer.records + answer.authority)
      }
    }
  }

  /// A question for each set of a zone's records.
  static func questions(_ zone: Zone) -> [DNSQuery] {
    var seen: Set<String> = []
    return zone.records.compactMap { record in
      let name = zone.owner(of: record).lowercased.description
      let type = record.type.rawValue
      guard seen.insert("\(type) \(name)").inserted else { return nil }
      return DNSQuery(name: name, type: type)
    }
  }
}
