/// A name server's answer, written record by record for tests, with whole names.
struct AnswerBytes {
  /// The name that was asked for.
  let name: String
  /// The type that was asked for.
  let type: UInt16
  /// The flags and the code: an answer with authority unless said otherwise.
  var flags: UInt16 = 0x8400
  /// The records of the answer, authority and additional sections.
  private var sections: [[[UInt8]]] = [[], [], []]

  /// An answer without records.
  init(to name: String, _ type: UInt16, flags: UInt16 = 0x8400) {
    self.name = name
    self.type = type
    self.flags = flags
  }

  /// Adds a record; sections count from 0.
  mutating func add(_ owner: String, _ type: UInt16, _ data: [UInt8], section: Int = 0) {
    sections[section].append(
      NameBytes.wire(of: owner) + NameBytes.bytes(of: type) + [0, 1, 0, 0, 14, 16]
        + NameBytes.bytes(of: UInt16(data.count)) + data)
  }

  /// Adds a record whose data is a name.
  mutating func add(_ owner: String, _ type: UInt16, _ target: String, section: Int = 0) {
    add(owner, type, NameBytes.wire(of: target), section: section)
  }

  /// The whole message; its id is 0.
  var bytes: [UInt8] {
    let counts = [1] + sections.map { UInt16($0.count) }
    return [0, 0] + NameBytes.bytes(of: flags) + counts.flatMap { NameBytes.bytes(of: $0) }
      + NameBytes.wire(of: name) + NameBytes.bytes(of: type) + [0, 1]
      + sections.flatMap { $0.flatMap { $0 } }
  }
}
