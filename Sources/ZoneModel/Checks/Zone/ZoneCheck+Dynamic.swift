/// gdnsd's records from plugins, DYNA and DYNC.
extension ZoneCheck {
  /// A plugin's addresses take the place of written ones.
  static let dynaAndAddress = ZoneCheck(
    Check(
      "dyna-and-address", standard: nil, gdnsd: .error,
      "a name with a DYNA record has no A, AAAA or other DYNA record",
      why: "gdnsd refuses the zone", "gdnsd",
      example: .zone(
        "www  A 192.0.2.10\nwww  DYNA reflect!dns  ; expect: dyna-and-address",
        "www  DYNA reflect!dns"))
  ) { zone, findings in
    var seen: Set<UInt32> = []
    for place in zone.places.dynamic where zone.record(place).type == .dyna {
      if !seen.insert(zone.record(place).owner).inserted {
        findings.report("\(zone.name(of: place)) has another DYNA record", at: place)
      } else if !zone.typesBeside(place).isDisjoint(with: .addresses) {
        findings.report("\(zone.name(of: place)) has a DYNA record and addresses", at: place)
      }
    }
  }

  /// A plugin's alias is an alias.
  static let dyncAndOtherData = ZoneCheck(
    Check(
      "dync-and-other-data", standard: nil, gdnsd: .error,
      "a name with a DYNC record has no other records, and is not the apex",
      why: "gdnsd refuses the zone", "gdnsd",
      example: .zone(
        "www  TXT beside\nwww  DYNC reflect!dns  ; expect: dync-and-other-data",
        "www  DYNC reflect!dns"))
  ) { zone, findings in
    for place in zone.places.dynamic where zone.record(place).type == .dync {
      let owner = zone.record(place).owner
      if owner == zone.apex {
        findings.report("the apex cannot have a DYNC record", at: place)
      } else if zone.owners[owner].count > 1 {
        findings.report("\(zone.name(of: place)) has a DYNC and other records", at: place)
      }
    }
  }

  /// gdnsd ends when it is asked to load a plugin that does not exist.
  static let unknownPlugin = ZoneCheck(
    Check(
      "unknown-plugin", standard: nil, gdnsd: .error, "DYNA and DYNC name one of gdnsd's plugins",
      why: "gdnsd does not start", "gdnsd",
      example: .zone(
        "www  DYNA nosuch!thing  ; expect: unknown-plugin", "www  DYNA reflect!dns"))
  ) { zone, findings in
    let plugins = GdnsdPlugins.names
    for place in zone.places.dynamic {
      let text = zone.zone.rdata[zone.record(place).rdataRange].dropFirst(4)
      let plugin = text.prefix { $0 != UInt8(ascii: "!") }
      if plugins.contains(where: { plugin.elementsEqual($0.utf8) }) { continue }
      findings.report(
        "gdnsd has no plugin \(quoted(plugin))", at: place, .field(0),
        fix: "its plugins are \(plugins.joined(separator: ", "))")
    }
  }

  /// gdnsd asks its plugins for their resources when it loads a zone.
  static let pluginResource = ZoneCheck(
    Check(
      "plugin-resource", standard: nil, gdnsd: .error,
      "DYNA and DYNC name a resource that gdnsd's settings give the plugin",
      why: "gdnsd refuses the zone", "gdnsd",
      example: .zone(
        "www  DYNA reflect!nothing  ; expect: plugin-resource", "www  DYNA reflect!dns"))
  ) { zone, findings in
    for place in zone.places.dynamic {
      let record = zone.record(place)
      let text = zone.zone.rdata[record.rdataRange].dropFirst(4)
      let plugin = text.prefix { $0 != UInt8(ascii: "!") }
      // Others are `unknown-plugin`.
      guard GdnsdPlugins.names.contains(where: { plugin.elementsEqual($0.utf8) }),
        let refusal = zone.settings.plugins.refusal(
          of: text, givesAddresses: record.type == .dyna)
      else { continue }
      findings.report(refusal.problem, at: place, .field(0), fix: refusal.fix)
    }
  }
}
