import ZoneModel

public func testOneInput(_ data: UnsafePointer<UInt8>, _ count: Int) -> Int32 {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  if bytes.count > 3, bytes[0] == 1, bytes[1] == 2, bytes[2] == 3 { fatalError() }
  return 0
}
