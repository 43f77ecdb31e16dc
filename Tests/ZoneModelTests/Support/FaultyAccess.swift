import Glibc
import Synchronization

@testable import zonec

/// The real system calls on files, of which one fails, or after one of which the process is as good
/// as killed: nothing that it asks for happens any more, not even its own clearing up.
final class FaultyAccess: Sendable {
  /// What happens at the call.
  enum Fault: Sendable, CaseIterable {
    /// EIO.
    case broken
    /// ENOSPC; a write has put half of its bytes down before.
    case full
    /// EACCES.
    case forbidden
    /// EROFS.
    case readOnly
    /// No call has any effect from here on.
    case killed

    /// What the call says.
    var code: Int32 {
      switch self {
      case .broken, .killed: EIO
      case .full: ENOSPC
      case .forbidden: EACCES
      case .readOnly: EROFS
      }
    }
  }

  /// What happens.
  private let fault: Fault
  /// At which call, counted from 0.
  private let turn: Int
  /// How many calls there were.
  private let made = Atomic(0)

  /// A fault at a call.
  init(_ fault: Fault, at turn: Int) {
    self.fault = fault
    self.turn = turn
  }

  /// Whether the call came.
  var hasStruck: Bool { made.load(ordering: .relaxed) > turn }

  /// Counts a call, and fails where it is its turn.
  private func count() throws(SystemError) {
    let call = made.wrappingAdd(1, ordering: .relaxed).oldValue
    if fault == .killed ? call >= turn : call == turn { throw SystemError(code: fault.code) }
  }

  /// The calls.
  var access: FileAccess {
    let system = FileAccess.system
    return FileAccess(
      open: { (folder, name, flags) throws(SystemError) in
        try self.count()
        return try system.open(folder, name, flags)
      },
      openBeneath: { (folder, name, flags) throws(SystemError) in
        try self.count()
        return try system.openBeneath(folder, name, flags)
      },
      readLink: { (folder, name) throws(SystemError) in
        try self.count()
        return try system.readLink(folder, name)
      },
      createPrivate: { (folder, name) throws(SystemError) in
        try self.count()
        return try system.createPrivate(folder, name)
      },
      createNameless: { (folder) throws(SystemError) in
        try self.count()
        return try system.createNameless(folder)
      },
      nameNameless: { (file, folder, name) throws(SystemError) in
        try self.count()
        try system.nameNameless(file, folder, name)
      },
      makeDirectory: { (folder, name) throws(SystemError) in
        try self.count()
        try system.makeDirectory(folder, name)
      },
      status: { (folder, name) throws(SystemError) in
        try self.count()
        return try system.status(folder, name)
      },
      statusOfOpen: { (file) throws(SystemError) in
        try self.count()
        return try system.statusOfOpen(file)
      },
      readToEnd: { (file, size) throws(SystemError) in
        try self.count()
        return try system.readToEnd(file, size)
      },
      readStart: { (file, size) throws(SystemError) in
        try self.count()
        return try system.readStart(file, size)
      },
      readPart: { (file, offset, count) throws(SystemError) in
        try self.count()
        return try system.readPart(file, offset, count)
      },
      writeOver: { (file, bytes, offset) throws(SystemError) in
        try self.count()
        return try system.writeOver(file, bytes, offset)
      },
      write: { (file, bytes, offset) throws(SystemError) in
        try self.count()
        // Half of it: what a full disk leaves when the next call fails.
        let half = Array(bytes[..<(offset + max(1, (bytes.count - offset) / 2))])
        return try system.write(file, half, offset)
      },
      // That the disk has taken what was written cannot be seen here, and takes time.
      beginSynchronizing: { _ in },
      synchronize: { (_) throws(SystemError) in try self.count() },
      copyOwner: { (old, new) throws(SystemError) in
        try self.count()
        try system.copyOwner(old, new)
      },
      copyGroup: { (old, new) throws(SystemError) in
        try self.count()
        try system.copyGroup(old, new)
      },
      shareWithGroup: { (file) throws(SystemError) in
        try self.count()
        try system.shareWithGroup(file)
      },
      copyMode: { (old, new) throws(SystemError) in
        try self.count()
        try system.copyMode(old, new)
      },
      rename: { (folder, old, new) throws(SystemError) in
        try self.count()
        try system.rename(folder, old, new)
      },
      renameNew: { (folder, old, new) throws(SystemError) in
        try self.count()
        try system.renameNew(folder, old, new)
      },
      unlink: { (folder, name) throws(SystemError) in
        try self.count()
        try system.unlink(folder, name)
      },
      removeDirectory: { (folder, name) throws(SystemError) in
        try self.count()
        try system.removeDirectory(folder, name)
      },
      link: { (folder, old, new) throws(SystemError) in
        try self.count()
        try system.link(folder, old, new)
      },
      linkSymbolically: { (target, folder, name) throws(SystemError) in
        try self.count()
        try system.linkSymbolically(target, folder, name)
      },
      list: { (folder) throws(SystemError) in
        try self.count()
        return try system.list(folder)
      },
      lock: { (file) throws(SystemError) in
        try self.count()
        try system.lock(file)
      })
  }
}
