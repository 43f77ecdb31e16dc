@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ c: UnsafeMutablePointer<Int32>,
  _ v: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ f: @convention(c) (UnsafePointer<UInt8>, Int) -> Int32
) -> Int32

@_cdecl("FuzzZoneFile_main")
public func start(_ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?)
  -> Int32
{
  var count = count
  var arguments = arguments
  return unsafe runDriver(&count, &arguments, testOneInput)
}
