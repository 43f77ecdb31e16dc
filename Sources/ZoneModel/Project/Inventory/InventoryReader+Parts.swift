/// Reading a long list of hosts in two parts at once.
extension InventoryReader {
  /// Reads the list of hosts that comes next.
  mutating func readHosts(_ json: inout JSONReader) {
    guard json.peekKind() == .array else {
      return json.refuse("\"hosts\"", wants: "a list of hosts")
    }
    guard json.enterArray() else { return }
    if workers.count > 1, json.end - json.offset >= splitSize, readInParts(&json) { return }
    while json.nextElement() { readHost(&json) }
  }

  /// Reads the elements of the list in two parts.
  ///
  /// The second part begins at a byte that looks like the beginning of a host. Only the first part
  /// can tell whether it is: if it reaches that very byte at the end of an element. If not, or if
  /// there are any findings, both parts are dropped and one reader reads all, so that findings do
  /// not depend on the number of workers.
  ///
  /// - Returns: false, and reads nothing, if the list is better read by one.
  private mutating func readInParts(_ json: inout JSONReader) -> Bool {
    guard let middle = Self.likelyHost(in: json) else { return false }
    let (file, openings, start) = (json.file, json.openings, json.offset)
    let blank = emptied
    var parts = workers.map(2) { number in
      number == 0
        ? blank.part(of: file, from: start, to: middle, openings)
        : blank.part(of: file, from: middle, to: nil, openings)
    }
    guard parts.count == 2, parts[0].isWhole, parts[1].isWhole else { return false }
    json.offset = parts[1].end
    json.needsComma = parts[1].needsComma
    // Each leaves the list as it is taken: a table held twice would be copied.
    while !parts.isEmpty { take(parts.removeFirst().reader) }
    json.hasPendingValue = false
    while json.nextElement() { readHost(&json) }
    return true
  }

  /// A line after the middle that begins with `{`, after a line that ends with a comma.
  private static func likelyHost(in json: borrowing JSONReader) -> Int? {
    let bytes = json.bytes.span
    var index = json.offset + (json.end - json.offset) / 2
    let limit = min(json.end, index + 1 << 16)
    while index < limit {
      guard bytes[index] == 0x0A, bytes[index - 1] == UInt8(ascii: ",") else {
        index += 1
        continue
      }
      index += 1
      while index < limit, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
      if index < limit, bytes[index] == UInt8(ascii: "{") { return index }
    }
    return nil
  }

  /// What one worker read.
  private struct Part: Sendable {
    /// The hosts of the part alone.
    let reader: InventoryReader
    /// Where it stopped: after its last element.
    let end: Int
    /// Whether a comma must come before a further element.
    let needsComma: Bool
    /// Whether it read all that it was to read, and found nothing to report.
    let isWhole: Bool
  }

  /// Reads elements of the list from one byte on, up to the one that begins at `limit` or to the
  /// end of the list.
  private func part(of file: SourceFile, from start: Int, to limit: Int?, _ openings: [Int]) -> Part
  {
    var reader = self
    // The first part takes the other in.
    reader.reserve(for: file.bytes.count - start)
    var json = JSONReader(file)
    json.offset = start
    json.openings = openings
    var (end, needsComma) = (start, false)
    var isAtLimit = limit == nil
    while json.nextElement(), json.diagnostics.all.isEmpty {
      if json.offset == limit {
        isAtLimit = true
        break
      }
      reader.readHost(&json)
      (end, needsComma) = (json.offset, json.needsComma)
    }
    return Part(
      reader: reader, end: end, needsComma: needsComma,
      isWhole: isAtLimit && json.diagnostics.all.isEmpty)
  }

  /// This reader before its first host.
  private var emptied: InventoryReader {
    var reader = self
    reader.table = HostTable()
    reader.isOrdered = true
    reader.diagnostics = Diagnostics()
    return reader
  }

  /// Appends the hosts of another reader.
  private mutating func take(_ other: InventoryReader) {
    let sets = other.roleSets.sets.map { roleSets.number(of: $0) }
    if table.hosts.isEmpty, sets.enumerated().allSatisfy({ $0.offset == Int($0.element) }) {
      isOrdered = other.isOrdered
      table = other.table
      return
    }
    // All files end before 4 GiB, and names and addresses take less room than their text.
    let names = UInt32(truncatingIfNeeded: table.names.count)
    let addresses = UInt32(truncatingIfNeeded: table.addresses.count)
    let hosts = table.hosts.count
    table.names += other.table.names
    table.ttls.merge(other.table.ttls) { first, _ in first }
    table.aliases.merge(other.table.aliases) { first, _ in first }
    table.mxPreferences.merge(other.table.mxPreferences) { first, _ in first }
    table.addresses.append(addingCapacity: other.table.addresses.count) { output in
      for var address in other.table.addresses {
        address.hostname.start += names
        output.append(address)
      }
    }
    table.hosts.append(addingCapacity: other.table.hosts.count) { output in
      for var host in other.table.hosts {
        host.name.start += names
        host.firstAddress += addresses
        host.roleSet = sets[Int(host.roleSet)]
        output.append(host)
      }
    }
    isOrdered = isOrdered && other.isOrdered && precedes(hosts)
  }

  /// Whether the host at a place comes after the one before it in natural order.
  private func precedes(_ place: Int) -> Bool {
    guard place > 0, place < table.hosts.count else { return true }
    return NaturalOrder.compare(
      table.hosts[place - 1].name.range, table.hosts[place].name.range, in: table.names.span) < 0
  }
}
