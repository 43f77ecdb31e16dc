import Testing

/// The short form of `make torture`: every worst known input, in small.
///
/// What is asserted holds on a machine that is busy with other things: how the program ends, how much
/// memory it takes, and, where there is enough work to tell, that processor time does not grow with the
/// square of the input. Processor time, because others' work adds little to it; the least of several
/// runs, before growth is believed. A square gives 2 and what is linear 1: the line is drawn between.
struct TortureTests {
  /// Growth that only what is not linear has.
  private static let mostGrowth = 1.6

  /// Bytes of memory that count as nothing. As many findings as are kept take some megabytes, which is
  /// much beside a small input.
  private static let freeMemory = 32 << 20

  /// What zonec takes to say its version.
  private static let idle = Result { () throws -> TortureRun in
    let folder = try TemporaryDirectory()
    return try TortureRun(["--version"], in: folder.path, program: Zonec.path)
  }

  @Test(
    "no input traps, takes memory past its weight or time past all measure",
    arguments: TortureCase.all)
  func bounds(_ torture: TortureCase) throws {
    let figures = try TortureFigures(
      torture, size: torture.shortSize, factors: [1, 4], growth: Self.mostGrowth,
      program: Zonec.path, idle: try Self.idle.get())
    #expect(figures.endsWell, "\(figures.runs.map(\.status))")
    let isFrugal = figures.isFrugal(beside: Self.freeMemory)
    #expect(isFrugal, "\(figures.memory) bytes a byte of \(figures.runs.map(\.weight))")
    let seconds = figures.runs.map(\.seconds)
    #expect((figures.growth ?? 0) <= Self.mostGrowth, "\(seconds) s")
  }

  @Test("no two cases have one name")
  func names() {
    let names = TortureCase.all.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
