@testable import ZoneModel

extension OutputPath {
  /// The file at a path under the output directory, such as `live/zones/example.org`, whatever its
  /// level is called.
  init(at text: String) {
    let names = text.pathNames
    let isInZones = names.count > 2 && names[names.count - 2] == "zones"
    self.init(
      level: names.dropLast(isInZones ? 2 : 1).joined(separator: "/"), name: names.last ?? "",
      isInZones: isInZones)
  }
}
