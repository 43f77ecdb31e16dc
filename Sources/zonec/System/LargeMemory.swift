import Glibc

/// Memory for large inputs: one heap, in huge pages where the system has them, kept to the end.
///
/// malloc asks the system for each large array apart, in pages of 4 KiB, and gives it back when the
/// array goes: a build of a million hosts met 230,000 page faults, a quarter of its CPU time.
enum LargeMemory {
  /// Files of this many bytes are worth the trouble; a small project does without.
  private static let threshold = 4 << 20
  /// The heap that work on a file takes, most of which is never touched, as a multiple of its size.
  private static let factor = 24
  /// The most that is asked for at once.
  private static let limit = 16 << 30
  /// The size of a huge page.
  private static let pageSize = 2 << 20

  /// Makes ready for work on a file of this many bytes.
  static func prepare(for fileSize: Int) {
    guard fileSize >= threshold else { return }
    guard setOption(.mappedBlocks, 0) == 1, setOption(.trimThreshold, -1) == 1,
      setOption(.arenas, 1) == 1
    else { return }
    let size = min(fileSize * factor, limit)
    // A process that gets no such block, as under a limit, works with small pages.
    guard let block = unsafe malloc(size) else { return }
    let start = (Int(bitPattern: block) + pageSize - 1) & ~(pageSize - 1)
    let count = (Int(bitPattern: block) + size - start) & ~(pageSize - 1)
    if count > 0 {
      _ = unsafe madvise(UnsafeMutableRawPointer(bitPattern: start), count, MADV_HUGEPAGE)
    }
    // It goes back to malloc, not to the system: nobody has touched it.
    unsafe free(block)
  }

  /// What mallopt(3) sets, by the numbers of malloc.h.
  private enum Option: Int32 {
    /// M_TRIM_THRESHOLD: how much free memory at the heap's end is given back; -1 is never.
    case trimThreshold = -1
    /// M_MMAP_MAX: how many blocks may be mapped apart.
    case mappedBlocks = -4
    /// M_ARENA_MAX: how many heaps there may be; threads otherwise get their own, of small pages.
    case arenas = -8
  }

  /// Sets an option of malloc; 1 where that worked.
  private static func setOption(_ option: Option, _ value: Int32) -> Int32 {
    mallopt(option.rawValue, value)
  }
}

/// mallopt(3), which Swift's Glibc leaves out.
@_silgen_name("mallopt")
private func mallopt(_ option: Int32, _ value: Int32) -> Int32
