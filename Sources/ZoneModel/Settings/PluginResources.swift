/// The resources of one of gdnsd's plugins, and the datacenters of each.
struct PluginResources: Sendable {
  /// What a resource gives.
  enum Kind: UInt8, Sendable {
    /// Addresses, or what is not known.
    case addresses
    /// An alias, at least at times: nothing for a DYNA record.
    case alias
  }

  /// A resource, or a datacenter of one.
  private struct Entry: Sendable {
    /// 0 for a resource; of a datacenter the number of its resource.
    let owner: UInt32
    /// The number of a resource, from 1.
    let number: UInt32
    /// Where its name begins.
    let start: UInt32
    /// How long that is.
    let count: UInt32
    /// What it gives.
    var kind: Kind
  }

  /// Whether all of them are known.
  var areKnown = true
  /// Whether a slash in a name is before that of a datacenter.
  var haveDatacenters = false
  /// In the order of owners and names once all are there.
  private var entries: [Entry] = []
  /// The names, end to end.
  private var text: [UInt8] = []
  /// How many resources there are.
  private var resourceCount: UInt32 = 0
  /// The numbers of those whose datacenters are not known.
  private var open: Set<UInt32> = []

  /// No resources.
  init() {}

  /// Appends a resource.
  ///
  /// - Returns: its number.
  mutating func add(_ name: ArraySlice<UInt8>, _ kind: Kind = .addresses) -> UInt32 {
    resourceCount += 1
    append(name, kind, owner: 0, number: resourceCount)
    return resourceCount
  }

  /// Appends a datacenter of a resource.
  mutating func add(datacenter name: ArraySlice<UInt8>, _ kind: Kind, of resource: UInt32) {
    append(name, kind, owner: resource, number: 0)
  }

  /// Notes that a resource may have any datacenter.
  mutating func leaveOpen(_ resource: UInt32) { open.insert(resource) }

  /// Puts all in order, which comes before the first question.
  mutating func sort() {
    entries = entries.sorted { isOrdered($0.owner, name(of: $0), before: $1) }
  }

  /// What the resource of a name gives, `resource` or `resource/datacenter`; nil if there is none.
  func kind(of name: ArraySlice<UInt8>) -> Kind? {
    guard haveDatacenters, let slash = name.firstIndex(of: UInt8(ascii: "/")) else {
      return entry(name, owner: 0)?.kind
    }
    guard let resource = entry(name[..<slash], owner: 0) else { return nil }
    if open.contains(resource.number) { return .addresses }
    return entry(name[(slash + 1)...], owner: resource.number)?.kind
  }

  /// The names of all resources, in order; nil if they are more than a line has room for.
  var names: [String]? {
    guard 1...8 ~= resourceCount else { return nil }
    // Resources come before all datacenters.
    return entries.prefix(Int(resourceCount)).map { harmless(Array(name(of: $0))) }
  }

  /// Appends an entry.
  private mutating func append(
    _ name: ArraySlice<UInt8>, _ kind: Kind, owner: UInt32, number: UInt32
  ) {
    entries.append(
      Entry(
        owner: owner, number: number, start: UInt32(clamping: text.count),
        count: UInt32(clamping: name.count), kind: kind))
    text += name
  }

  /// The entry of an owner and a name.
  private func entry(_ name: ArraySlice<UInt8>, owner: UInt32) -> Entry? {
    let place = entries.firstPlace {
      isOrdered(owner, name, before: $0) || isSame(owner, name, $0)
    }
    return place < entries.count && isSame(owner, name, entries[place]) ? entries[place] : nil
  }

  /// Whether an owner and a name are those of an entry.
  private func isSame(_ owner: UInt32, _ name: ArraySlice<UInt8>, _ entry: Entry) -> Bool {
    owner == entry.owner && name == self.name(of: entry)
  }

  /// Whether an owner and a name come before an entry.
  private func isOrdered(_ owner: UInt32, _ name: ArraySlice<UInt8>, before entry: Entry) -> Bool {
    if owner != entry.owner { return owner < entry.owner }
    return name.lexicographicallyPrecedes(self.name(of: entry))
  }

  /// The name of an entry.
  private func name(of entry: Entry) -> ArraySlice<UInt8> {
    text[Int(entry.start)..<Int(entry.start &+ entry.count)]
  }
}
