/// The data of a LOC record (RFC 1876): where on Earth, and how exactly that is known.
///
/// Version 0; size, horizontal and vertical precision, each a digit and a power of ten in cm;
/// latitude and longitude in thousandths of an arc second from 2^31; altitude in cm from 100 km
/// below the reference.
enum Location {
  /// What equator and prime meridian are on the wire.
  static let middle: Int64 = 1 << 31
  /// How far 0 is below the reference altitude, in cm.
  static let lowest: Int64 = 10_000_000
  /// How many bytes the data has.
  private static let length = 16

  /// Reads all tokens that are left: degrees, minutes, seconds and hemisphere twice, altitude, and
  /// up to three lengths in metres.
  static func parse(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int, into rdata: inout [UInt8]
  ) throws(FieldFault) {
    let latitude = try LocationAngle.latitude.parse(text, tokens, &next)
    let longitude = try LocationAngle.longitude.parse(text, tokens, &next)
    let altitude = try FieldParser.parsePart(text, tokens, &next, "altitude") {
      word throws(FieldFault) in
      try LocationLength.parseAltitude(word)
    }
    // The defaults of RFC 1876 §3: 1 m, 10 km and 10 m.
    var precisions: [UInt8] = [0x12, 0x16, 0x13]
    for (index, name) in ["size", "horizontal precision", "vertical precision"].enumerated()
    where next < tokens.count {
      precisions[index] = try FieldParser.parsePart(text, tokens, &next, name) {
        word throws(FieldFault) in
        try LocationLength.parsePrecision(word)
      }
    }
    rdata.append(0)
    rdata.append(contentsOf: precisions)
    for number in [latitude + middle, longitude + middle, altitude + lowest] {
      rdata.append(bigEndian: UInt32(truncatingIfNeeded: number))
    }
  }

  /// Where the data ends; another version than 0 is not read.
  static func end(in rdata: Span<UInt8>, from offset: Int) throws(FieldFault) -> Int {
    let end = try FieldValidator.end(of: length, in: rdata, from: offset)
    if rdata[offset] != 0 { throw FieldFault("is not 0", at: offset, in: "version") }
    for (index, name) in ["size", "horizontal precision", "vertical precision"].enumerated() {
      let at = offset + 1 + index
      let (digit, power) = (rdata[at] >> 4, rdata[at] & 15)
      if digit > 9 || power > 9 || (digit == 0 && power > 0) {
        throw FieldFault("is not a digit and a power of ten", at: at, in: name)
      }
    }
    for (angle, at) in [(LocationAngle.latitude, offset + 4), (.longitude, offset + 8)] {
      let number = Int64(rdata.extracting(at..<(at + 4)).bigEndianNumber) - middle
      if abs(number) > angle.limit {
        throw FieldFault("is more than \(angle.maximum) degrees", at: at, in: angle.name)
      }
    }
    return end
  }

  /// Appends data that the validator has passed.
  static func append(_ bytes: Span<UInt8>, to text: inout [UInt8]) {
    for (angle, at) in [(LocationAngle.latitude, 4), (.longitude, 8)] {
      angle.append(Int64(bytes.extracting(at..<(at + 4)).bigEndianNumber) - middle, to: &text)
      text.append(UInt8(ascii: " "))
    }
    let altitude = Int64(bytes.extracting(12..<16).bigEndianNumber) - lowest
    if altitude < 0 { text.append(UInt8(ascii: "-")) }
    LocationLength.append(altitude.magnitude, showsCentimetres: true, to: &text)
    for index in 1...3 {
      text.append(UInt8(ascii: " "))
      var length = UInt64(bytes[index] >> 4)
      for _ in 0..<(bytes[index] & 15) { length *= 10 }
      LocationLength.append(length, showsCentimetres: length < 100, to: &text)
    }
  }
}
