/// libFuzzer's loop over inputs; never returns before the run is over.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<Int32>, _ arguments: UnsafeMutablePointer<Arguments>,
  _ harness: @convention(c) (UnsafePointer<UInt8>, Int) -> Int32
) -> Int32

/// A C program's arguments.
private typealias Arguments = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?

/// The entry point, under the name that the package manager gives to the one of this product.
@_cdecl("FuzzZoneFile_main")
func start(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
  var count = count
  var arguments = unsafe arguments
  return unsafe runFuzzer(&count, &arguments) { bytes, count in
    let input = unsafe Array(UnsafeBufferPointer(start: bytes, count: count))
    Harness.run(input)
    return 0
  }
}
