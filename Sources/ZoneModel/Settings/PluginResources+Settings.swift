/// Finding the resources in the settings of a plugin.
extension PluginResources {
  /// Those of a plugin whose resources are the keys of its settings, some other keys aside.
  init(_ settings: SettingsHash, without others: [String]) {
    let tree = settings.tree
    areKnown = tree.isWhole(settings.node)
    for key in settings.keys {
      let name = tree.bytes(of: key)
      if others.contains(where: { name.elementsEqual($0.utf8) }) { continue }
      _ = add(name, settings.isAlias(tree.value(of: key)) ? .alias : .addresses)
    }
    sort()
  }

  /// Those of a plugin that chooses between datacenters: the keys of `resources`.
  ///
  /// - Parameter allowsMore: whether there may be datacenters that a resource does not name.
  init(_ settings: SettingsHash, allowsMore: Bool) throws(ConfigurationFault) {
    haveDatacenters = true
    guard let resources = try settings.hash("resources") else {
      areKnown = false
      return
    }
    areKnown = settings.tree.isWhole(settings.node) && settings.tree.isWhole(resources.node)
    for key in resources.keys { add(key, of: resources, allowsMore: allowsMore) }
    sort()
  }

  /// Adds a resource with its datacenters.
  private mutating func add(
    _ key: ConfigurationTree.Node, of resources: SettingsHash, allowsMore: Bool
  ) {
    let tree = resources.tree
    let value = tree.value(of: key)
    let map = tree.kind(of: value) == .hash ? tree.value(of: "dcmap", in: value) : nil
    guard let map, tree.kind(of: map) == .hash, tree.isWhole(map) else {
      // It may have those of all resources.
      return leaveOpen(add(tree.bytes(of: key)))
    }
    let datacenters = SettingsHash(tree: tree, node: map)
    let hasAlias = datacenters.keys.contains { datacenters.isAlias(tree.value(of: $0)) }
    let number = add(tree.bytes(of: key), hasAlias ? .alias : .addresses)
    if allowsMore { return leaveOpen(number) }
    for datacenter in datacenters.keys {
      let isAlias = datacenters.isAlias(tree.value(of: datacenter))
      add(datacenter: tree.bytes(of: datacenter), isAlias ? .alias : .addresses, of: number)
    }
  }
}

extension SettingsHash {
  /// The keys whose values are known.
  var keys: some Sequence<ConfigurationTree.Node> {
    tree.members(of: node).lazy.filter { [tree] in tree.kind(of: $0) == .scalar }
  }

  /// Whether a value is a name rather than addresses: a name itself, or an array or a hash that begins
  /// with one, as in `{ label => [ name, weight ] }`.
  func isAlias(_ value: ConfigurationTree.Node) -> Bool {
    switch tree.kind(of: value) {
    case .unread: return false
    case .scalar: return isName(value)
    case .array:
      guard let first = tree.members(of: value).first(where: { _ in true }) else { return false }
      return isName(first)
    case .hash:
      return tree.members(of: value).contains { key in
        guard tree.kind(of: key) == .scalar, tree.kind(of: tree.value(of: key)) == .array else {
          return false
        }
        return isAlias(tree.value(of: key))
      }
    }
  }

  /// Whether a value is the name of a host, with its final dot.
  private func isName(_ value: ConfigurationTree.Node) -> Bool {
    let text = tree.bytes(of: value)
    return text.last == UInt8(ascii: ".") && IPAddress(parsing: text.span) == nil
      && text.first != UInt8(ascii: "%") && text.first != UInt8(ascii: "!")
  }
}
