extension RandomAccessCollection where Index == Int {
  /// The first place whose element passes a test that all later ones pass, too, by binary search.
  @inline(__always)
  func firstPlace(whereAllBehind test: (Element) -> Bool) -> Int {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = low + (high - low) / 2
      if test(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
