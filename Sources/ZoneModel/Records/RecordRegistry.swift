/// The table of formats laid out for looking up: by number without a search, by name without memory.
///
/// Each table is a constant of its own: read in place, it costs neither a copy, as a value that holds
/// all of them does, nor a reference count.
enum RecordRegistry {
  /// The range of a type's fields.
  struct Slot: Sendable {
    /// Its place in `RecordFormat.all`.
    let format: UInt16
    /// Its first field's place in `kinds`.
    let first: UInt16
    /// After its last field's place in `kinds`; equal to `first` for no type at all.
    let end: UInt16
    /// Whether names may be in quotes: NSD and gdnsd read them, and know the type.
    var hasQuotedNames = true
    /// Whether every server of the profile standard knows the type by its mnemonic.
    var isKnownToAll = true

    /// The range of its fields in the list of all.
    var fields: Range<Int> { Int(first)..<Int(end) }
  }

  /// A type by its name.
  private struct Place: Sendable {
    /// The mnemonic of the type.
    let name: Mnemonic
    /// The type's number.
    let type: RecordType
  }

  /// The mnemonics in the order of the formats, as bytes.
  static let mnemonics: [[UInt8]] = RecordFormat.all.map { Array($0.mnemonic.utf8) }

  /// The kinds of all fields of all types, end to end.
  static let kinds: [FieldKind] = RecordFormat.all.flatMap { $0.fields.map(\.kind) }

  /// The fields of each format, in the order of `RecordFormat.all`.
  private static let inOrder: [Slot] = {
    var slots: [Slot] = []
    var first = 0
    for (index, format) in RecordFormat.all.enumerated() {
      let end = first + format.fields.count
      slots.append(
        Slot(
          format: UInt16(truncatingIfNeeded: index), first: UInt16(truncatingIfNeeded: first),
          end: UInt16(truncatingIfNeeded: end), hasQuotedNames: format.servers.contains(.nsd),
          isKnownToAll: format.servers == .standard))
      first = end
    }
    return slots
  }()

  /// The lowest number that the flat table has no place for.
  private static let flatLimit = 272

  /// By number, for the types that a flat table is worth its room for.
  private static let slots: [Slot] = {
    var slots = [Slot](repeating: Slot(format: 0, first: 0, end: 0), count: flatLimit)
    for slot in inOrder {
      let number = Int(RecordFormat.all[Int(slot.format)].type.rawValue)
      if number < flatLimit { slots[number] = slot }
    }
    return slots
  }()

  /// The few types that the flat table has no room for.
  private static let highSlots: [(type: RecordType, slot: Slot)] = inOrder.compactMap { slot in
    let type = RecordFormat.all[Int(slot.format)].type
    return Int(type.rawValue) < flatLimit ? nil : (type, slot)
  }

  /// By name: 256 places, each searched from `Mnemonic.place` up to the first free one.
  private static let places: [Place?] = {
    var places = [Place?](repeating: nil, count: 256)
    for format in RecordFormat.all {
      guard let name = Mnemonic(format.mnemonic.utf8.span) else { continue }
      var place = name.place
      while places[place] != nil { place = (place + 1) & 255 }
      places[place] = Place(name: name, type: format.type)
    }
    return places
  }()

  /// The fields of a type, or nil for one without a format.
  @inline(__always)
  static func slot(of type: RecordType) -> Slot? {
    let number = Int(type.rawValue)
    guard number < flatLimit else { return highSlot(of: type) }
    let slot = slots[number]
    return slot.first == slot.end ? nil : slot
  }

  /// The fields of one of the few types with high numbers.
  @inline(never)
  private static func highSlot(of type: RecordType) -> Slot? {
    for entry in highSlots where entry.type == type { return entry.slot }
    return nil
  }

  /// The type of a name, or nil.
  static func type(of name: Mnemonic) -> RecordType? {
    var place = name.place
    while let found = places[place] {
      if found.name == name { return found.type }
      place = (place + 1) & 255
    }
    return nil
  }
}
