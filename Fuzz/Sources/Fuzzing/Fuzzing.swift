/// A C program's arguments.
public typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?

/// What libFuzzer calls with each input: its bytes and how many.
public typealias Harness = @convention(c) (UnsafePointer<UInt8>, Int) -> Int32

/// libFuzzer's loop over inputs; never returns before the run is over.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutablePointer<Arguments>,
  _ harness: Harness
) -> Int32

/// Runs a harness as the command line says.
///
/// Called by each product's entry point, which has the name that the package manager gives it.
public func fuzz(_ count: Int32, _ arguments: Arguments, _ harness: Harness) -> Int32 {
  var count = count
  var arguments = unsafe arguments
  return unsafe runDriver(&count, &arguments, harness)
}
