import Testing

/// The short form of `make torture`: every worst known input, in small.
///
/// How the program ends and how much memory it takes is asserted, and holds on a busy machine, too. How
/// its time grows is measured by `make torture` alone.
struct TortureTests {
  /// Bytes of memory that count as nothing. As many findings as are kept take some megabytes, which is
  /// much beside a small input.
  private static let freeMemory = 32 << 20

  /// What zonec takes to say its version.
  private static let idle = Result { () throws -> TortureRun in
    let folder = try TemporaryDirectory()
    return try TortureRun(["--version"], in: folder.path, program: Zonec.path)
  }

  @Test(
    "no input traps, takes memory out of proportion, or runs without end",
    arguments: TortureCase.all)
  func bounds(_ torture: TortureCase) throws {
    let figures = try TortureFigures(
      torture, size: torture.shortSize, factors: [1, 4], growth: .infinity,
      program: Zonec.path, idle: try Self.idle.get())
    #expect(figures.endsWell, "\(figures.runs.map(\.status))")
    let isFrugal = figures.isFrugal(beside: Self.freeMemory)
    #expect(isFrugal, "\(figures.memory) bytes a byte of \(figures.runs.map(\.weight))")
  }

  @Test("no two cases have one name")
  func names() {
    let names = TortureCase.all.map(\.name)
    #expect(Set(names).count == names.count)
  }
}
