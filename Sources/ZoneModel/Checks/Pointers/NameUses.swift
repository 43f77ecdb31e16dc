/// Which names of a set are name servers or mail exchanges.
struct NameUses {
  /// For each zone the uses of its owners; empty if there are none.
  private var uses: [[AddressUse]]

  /// Follows the NS and MX records of all zones.
  init(_ finder: ZoneFinder) {
    uses = Array(repeating: [], count: finder.zones.count)
    for zone in finder.zones {
      let data = zone.zone.rdata
      for record in zone.zone.records where record.type == .ns || record.type == .mx {
        let offset = record.type == .mx ? 2 : 0
        let range = (record.rdataRange.lowerBound + offset)..<record.rdataRange.upperBound
        guard case .owner(let found, let owner) = finder.find(data.span.extracting(range)) else {
          continue
        }
        if uses[found.number].isEmpty {
          uses[found.number] = Array(repeating: [], count: found.types.count)
        }
        uses[found.number][Int(owner)].insert(record.type == .ns ? .nameServer : .mailExchange)
      }
    }
  }

  /// What an owner of a zone is used for.
  func use(of owner: UInt32, in zone: Int) -> AddressUse {
    uses[zone].isEmpty ? [] : uses[zone][Int(owner)]
  }
}
