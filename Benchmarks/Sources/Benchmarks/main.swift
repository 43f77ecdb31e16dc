import Glibc

// Benchmarks ROOT all|NAME…, or ROOT check|renew for the thresholds; for its own use also
// `make WORKLOAD COUNT PATH`, and `touch MIB`, which leaves so much memory cold for the next program.
let arguments = Array(CommandLine.arguments.dropFirst())
if arguments.count == 4, arguments[0] == "make", let count = Int(arguments[2]),
  let workload = Workload.all.first(where: { $0.name == arguments[1] })
{
  exit(workload.write(count, arguments[3]) ? 0 : 1)
}
if arguments.count == 2, arguments[0] == "touch", let mebibytes = Int(arguments[1]) {
  exit([UInt8](repeating: 1, count: mebibytes << 20).last == 1 ? 0 : 1)
}
guard let root = arguments.first else {
  print("usage: Benchmarks/run all | \(Benchmark.all.map(\.name).joined(separator: " | "))")
  exit(2)
}
if arguments.count == 2, ["check", "renew"].contains(arguments[1]) {
  exit(ThresholdCheck(Bench(root: root)).run(renews: arguments[1] == "renew") ? 0 : 1)
}
let names = arguments.dropFirst()
let chosen = Benchmark.all.filter { names.contains("all") && !$0.isLong || names.contains($0.name) }
guard !chosen.isEmpty else {
  print("no such benchmark; there are: \(Benchmark.all.map(\.name).joined(separator: ", "))")
  exit(2)
}
for benchmark in chosen {
  print("\(benchmark.name): \(benchmark.summary)")
  benchmark.run(Bench(root: root))
  print("")
}
