import FuzzingProjects
import Synchronization
import ZoneModel

/// What must hold of any bytes at all that are read as a project.
enum Harness {
  /// Compiles the input.
  ///
  /// It is zonec.json and, behind lines of four hyphens, the files that it names, in the order in which
  /// they are asked for.
  static func run(_ input: [UInt8]) {
    let files = Files(input)
    ProjectInvariants.check { files.bytes(of: $0) }
  }

  /// The files that an input holds, each given to the path that asked for it first.
  private final class Files: Sendable {
    /// In the order of the input.
    private let files: [[UInt8]]
    /// Which file each path is.
    private let numbers = Mutex<[FilePath: Int]>([:])

    /// The files of an input.
    init(_ input: [UInt8]) {
      let mark = Array("\n----\n".utf8)
      var files: [[UInt8]] = [[]]
      var index = 0
      while index < input.count {
        if input[index...].starts(with: mark) {
          files.append([])
          index += mark.count
        } else {
          files[files.count - 1].append(input[index])
          index += 1
        }
      }
      self.files = files
    }

    /// The file that a path is; an empty one when none is left.
    func bytes(of path: FilePath) -> [UInt8] {
      let number = numbers.withLock { numbers in
        let number = numbers[path] ?? numbers.count
        numbers[path] = number
        return number
      }
      return number < files.count ? files[number] : []
    }
  }
}
