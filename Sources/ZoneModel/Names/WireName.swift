/// Operations on a domain name in wire form in some buffer.
///
/// Wire form: each label after its length, then a zero byte (RFC 1035 §3.1), never compressed. Case
/// is kept but has no meaning (RFC 4343).
package enum WireName {
  /// The longest name, the root's zero byte included (RFC 1035 §2.3.4).
  package static let maximumLength = 255
  /// The longest label, in bytes (RFC 1035 §2.3.4).
  package static let maximumLabel = 63

  /// How many bytes the name at `start` takes, or nil if none that is valid begins.
  package static func length(in bytes: Span<UInt8>, at start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      let label = Int(bytes[index])
      if label == 0 { return index + 1 - start }
      if label > maximumLabel { return nil }
      index += label + 1
      if index - start >= maximumLength { return nil }
    }
    return nil
  }

  /// Whether two names are the same, ignoring case.
  package static func areEqual(_ lhs: Span<UInt8>, _ rhs: Span<UInt8>) -> Bool {
    guard lhs.count == rhs.count else { return false }
    // Names are mostly spelled alike: eight bytes a step as long as they are.
    var index = 0
    while index &+ 8 <= lhs.count, lhs.word(at: index) == rhs.word(at: index) { index &+= 8 }
    // Length bytes pass through unharmed: they are at most 63, and "A" is 65.
    while index < lhs.count {
      if lhs[index] != rhs[index], lhs[index].asciiLowercased != rhs[index].asciiLowercased {
        return false
      }
      index &+= 1
    }
    return true
  }

  /// Where the labels of a name start, the root's not among them.
  package static func labelStarts(_ name: Span<UInt8>) -> [Int] {
    var starts: [Int] = []
    var index = 0
    while index < name.count, name[index] != 0 {
      starts.append(index)
      index += Int(name[index]) + 1
    }
    return starts
  }

  /// How many labels a name has, the root's not counted.
  package static func labelCount(_ name: Span<UInt8>) -> Int {
    var count = 0
    var index = 0
    while index < name.count, name[index] != 0 {
      count += 1
      index += Int(name[index]) + 1
    }
    return count
  }

  /// Whether `name` is `ancestor` or is below it, compared by label.
  package static func isSubdomain(_ name: Span<UInt8>, of ancestor: Span<UInt8>) -> Bool {
    guard name.count >= ancestor.count else { return false }
    var index = 0
    while name.count - index > ancestor.count { index += Int(name[index]) + 1 }
    return name.count - index == ancestor.count
      && areEqual(name.extracting(index..<name.count), ancestor)
  }

  /// The order of RFC 4034 §6.1: label by label from the root, lower case, absent before zero.
  ///
  /// - Returns: negative, zero or positive, as `lhs` comes before, with or after `rhs`.
  package static func compare(_ lhs: Span<UInt8>, _ rhs: Span<UInt8>) -> Int {
    let left = labelStarts(lhs)
    let right = labelStarts(rhs)
    for (leftStart, rightStart) in zip(left.reversed(), right.reversed()) {
      let leftCount = Int(lhs[leftStart])
      let rightCount = Int(rhs[rightStart])
      for offset in 1..<(min(leftCount, rightCount) + 1) {
        let a = lhs[leftStart + offset].asciiLowercased
        let b = rhs[rightStart + offset].asciiLowercased
        if a != b { return a < b ? -1 : 1 }
      }
      if leftCount != rightCount { return leftCount < rightCount ? -1 : 1 }
    }
    return left.count - right.count
  }
}
