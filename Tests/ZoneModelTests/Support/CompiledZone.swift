import Foundation
import Testing

/// What a zone file holds in the eyes of BIND: the tests' own reading of it, without zonec.
enum CompiledZone {
  /// Why there is nothing to read.
  enum Failure: Error {
    /// BIND refuses the zone; with its words.
    case refused(String)
  }

  /// Every record of a zone file.
  ///
  /// - Returns: nil where named-compilezone is not installed; that has been complained about.
  static func records(
    zone: String, file: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> [WireRecord]? {
    guard let program = Subprocess.path(ofProgram: "named-compilezone") else {
      MissingPrograms.report("named-compilezone is not installed", sourceLocation: sourceLocation)
      return nil
    }
    let output = try TemporaryDirectory()
    let raw = "\(output.path)/raw"
    let run = try Subprocess.run(
      program, ["-i", "local", "-F", "raw", "-o", raw, zone, file])
    guard run.status == 0 else { throw Failure.refused(run.outputText + run.errorText) }
    return try records(raw: try Subprocess.bytes(ofFile: raw))
  }

  /// Reads BIND's raw format, version 1: a header of 24 bytes, then one block an RRset.
  private static func records(raw: [UInt8]) throws -> [WireRecord] {
    var reader = WireReader(message: raw)
    _ = try reader.bytes(24)
    var records: [WireRecord] = []
    while reader.position < raw.count {
      _ = try reader.bytes(6)
      let type = try reader.uint16()
      _ = try reader.uint16()
      let ttl = try reader.uint32()
      let count = try reader.uint32()
      let owner = try reader.bytes(Int(try reader.uint16()))
      let name = NameBytes.text(of: owner).lowercased()
      for _ in 0..<count {
        let rdata = try reader.bytes(Int(try reader.uint16()))
        records.append(WireRecord(name: name, type: type, ttl: ttl, rdata: rdata))
      }
    }
    return records
  }
}
