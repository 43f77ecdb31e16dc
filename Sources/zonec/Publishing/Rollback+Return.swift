import Glibc
import ZoneModel

/// The end of a rollback: carried out, or no longer needed.
extension Rollback {
  /// Restores every file, and forgets the rollback.
  ///
  /// Each place is checked again: files that others have put there meanwhile are `left` alone, and
  /// stay on the list. If it is killed, a part is done; the list stays, and a build continues from
  /// there.
  mutating func putBack() throws(PublishFailure) {
    left = []
    for (path, entry) in entries.sorted(by: { $0.key < $1.key }) {
      let place = try place(of: path)
      let reason: String?
      do throws(SystemError) {
        reason = try putBack(entry, at: place)
      } catch {
        reason = error.reason
      }
      if let reason { left.append(Left(path: path, reason: reason)) }
    }
    if left.isEmpty { return try forget() }
    let listed = Set(left.map(\.path))
    entries = entries.filter { listed.contains($0.key) }
    try writeList()
  }

  /// Puts one file back.
  ///
  /// - Returns: why it was left; nil if it is as it was.
  private func putBack(_ entry: Entry, at place: Place) throws(SystemError) -> String? {
    let access = directory.access
    let standing = try access.occupant(of: place.name, in: place.folder)
    switch (entry, standing) {
    case (.new, .nothing): return nil
    case (.new, .ours):
      try remove(place.name, in: place.folder)
      return nil
    case (_, .foreign(let reason)): return reason
    case (.kept(let file), _), (.gone(let file), _):
      switch try access.occupant(of: place.kept, in: place.folder) {
      case .foreign: return "the hidden copy of the earlier file has been replaced"
      case .nothing:
        // An earlier rollback, killed behind this file, has put it back.
        if case .ours(let identity) = standing, file.map({ $0 == identity }) ?? true { return nil }
        return "the hidden copy of the earlier file has been removed"
      case .ours(let kept):
        return try putBack(kept, over: standing, entry, at: place)
      }
    }
  }

  /// Puts a kept file in its place.
  private func putBack(
    _ kept: FileIdentity, over standing: Occupant, _ entry: Entry, at place: Place
  ) throws(SystemError) -> String? {
    let access = directory.access
    switch (standing, entry) {
    case (.ours(kept), _):
      // It was not replaced. Renaming one name of a file over another of it would leave both.
      try remove(place.kept, in: place.folder)
    case (.ours, .kept): try access.rename(place.folder, place.kept, place.name)
    case (.nothing, _):
      do throws(SystemError) {
        try access.renameToEmptyPlace(place.folder, place.kept, place.name)
      } catch {
        guard error.code == EEXIST else { throw error }
        return "somebody has just put a file there"
      }
    default: return "somebody put it there after zonec had removed its own file"
    }
    return nil
  }

  /// Forgets the rollback: the daemon has loaded the present files, or the earlier ones are
  /// restored.
  mutating func forget() throws(PublishFailure) {
    do throws(SystemError) {
      // The restored files must be on the disk before the list is removed.
      if let zones { try directory.access.synchronize(zones) }
      try remove(HiddenName.rollbackList, in: root)
      for folder in [root, zones].compactMap({ $0 }) { try clear(folder) }
      try directory.access.synchronize(root)
    } catch {
      throw PublishFailure(directory.fullPath(of: level), error)
    }
    entries = [:]
    isUnfinished = false
  }

  /// Removes kept files; what only has such a name is not ours.
  private func clear(_ folder: Descriptor) throws(SystemError) {
    let access = directory.access
    for name in try access.list(folder)
    where name.isHidden && name.hasSuffix(HiddenName.keptSuffix) {
      if try access.isLeftover(name, in: folder) { try remove(name, in: folder) }
    }
  }
}

extension Console {
  /// Says which files were not put back, and why.
  mutating func note(_ left: [Rollback.Left]) {
    for file in left { note("left alone \(plain(file.path.text)): \(file.reason)") }
  }
}
