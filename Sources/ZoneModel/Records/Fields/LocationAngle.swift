/// Latitude or longitude of a LOC record, in thousandths of an arc second (RFC 1876 §3).
struct LocationAngle: Sendable {
  /// As messages call it.
  let name: String
  /// The most degrees it can have.
  let maximum: Int64
  /// The letter of positive angles.
  let positive: UInt8
  /// The letter of negative angles.
  let negative: UInt8

  /// From the equator, north positive.
  static let latitude = LocationAngle(
    name: "latitude", maximum: 90, positive: UInt8(ascii: "N"), negative: UInt8(ascii: "S"))
  /// From Greenwich, east positive.
  static let longitude = LocationAngle(
    name: "longitude", maximum: 180, positive: UInt8(ascii: "E"), negative: UInt8(ascii: "W"))

  /// The largest angle, in thousandths of a second.
  var limit: Int64 { maximum * 3_600_000 }

  /// Reads degrees, minutes and seconds, of which the latter may be left out, and the hemisphere.
  func parse(
    _ text: Span<UInt8>, _ tokens: Span<Token>, _ next: inout Int
  ) throws(FieldFault) -> Int64 {
    var total: Int64 = 0
    var units: [(limit: UInt64, worth: Int64, decimals: Int)] = [
      (59999, 1, 3), (59, 60000, 0), (UInt64(maximum), 3_600_000, 0),
    ]
    let first = next
    while true {
      let value: Int64? = try FieldParser.parsePart(text, tokens, &next, name) {
        word throws(FieldFault) in
        if word.count == 1, units.count < 3 {
          if word[0] & 0xDF == positive { return nil }
          if word[0] & 0xDF == negative {
            total = -total
            return nil
          }
        }
        guard let unit = units.popLast() else {
          throw FieldFault("is not \(Unicode.Scalar(positive)) or \(Unicode.Scalar(negative))")
        }
        return unit.worth
          * Int64(try LocationLength.parse(word, decimals: unit.decimals, upTo: unit.limit))
      }
      guard let value else { break }
      total += value
    }
    if abs(total) > limit {
      next = first
      throw FieldFault("with its minutes and seconds is more than \(maximum) degrees", in: name)
    }
    return total
  }

  /// Appends an angle with all its parts.
  func append(_ angle: Int64, to text: inout [UInt8]) {
    let size = angle.magnitude
    text.append(decimal: size / 3_600_000)
    text.append(UInt8(ascii: " "))
    text.append(decimal: size / 60000 % 60)
    text.append(UInt8(ascii: " "))
    text.append(decimal: size / 1000 % 60)
    text.append(UInt8(ascii: "."))
    for divisor in [100, 10, 1] as [UInt64] { text.append(decimal: size / divisor % 10) }
    text.append(UInt8(ascii: " "))
    text.append(angle < 0 ? negative : positive)
  }
}
