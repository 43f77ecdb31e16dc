extension Benchmark {
  /// `zonec check --zones` against a script over dnspython that does the PTR part alone.
  static let checkZones = Benchmark(
    name: "check-zones",
    summary:
      "10 000 zones with a million records, each checked and all of them together; dnspython does "
      + "the PTR part of a tenth"
  ) { bench in
    bench.withTemporaryDirectory { directory in
      let sizes = [1000, 10_000]
      let paths = sizes.map { "\(directory)/\($0)" }
      for (size, path) in zip(sizes, paths) {
        guard bench.make("zones", size, at: path) else { return }
      }
      Race(
        contestants: zip(sizes, paths).map { size, path in
          Race.Contestant(
            name: "zonec, \(size) zones", command: [bench.zonec, "check", "--zones", path])
        }
      ).run(in: bench)
      guard let python = bench.program("python3"),
        Measurement(of: [python, "-c", "import dns.zone"], in: "/").status == 0
      else {
        return print("  NOT COMPARED: python3 with dnspython is not installed")
      }
      let script = "\(bench.root)/Benchmarks/peers/missing_ptr.py"
      // Once: it takes long enough for chance to count for nothing.
      let peer = Measurement(of: [python, script, paths[0]], in: "/")
      guard peer.status == 0 else {
        return print("  NOT COMPARED: the script ended with \(peer.status)")
      }
      let runs = (0..<bench.rounds).map { _ in
        Measurement(of: [bench.zonec, "check", "--zones", paths[0]], in: "/")
      }
      let ratio = peer.seconds / max(runs.median { $0.seconds }, 1e-9)
      print(
        "  dnspython, \(sizes[0]) zones: \(Int(peer.seconds * 1000)) ms, "
          + "\(peer.peakKiB / 1024) MiB: \(Int(ratio)) times as long; a tenth of the data")
    }
  }
}
