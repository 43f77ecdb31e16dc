import Testing

@testable import ZoneModel

/// What the zones of an ordinary run are made of.
struct GrammarCoverageTests {
  /// What the odd things are, such as `generic MX`.
  private static let kinds = Set(
    DifferentialRun.current.seeds.flatMap { GrammarZone(seed: $0).kinds })

  @Test("every rule of the grammar is used", .enabled(if: DifferentialRun.current.needsEveryRule))
  func usesEveryRule() {
    let used = Set(Self.kinds.map { $0.prefix { $0 != " " } })
    for rule in ZoneGrammar.rules { #expect(used.contains(rule.name[...]), "\(rule.name)") }
  }

  @Test(
    "every type of the table is made, sound and slightly wrong",
    .enabled(if: DifferentialRun.current.needsEveryRule))
  func makesEveryType() {
    for format in RecordFormat.all {
      let name = format.mnemonic
      #expect(
        Self.kinds.contains("sample \(name)") || Self.kinds.contains("generic \(name)"), "\(name)")
      #expect(
        Self.kinds.contains("mutated \(name)") || Self.kinds.contains("fault \(name)"), "\(name)")
    }
  }
}
