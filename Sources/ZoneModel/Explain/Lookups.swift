/// What an answer about thousands of records or addresses looks up again and again, each prepared
/// when it is first asked for.
final class Lookups {
  /// The compiled project to look things up in.
  private let project: CompiledProject
  /// The lines of records.
  private(set) lazy var lines = LineNumbers(project)
  /// By level, the reverse zones: those of public addresses under nil; by address.
  private lazy var reverseZones = parts()
  /// The records of reverse zones by owner, by the zone's place.
  private var indexes: [Int: OwnerIndex] = [:]

  /// A reverse zone, or a part of one.
  private struct Part {
    /// The addresses that the zone covers.
    let cidr: CIDR
    /// Its place among the project's zones.
    let place: Int
  }

  /// Prepares look-ups in a compiled project.
  init(_ project: CompiledProject) { self.project = project }

  /// The reverse zones in order.
  private func parts() -> [Int?: [Part]] {
    var parts: [Int?: [Part]] = [:]
    for (place, planned) in project.zones.enumerated() {
      guard case .reverse(let part) = planned.kind else { continue }
      parts[part.level, default: []].append(Part(cidr: part.cidr, place: place))
    }
    return parts.mapValues { $0.sorted { $0.cidr.base < $1.cidr.base } }
  }

  /// The PTR record of an address; nil if there is none.
  func pointer(of held: HeldAddress) -> FoundRecord? {
    let address = held.address.address
    let parts = reverseZones[held.address.isPublic ? nil : held.level] ?? []
    // Networks do not overlap where the project can be read.
    let next = parts.firstPlace(whereAllBehind: { $0.cidr.base > address })
    guard next > 0, parts[next - 1].cidr.contains(address) else { return nil }
    let place = parts[next - 1].place
    let planned = project.zones[place]
    guard case .reverse(let part) = planned.kind else { return nil }
    var labels: [UInt8] = []
    ReverseName.appendLabels(of: address, below: part.labelledBits, to: &labels)
    guard let owner = DomainName(wire: labels + planned.zone.origin.wire),
      let number = planned.zone.names.find(owner)
    else { return nil }
    let index = indexes[place] ?? OwnerIndex(planned.zone)
    indexes[place] = index
    return index[number].first { planned.zone.records[Int($0)].type == .ptr }
      .map { FoundRecord(zone: planned, index: Int($0)) }
  }
}

/// The records that lead to addresses, except PTR records, found in one pass over all records: for
/// derived records by the address's place in the inventory, for hand-written ones and SPF by the
/// address itself.
struct LeadingRecords {
  /// By the place of each address in the list.
  private var records: [[FoundRecord]]
  /// By the place of an address in an inventory, which several levels may share.
  private var byLocation: [SourceLocation: [Int]] = [:]
  /// The indexes of the records of an address.
  private var byAddress: [IPAddress: [Int]] = [:]
  /// By the term that allows an address in an SPF record.
  private var byTerm: [Substring: [Int]] = [:]

  /// Those that lead to some addresses of a project.
  init(to held: [HeldAddress], in project: CompiledProject) {
    records = Array(repeating: [], count: held.count)
    for (number, one) in held.enumerated() {
      let address = one.address.address
      byLocation[one.address.location, default: []].append(number)
      byAddress[address, default: []].append(number)
      byTerm["\(address.isIPv4 ? "ip4:" : "ip6:")\(address)", default: []].append(number)
    }
    for planned in project.askedZones {
      let level = planned.isInternal ? planned.ownLevel : nil
      for index in planned.zone.records.indices {
        let record = FoundRecord(zone: planned, index: index)
        for number in numbers(of: record)
        where !planned.isInternal || held[number].level == level {
          records[number].append(record)
        }
      }
    }
  }

  /// The records that hold the address at a place of the list.
  subscript(number: Int) -> [FoundRecord] { records[number] }

  /// The places of the addresses that a record leads to.
  private func numbers(of record: FoundRecord) -> [Int] {
    let entry = record.entry
    if entry.type == .ptr { return [] }
    var found = byLocation[entry.location] ?? []
    if record.group.rule == .handWritten, let address = record.address {
      found += byAddress[address] ?? []
    }
    if entry.type == .txt, let text = record.text {
      for term in text.split(separator: " ") { found += byTerm[term] ?? [] }
    }
    return found.count < 2 ? found : Set(found).sorted()
  }
}
