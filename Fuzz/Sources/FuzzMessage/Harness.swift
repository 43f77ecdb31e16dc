@testable import ZoneModel

/// What must hold of any bytes at all that a server may send.
enum Harness {
  /// Reads the input as a message: alone, and with a reader that another message went through.
  static func run(_ input: [UInt8]) {
    var message = DNSMessage()
    let isRead = (try? message.read(input.span)) != nil
    var used = DNSMessage()
    let other = Array(input.dropLast(3))
    _ = try? used.read(other.span)
    expect(((try? used.read(input.span)) != nil) == isRead, "what was read before is forgotten")
    guard isRead else { return }
    expect(used.bytes == message.bytes, "what was read before leaves no bytes")
    expect(used.code == message.code, "what was read before leaves no code")
    // A name of 255 bytes for each 12 of a record, and its data, which names may fill.
    expect(message.bytes.count <= 256 * (input.count + 1), "a message is not blown up")
    for record in message.records { check(record, message) }
  }

  /// Holds a record to what readers of it rely on.
  private static func check(_ record: DNSMessage.Record, _ message: DNSMessage) {
    expect(record.owner.upperBound <= record.data.lowerBound, "data comes after its owner")
    expect(record.data.upperBound <= message.bytes.count, "data lies in the buffer")
    let owner = Array(message.bytes[record.owner])
    expect(DomainName(wire: owner) != nil, "an owner is a whole name")
    expect(owner == owner.map(\.asciiLowercased), "an owner is in small letters")
  }

  /// Stops the run, which keeps the input, where something does not hold.
  private static func expect(_ holds: Bool, _ what: StaticString) {
    if !holds { fatalError("\(what)") }
  }
}
