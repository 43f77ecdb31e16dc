@testable import ZoneModel

/// Random data of any type: sound by its format, and otherwise as odd as can be.
struct RandomRdata {
  /// Where the numbers come from.
  var generator: SeededGenerator

  /// Data that comes again from the same seed.
  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  /// Data of a type, one field after the other.
  mutating func data(of format: RecordFormat) -> [UInt8] {
    var data: [UInt8] = []
    for field in format.fields { append(field.kind, of: format, to: &data) }
    return data
  }

  /// A number below `bound`; the ends come more often than chance would have them.
  mutating func number(below bound: Int) -> Int {
    switch Int.random(in: 0..<8, using: &generator) {
    case 0: 0
    case 1: bound - 1
    default: Int.random(in: 0..<bound, using: &generator)
    }
  }

  /// Bytes of any value.
  mutating func bytes(_ count: Int) -> [UInt8] {
    (0..<count).map { _ in UInt8(number(below: 256)) }
  }

  /// One of some values.
  mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &generator)]
  }

  /// A name of a few labels with any byte in them, or the root.
  mutating func name() -> [UInt8] {
    var name: [UInt8] = []
    for _ in 0..<number(below: 5) {
      let label = bytes(1 + number(below: pick([4, 63])))
      if name.count + label.count < 250 { name += [UInt8(label.count)] + label }
    }
    return name + [0]
  }

  /// A string after its count.
  private mutating func string() -> [UInt8] {
    let text = bytes(number(below: pick([8, 256])))
    return [UInt8(text.count)] + text
  }

  /// Digits after their count, four or more.
  private mutating func digits() -> [UInt8] {
    let count = 4 + number(below: 12)
    return [UInt8(count)] + (0..<count).map { _ in 0x30 + UInt8(number(below: 10)) }
  }

  /// Appends a field.
  private mutating func append(_ kind: FieldKind, of format: RecordFormat, to data: inout [UInt8]) {
    switch kind {
    case .uint8, .algorithm, .digestType, .hashAlgorithm, .syncScheme, .transport: data += bytes(1)
    case .uint16, .certificateType, .recordType: data += bytes(2)
    case .zero: data += [0, 0]
    case .ipv4, .uint32, .period, .timestamp, .date: data += bytes(4)
    case .eui48: data += bytes(6)
    case .eui64, .locator: data += bytes(8)
    case .ipv6: data += bytes(16)
    case .name: data += name()
    case .string, .salt: data += string()
    case .digits: data += digits()
    case .optionalString: if number(below: 2) == 1 { data += string() }
    case .word:
      let word = pick(["issue", "Iodef9", "a", String(repeating: "x", count: 255)])
      data += [UInt8(word.utf8.count)] + word.utf8
    case .strings: for _ in 0...number(below: 3) { data += string() }
    case .value, .optionalBase64, .dashedBase64: data += bytes(number(below: 40))
    case .hex, .base64, .target, .nsap, .opaque: data += bytes(1 + number(below: 40))
    case .hash:
      let hash = bytes(1 + number(below: 40))
      data += [UInt8(hash.count)] + hash
    case .keyUnlessFlagged: if data[0] & 0xC0 != 0xC0 { data += bytes(1 + number(below: 40)) }
    case .keyUnlessNone: if data[2] != 0 { data += bytes(1 + number(below: 40)) }
    case .digest, .fingerprint, .zoneDigest: appendDigest(kind, to: &data)
    case .atm: data += number(below: 2) == 0 ? [0] + bytes(1 + number(below: 20)) : [1, 0x31, 0x39]
    case .types, .optionalTypes: appendTypes(isEmptyAllowed: kind == .optionalTypes, to: &data)
    case .oldTypes: data += [UInt8(number(below: 128)) | 1]
    case .services: data += bytes(number(below: 10)) + [1]
    case .names: for _ in 0..<number(below: 3) { data += name() }
    case .networks: for _ in 0..<number(below: 4) { appendNetwork(to: &data) }
    case .serviceParameters: appendParameters(to: &data)
    case .ipsecGateway: appendGateway(pick([0, 1, 2, 3]), behind: { [$0, 2] }, to: &data)
    case .multicastRelay:
      let isDiscovery = UInt8(number(below: 2)) << 7
      appendGateway(pick([0, 1, 2, 3, 4]), behind: { [$0 | isDiscovery] }, to: &data)
    case .hostIdentity:
      let (tag, key) = (bytes(1 + number(below: 20)), bytes(1 + number(below: 40)))
      data += [UInt8(tag.count), 2, 0, UInt8(key.count)] + tag + key
    case .chainedAddress: appendChainedAddress(to: &data)
    case .location: appendLocation(to: &data)
    }
  }

  /// Appends a digest of the length that the byte in front of it asks for.
  private mutating func appendDigest(_ kind: FieldKind, to data: inout [UInt8]) {
    let lengths: [UInt8: Int] =
      switch kind {
      case .fingerprint: [1: 20, 2: 32]
      case .zoneDigest: [1: 48, 2: 64]
      default: [1: 20, 2: 32, 3: 32, 4: 48]
      }
    // Four times in five a kind that is known.
    if number(below: 5) > 0 { data[data.count - 1] = pick(lengths.keys.sorted()) }
    data += bytes(lengths[data[data.count - 1]] ?? 12 + number(below: 40))
  }

  /// Appends windows of a bitmap of types.
  private mutating func appendTypes(isEmptyAllowed: Bool, to data: inout [UInt8]) {
    let windows = Set((0..<(number(below: 3) + (isEmptyAllowed ? 0 : 1))).map { _ in bytes(1)[0] })
    for window in windows.sorted() {
      let bits = bytes(number(below: 32)) + [UInt8(1 + number(below: 255))]
      data += [window, UInt8(bits.count)] + bits
    }
  }

  /// Appends a network of APL.
  private mutating func appendNetwork(to data: inout [UInt8]) {
    let size = pick([4, 16])
    var address = bytes(number(below: size + 1))
    while address.last == 0 { address.removeLast() }
    let sign = UInt8(number(below: 2)) << 7
    let family = number(below: 8) == 0 ? 3 : UInt8(size == 4 ? 1 : 2)
    data += [0, family, UInt8(number(below: size * 8 + 1)), sign | UInt8(address.count)]
    data += address
  }

  /// Appends parameters of SVCB in order.
  private mutating func appendParameters(to data: inout [UInt8]) {
    var parameters: [(key: UInt16, value: [UInt8])] = []
    if number(below: 2) == 1 { parameters.append((1, [2, 0x68, 0x32] + string(least: 1))) }
    if !parameters.isEmpty, number(below: 3) == 1 { parameters.append((2, [])) }
    if number(below: 2) == 1 { parameters.append((3, bytes(2))) }
    if number(below: 2) == 1 { parameters.append((4, bytes(4 * (1 + number(below: 3))))) }
    if number(below: 3) == 1 { parameters.append((5, bytes(1 + number(below: 30)))) }
    if number(below: 2) == 1 { parameters.append((6, bytes(16 * (1 + number(below: 3))))) }
    if number(below: 3) == 1 { parameters.append((7, Array("/q{?dns}".utf8))) }
    if number(below: 2) == 1 { parameters.append((667, bytes(number(below: 30)))) }
    if let first = parameters.first, number(below: 2) == 1 {
      parameters.insert((0, NameBytes.bytes(of: first.key)), at: 0)
    }
    for parameter in parameters {
      data += NameBytes.bytes(of: parameter.key)
      data += NameBytes.bytes(of: UInt16(parameter.value.count)) + parameter.value
    }
  }

  /// A string after its count, of at least some bytes.
  private mutating func string(least: Int) -> [UInt8] {
    let text = bytes(least + number(below: 20))
    return [UInt8(text.count)] + text
  }

  /// Appends a gateway of IPSECKEY or AMTRELAY behind what names its kind.
  private mutating func appendGateway(
    _ kind: UInt8, behind front: (UInt8) -> [UInt8], to data: inout [UInt8]
  ) {
    data += front(kind)
    switch kind {
    case 1: data += bytes(4)
    case 2: data += bytes(16)
    case 3: data += name()
    default: break
    }
  }

  /// Appends the data of A6.
  private mutating func appendChainedAddress(to data: inout [UInt8]) {
    let prefix = number(below: 129)
    data.append(UInt8(prefix))
    var suffix = bytes(16 - prefix / 8)
    if prefix % 8 > 0 { suffix[0] &= 0xFF >> UInt8(prefix % 8) }
    data += suffix
    if prefix > 0 { data += name() }
  }

  /// Appends the data of LOC.
  private mutating func appendLocation(to data: inout [UInt8]) {
    data.append(0)
    for _ in 0..<3 { data.append(UInt8(1 + number(below: 9)) << 4 | UInt8(number(below: 10))) }
    for limit in [90, 180] {
      let angle = number(below: 2 * limit * 3_600_000 + 1) - limit * 3_600_000
      data.append(bigEndian: UInt32(truncatingIfNeeded: angle + 1 << 31))
    }
    data += bytes(4)
  }
}
