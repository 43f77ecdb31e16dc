/// A kind of large zone, in the size that is measured.
struct LargeZone {
  /// The workload that makes it.
  let workload: String
  /// What the table calls it.
  let title: String
  /// The zone's name.
  let origin: String
  /// How many records, unless the variable says otherwise.
  let count: Int
  /// The variable of the environment that says how many.
  let variable: String
  /// Whether it has signatures.
  var isSigned = false

  /// A zone of a company's own network.
  static let `internal` = LargeZone(
    workload: "internal", title: "internal zone", origin: InternalZone.origin, count: 1_130_000,
    variable: "BENCH_INTERNAL")
  /// A zone of delegations.
  static let delegations = LargeZone(
    workload: "delegations", title: "zone like a TLD's: NS, DS, glue",
    origin: DelegationZone.origin, count: 2_500_000, variable: "BENCH_DELEGATIONS")
  /// A signed zone of delegations.
  static let signed = LargeZone(
    workload: "signed", title: "signed zone: NS, DS, RRSIG, NSEC3", origin: DelegationZone.origin,
    count: 900_000, variable: "BENCH_SIGNED", isSigned: true)

  /// Every kind.
  static let all = [`internal`, delegations, signed]

  /// Makes the zone file and says so; nil where it cannot.
  func make(in directory: String, _ bench: Bench) -> String? {
    let count = bench.size(variable, count)
    let file = "\(directory)/zone"
    guard bench.make(workload, count, at: file) else { return nil }
    print("  \(title); \(count) records, \(Bench.bytes(of: file) / 1_000_000) MB")
    return file
  }
}
