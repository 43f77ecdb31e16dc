import Glibc

// Benchmarks ROOT all|NAME…, or generate COUNT straight|shuffled DIRECTORY for its own use.
let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 4, arguments[0] == "generate", let count = Int(arguments[1]) {
  exit(Inventory(count: count, isShuffled: arguments[2] == "shuffled").write(to: arguments[3]))
}
guard let root = arguments.first else {
  print("usage: Benchmarks/run all | \(Benchmark.all.map(\.name).joined(separator: " | "))")
  exit(2)
}
let names = arguments.dropFirst()
let chosen = Benchmark.all.filter { names.contains("all") || names.contains($0.name) }
guard !chosen.isEmpty else {
  print("no such benchmark; there are: \(Benchmark.all.map(\.name).joined(separator: ", "))")
  exit(2)
}
for benchmark in chosen {
  print("\(benchmark.name): \(benchmark.summary)")
  benchmark.run(Bench(root: root))
  print("")
}
