/// The comparison of the compiled files with the existing ones, file by file.
struct PlanReading {
  /// The compilation that would be written.
  private let compilation: Compilation
  /// The existing files.
  private let standing: StandingFiles
  /// Runs the work.
  private let workers: Workers

  /// Prepares a comparison with the existing files.
  init(_ compilation: Compilation, _ standing: StandingFiles, _ workers: Workers) {
    self.compilation = compilation
    self.standing = standing
    self.workers = workers
  }

  /// A zone to compare: its paths, where the old bytes are the same, and those bytes.
  private struct Pair: Sendable {
    /// The zone's place among those compiled; nil if it is removed.
    var planned: Int?
    /// The apex of the zone.
    var name: DomainName
    /// The paths of the zone's files.
    var paths: [OutputPath]
    /// The content of the existing file.
    var old: [UInt8]?
    /// The file as compiled; nil if the zone is removed.
    var new: OutputFile?
    /// Whether the two are known to be the same; then the old content is left out.
    var isSame = false
  }

  /// A zone whose file has as many bytes takes all workers, smaller ones take one each.
  private static let largeFile = 1 << 21

  /// Compares every zone with its existing file.
  func zones() -> [ZoneChange] {
    let pairs = pairs()
    let small = pairs.indices.filter { (pairs[$0].old?.count ?? 0) < Self.largeFile }
    let compared = workers.map(small.count) { change(pairs[small[$0]], .serial) }
    var changes = zip(small, compared).map { (number: $0, change: $1) }
    for number in pairs.indices where (pairs[number].old?.count ?? 0) >= Self.largeFile {
      changes.append((number, change(pairs[number], workers)))
    }
    return changes.sorted { $0.number < $1.number }.map(\.change)
  }

  /// Compares the other files.
  func files() -> [FileChange] {
    let written = compilation.outputs.filter {
      !$0.isUnchanged && !$0.location.isInZones && !$0.location.isManifest
    }.compactMap { FileChange($0.location, from: standing.read($0.location), to: $0.bytes) }
    let gone = stale.filter { !$0.isInZones }.compactMap { path in
      standing.read(path).flatMap { FileChange(path, from: $0, to: nil) }
    }
    return (written + gone).sorted { $0.path < $1.path }
  }

  /// The files that go.
  private var stale: [OutputPath] { standing.stale ?? compilation.staleFiles }

  /// Every zone with its existing file; the same bytes in several levels are one.
  private func pairs() -> [Pair] {
    var pairs: [Pair] = []
    guard let derived = compilation.derived else { return [] }
    var outputs: [OutputPath: OutputFile] = [:]
    for output in compilation.outputs { outputs[output.location] = output }
    for (number, planned) in derived.zones.enumerated() {
      var numbers: [[UInt8]?: Int] = [:]
      for level in planned.levels where derived.selected.contains(level) {
        let path = OutputPath(of: planned, in: derived.project.levels[level])
        guard let output = outputs[path] else { continue }
        // The content of the output directory says nothing about files elsewhere.
        let isSame = output.isUnchanged && !standing.hasZonesAlone
        if isSame, planned.levels.count == 1 {
          pairs.append(
            Pair(
              planned: number, name: planned.zone.origin, paths: [path], new: output,
              isSame: true))
          continue
        }
        let old = isSame ? output.bytes : standing.read(path)
        if let same = numbers[old] {
          pairs[same].paths.append(path)
        } else {
          // One level is the usual case, and the bytes of a zone are many to hash.
          if planned.levels.count > 1 { numbers[old] = pairs.count }
          pairs.append(
            Pair(
              planned: number, name: planned.zone.origin, paths: [path], old: old, new: output))
        }
      }
    }
    for path in stale.sorted() {
      guard let name = path.zone, let bytes = standing.read(path) else { continue }
      pairs.append(Pair(planned: nil, name: name, paths: [path], old: bytes, new: nil))
    }
    return pairs
  }

  /// Compares one zone with its existing file.
  private func change(_ pair: Pair, _ workers: Workers) -> ZoneChange {
    let newSerial = pair.new?.serial
    let nothing = Zone(origin: pair.name)
    let same = RRsetDifference(from: nothing, to: nothing)
    let unchanged = ZoneChange(
      name: pair.name, paths: pair.paths, state: .same(isRewritten: false), oldSerial: newSerial,
      newSerial: newSerial, oldCount: 0, newCount: 0, staleness: 0, planned: pair.planned,
      old: nothing, difference: same)
    if pair.isSame { return unchanged }
    guard let bytes = pair.old else {
      let count = pair.planned.map { compilation.zones[$0].zone.rrsetCount } ?? 0
      return ZoneChange(
        name: pair.name, paths: pair.paths, state: .added, oldSerial: nil, newSerial: newSerial,
        oldCount: 0, newCount: count, staleness: 0, planned: pair.planned, old: nothing,
        difference: same)
    }
    // A text that waits to be published is known to be another.
    if case .bytes(bytes) = pair.new?.content { return unchanged }
    do throws(FileFailure) {
      let old = try standing.zone(pair.name, at: pair.paths[0], workers: workers)
      return change(pair, old, to: newSerial)
    } catch {
      let count = pair.planned.map { compilation.zones[$0].zone.rrsetCount } ?? 0
      return ZoneChange(
        name: pair.name, paths: pair.paths, state: .unreadable(error.reason),
        oldSerial: SerialFinder.serial(in: bytes, of: pair.name), newSerial: newSerial, oldCount: 0,
        newCount: count, staleness: 0, planned: pair.planned, old: nothing, difference: same)
    }
  }

  /// Compares an existing zone that could be read.
  private func change(_ pair: Pair, _ old: Zone, to newSerial: Serial?) -> ZoneChange {
    guard let planned = pair.planned else {
      let nothing = Zone(origin: pair.name)
      return ZoneChange(
        name: pair.name, paths: pair.paths, state: .removed, oldSerial: old.serial, newSerial: nil,
        oldCount: old.rrsetCount, newCount: 0,
        staleness: old.records.reduce(0) { max($0, $1.ttl) }, planned: nil, old: old,
        difference: RRsetDifference(from: nothing, to: nothing))
    }
    let new = compilation.zones[planned].zone
    let difference = RRsetDifference(from: old, to: new)
    return ZoneChange(
      name: pair.name, paths: pair.paths,
      state: difference.isEmpty ? .same(isRewritten: true) : .changed, oldSerial: old.serial,
      newSerial: newSerial, oldCount: old.rrsetCount, newCount: new.rrsetCount,
      staleness: old.staleness(after: difference), planned: planned, old: old,
      difference: difference)
  }
}
