/// Names by keys that sort as the names do (RFC 4034 §6.1): labels from the root, in lower case.
struct CanonicalKeys {
  /// The keys, end to end.
  private var bytes: [UInt8] = []
  /// Where each key starts; one more at the end.
  private var starts: [Int] = [0]
  /// Reused for every name.
  private var labels: [Int] = []

  /// An empty list of keys.
  init() {}

  /// Appends the key of a name in wire form.
  mutating func append(_ name: Span<UInt8>) {
    Self.append(name, upTo: name.count - 1, to: &bytes, &labels)
    starts.append(bytes.count)
  }

  /// Appends the key of the labels of a name before an offset: each is closed by a zero, and a byte
  /// of 0 or 1 inside a label becomes two.
  ///
  /// - Parameter labels: room for the labels' offsets, which names take in turn.
  static func append(
    _ name: Span<UInt8>, upTo end: Int, to bytes: inout [UInt8], _ labels: inout [Int]
  ) {
    labels.removeAll(keepingCapacity: true)
    var index = 0
    while index < end {
      labels.append(index)
      index += Int(name[index]) + 1
    }
    while let start = labels.popLast() {
      for offset in (start + 1)..<(start + 1 + Int(name[start])) {
        let byte = name[offset].asciiLowercased
        if byte < 2 {
          bytes.append(1)
          bytes.append(byte + 1)
        } else {
          bytes.append(byte)
        }
      }
      bytes.append(0)
    }
  }

  /// The numbers of the names in the order of their keys; equal ones in the order of coming.
  var order: [Int] {
    (0..<(starts.count - 1)).sorted { lhs, rhs in
      let (left, right) = (starts[lhs]..<starts[lhs + 1], starts[rhs]..<starts[rhs + 1])
      for offset in 0..<min(left.count, right.count) {
        let (one, other) = (bytes[left.lowerBound + offset], bytes[right.lowerBound + offset])
        if one != other { return one < other }
      }
      return left.count == right.count ? lhs < rhs : left.count < right.count
    }
  }
}
