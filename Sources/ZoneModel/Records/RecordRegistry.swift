/// The table of formats laid out for looking up: by number without a search, by name without memory.
///
/// All of it lies in the value itself, so that looking up counts no references.
struct RecordRegistry: Sendable {
  /// Where a type's fields lie.
  struct Slot: Sendable {
    /// Its place in `RecordFormat.all`.
    let format: UInt16
    /// Its first field's place in `kinds`.
    let first: UInt16
    /// Behind its last field's place in `kinds`; equal to `first` for no type at all.
    let end: UInt16

    /// The fields' places.
    var fields: Range<Int> { Int(first)..<Int(end) }

    /// Of a number that no format has.
    static let empty = Slot(format: 0, first: 0, end: 0)
  }

  /// A type by its name.
  private struct Place: Sendable {
    /// The name; nil where the place is free.
    let name: Mnemonic?
    /// The type.
    let type: RecordType
  }

  /// The one registry, of `RecordFormat.all`.
  static let shared = RecordRegistry(RecordFormat.all)

  /// The kinds of all fields of all types, end to end.
  private(set) var kinds = InlineArray<256, FieldKind>(repeating: .opaque)
  /// By number, for the types that a flat table is worth its room for.
  private var slots = InlineArray<272, Slot>(repeating: .empty)
  /// The few types with higher numbers.
  private var highSlots = InlineArray<8, (type: RecordType, slot: Slot)>(
    repeating: (RecordType(0), .empty))
  /// By name: 256 places, each searched from `Mnemonic.place` up to the first free one.
  private var places = InlineArray<256, Place>(
    repeating: Place(name: nil, type: RecordType(0)))

  /// Lays out some formats, which must not outgrow the tables.
  private init(_ formats: [RecordFormat]) {
    var fieldCount = 0
    var highCount = 0
    for (index, format) in formats.enumerated() {
      let first = fieldCount
      for field in format.fields {
        kinds[fieldCount] = field.kind
        fieldCount += 1
      }
      let slot = Slot(
        format: UInt16(truncatingIfNeeded: index), first: UInt16(truncatingIfNeeded: first),
        end: UInt16(truncatingIfNeeded: fieldCount))
      if Int(format.type.rawValue) < slots.count {
        slots[Int(format.type.rawValue)] = slot
      } else {
        highSlots[highCount] = (format.type, slot)
        highCount += 1
      }
      guard let name = Mnemonic(format.mnemonic.utf8.span) else { continue }
      var place = name.place
      while places[place].name != nil { place = (place + 1) & 255 }
      places[place] = Place(name: name, type: format.type)
    }
  }

  /// Where a type's fields lie, or nil for one without a format.
  func slot(of type: RecordType) -> Slot? {
    let number = Int(type.rawValue)
    if number < slots.count {
      let slot = slots[number]
      return slot.first == slot.end ? nil : slot
    }
    for index in highSlots.indices where highSlots[index].type == type {
      return highSlots[index].slot
    }
    return nil
  }

  /// The type of a name, or nil.
  func type(of name: Mnemonic) -> RecordType? {
    var place = name.place
    while let found = places[place].name {
      if found == name { return places[place].type }
      place = (place + 1) & 255
    }
    return nil
  }
}
