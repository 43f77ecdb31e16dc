import Glibc

// Benchmarks ROOT all|NAME…; for its own use also generate COUNT straight|shuffled DIRECTORY and
// generate-zones COUNT DIRECTORY.
let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 4, arguments[0] == "generate", let count = Int(arguments[1]) {
  exit(Inventory(count: count, isShuffled: arguments[2] == "shuffled").write(to: arguments[3]))
}
if arguments.count == 3, arguments[0] == "generate-zones", let count = Int(arguments[1]) {
  exit(ZoneDirectories(count: count).write(to: arguments[2]))
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
