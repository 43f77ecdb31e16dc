extension NaturalOrder {
  /// The numbers of names in natural order; `isBefore` decides between names that are the same.
  ///
  /// `repeated` are the places in that order whose name is the one before it.
  ///
  /// The 64 bits of the keys after what all have in common are sorted by their digits, eleven bits
  /// a pass; only names that are alike in those too are compared.
  static func sorted(
    _ ranges: [Range<Int>], in names: [UInt8], _ isBefore: (Int, Int) -> Bool
  ) -> (order: [UInt32], repeated: [Int]) {
    let keys = ranges.map { key(of: $0, in: names.span) }
    guard let first = keys.first else { return ([], []) }
    var different: UInt128 = 0
    for key in keys { different |= key ^ first }
    let shared = UInt128(min(different.leadingZeroBitCount, 127))
    var entries = keys.enumerated().map { number, key in
      Entry(
        bits: UInt64(truncatingIfNeeded: (key << shared) >> 64),
        number: UInt32(truncatingIfNeeded: number))
    }
    sortByBits(&entries)
    var repeated: [Int] = []
    var start = 0
    for end in 1...entries.count
    where end == entries.count || entries[end].bits != entries[start].bits {
      if end - start > 1 {
        entries[start..<end].sort { left, right in
          let (left, right) = (Int(left.number), Int(right.number))
          if keys[left] != keys[right] { return keys[left] < keys[right] }
          let order = compare(ranges[left], ranges[right], in: names.span)
          return order == 0 ? isBefore(left, right) : order < 0
        }
        for place in (start + 1)..<end
        where names[ranges[Int(entries[place].number)]]
          == names[ranges[Int(entries[place - 1].number)]]
        {
          repeated.append(place)
        }
      }
      start = end
    }
    return (entries.map(\.number), repeated)
  }

  /// A part of a key beside the number of its name.
  private struct Entry {
    /// The bits to sort by.
    let bits: UInt64
    /// The name's number in the table.
    let number: UInt32
  }

  /// Sorts; many of them from the lowest digit to the highest, each pass keeping the order of equals.
  private static func sortByBits(_ entries: inout [Entry]) {
    guard entries.count > 512 else { return entries.sort { $0.bits < $1.bits } }
    var other = entries
    for shift in stride(from: UInt64(0), to: 64, by: 11) {
      var starts = [Int](repeating: 0, count: 2049)
      for entry in entries { starts[Int(entry.bits >> shift & 2047) + 1] += 1 }
      // Where all have the same digit there is nothing to move.
      if starts.contains(entries.count) { continue }
      for digit in 1..<2048 { starts[digit] += starts[digit - 1] }
      for entry in entries {
        let digit = Int(entry.bits >> shift & 2047)
        other[starts[digit]] = entry
        starts[digit] += 1
      }
      swap(&entries, &other)
    }
  }
}
