import Fuzzing

@_cdecl("FuzzConfiguration_main")
func start(_ count: Int32, _ arguments: Arguments) -> Int32 {
  unsafe fuzz(count, arguments) { bytes, count in
    unsafe Harness.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
    return 0
  }
}
