/// The table of formats laid out for looking up: by number without a search, by name without memory.
struct RecordRegistry: Sendable {
  /// Where a type's fields lie.
  struct Slot: Sendable {
    /// Its place in `RecordFormat.all`.
    let format: UInt16
    /// Its first field's place in `kinds`.
    let first: UInt16
    /// Behind its last field's place in `kinds`.
    let end: UInt16

    /// The fields' places.
    var fields: Range<Int> { Int(first)..<Int(end) }
  }

  /// The one registry, of `RecordFormat.all`.
  static let shared = RecordRegistry(RecordFormat.all)

  /// The mnemonics in the order of the formats, as bytes.
  let mnemonics: [[UInt8]]
  /// The kinds of all fields of all types, end to end.
  let kinds: [FieldKind]
  /// By number, for the types that a flat table is worth its room for.
  private let slots: [Slot?]
  /// The few types with higher numbers.
  private let highSlots: [(type: RecordType, slot: Slot)]
  /// By name: 256 places, each searched from `Mnemonic.place` up to the first free one.
  private let places: [(name: Mnemonic, type: RecordType)?]

  /// The lowest number that the flat table has no place for.
  private static let flatLimit = 272

  /// Lays out some formats.
  init(_ formats: [RecordFormat]) {
    var kinds: [FieldKind] = []
    var slots = [Slot?](repeating: nil, count: Self.flatLimit)
    var highSlots: [(type: RecordType, slot: Slot)] = []
    var places = [(name: Mnemonic, type: RecordType)?](repeating: nil, count: 256)
    for (index, format) in formats.enumerated() {
      let first = kinds.count
      kinds.append(contentsOf: format.fields.map(\.kind))
      let slot = Slot(
        format: UInt16(truncatingIfNeeded: index), first: UInt16(truncatingIfNeeded: first),
        end: UInt16(truncatingIfNeeded: kinds.count))
      if Int(format.type.rawValue) < Self.flatLimit {
        slots[Int(format.type.rawValue)] = slot
      } else {
        highSlots.append((format.type, slot))
      }
      guard let name = Mnemonic(format.mnemonic.utf8.span) else { continue }
      var place = name.place
      while places[place] != nil { place = (place + 1) & 255 }
      places[place] = (name, format.type)
    }
    mnemonics = formats.map { Array($0.mnemonic.utf8) }
    self.kinds = kinds
    self.slots = slots
    self.highSlots = highSlots
    self.places = places
  }

  /// Where a type's fields lie, or nil for one without a format.
  func slot(of type: RecordType) -> Slot? {
    let number = Int(type.rawValue)
    if number < Self.flatLimit { return slots[number] }
    for entry in highSlots where entry.type == type { return entry.slot }
    return nil
  }

  /// The type of a name, or nil.
  func type(of name: Mnemonic) -> RecordType? {
    var place = name.place
    while let entry = places[place] {
      if entry.name == name { return entry.type }
      place = (place + 1) & 255
    }
    return nil
  }
}
