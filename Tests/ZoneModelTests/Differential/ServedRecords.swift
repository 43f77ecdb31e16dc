import Foundation
import Testing

@testable import ZoneModel

/// What a running gdnsd or NSD answers for zones.
enum ServedRecords {
  /// The plugins that the grammar's dynamic records name.
  private static let settings = "plugins => { static => { r => 192.0.2.1, c => www.example.org. } }"

  /// The answers of a server to the questions for each zone's sets of records, in their order.
  ///
  /// - Returns: nil where the server is not installed.
  static func ask(
    _ judge: Judge, _ zones: [GrammarZone], questions: [[DNSQuery]]
  ) throws -> [[Set<WireRecord>]]? {
    var included: [String: [UInt8]] = [:]
    for zone in zones { included.merge(zone.files) { first, _ in first } }
    guard judge == .gdnsd else {
      let texts = Dictionary(uniqueKeysWithValues: zones.map { ($0.origin, $0.bytes) })
      guard let server = try NSDServer.start(zones: texts, files: included) else { return nil }
      defer { server.stop() }
      return try answers(to: questions, from: server.endpoint)
    }
    let files = try TemporaryDirectory()
    var paths: [String: String] = [:]
    for zone in zones { paths[zone.origin] = try files.write(zone.bytes, to: zone.origin) }
    guard
      let server = try GdnsdServer.start(zones: paths, files: included, settings: settings)
    else { return nil }
    defer { server.stop() }
    return try answers(to: questions, from: server.endpoint)
  }

  /// What a server answers.
  private static func answers(
    to questions: [[DNSQuery]], from endpoint: DNSEndpoint
  ) throws -> [[Set<WireRecord>]] {
    try questions.map { queries in
      try queries.map { query in
        let answer = try query.ask(endpoint)
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
