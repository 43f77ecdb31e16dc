import Foundation
import Testing

@testable import ZoneModel

/// The house as docs/design.md draws it: which floor may use which, what files are called, and how
/// large what is kept by the million is.
struct FloorTests {
  @Test("every folder has a floor, and every floor a folder", arguments: House.modules)
  func floors(_ module: String) throws {
    let house = try House(module)
    #expect(house.files.count > 50)
    for file in house.files { #expect(file.floor != nil, "no floor for \(file.path)") }
    for folder in house.folders {
      #expect(house.files.contains { $0.floor?.folder == folder }, "nothing lies in \(folder)")
    }
  }

  @Test("a file uses no type of a floor above its own", arguments: House.modules)
  func types(_ module: String) throws {
    let house = try House(module)
    let floors = house.floors(of: \.types)
    if module == "ZoneModel" {
      #expect(floors["JSONReader"]?.max() == house.floor(of: "JSON"))
    }
    for file in house.files {
      let above = file.words.subtracting(file.named).filter { name in
        guard let declared = floors[name], let floor = file.floor else { return false }
        return declared.allSatisfy { $0 > floor.number }
      }
      #expect(above.sorted() == [], "\(file.path) is on a lower floor")
    }
  }

  @Test("a file uses no member that only a floor above its own declares", arguments: House.modules)
  func members(_ module: String) throws {
    let house = try House(module)
    // A name that a lower floor declares as well may mean that one. All of the library is below the
    // program.
    let below = module == "zonec" ? try House("ZoneModel").members : []
    let members = house.members.subtracting(House.commonNames).subtracting(below)
    let floors = house.floors(of: \.named).filter { members.contains($0.key) }
    for file in house.files {
      let above = file.uses.filter { name in
        guard let declared = floors[name], let floor = file.floor else { return false }
        return declared.allSatisfy { $0 > floor.number }
      }
      #expect(above.sorted() == [], "\(file.path) is on a lower floor")
    }
  }

  @Test(
    "a file calls no function of no type that a floor above its own has", arguments: House.modules)
  func functions(_ module: String) throws {
    let house = try House(module)
    let floors = house.floors(of: \.functions)
    for file in house.files {
      let above = file.calls.subtracting(file.named).filter { name in
        guard let declared = floors[name], let floor = file.floor else { return false }
        return declared.allSatisfy { $0 > floor.number }
      }
      #expect(above.sorted() == [], "\(file.path) is on a lower floor")
    }
  }

  @Test(
    "a file is named after a type that it declares, or Type+Topic where it extends one",
    arguments: House.modules)
  func fileNames(_ module: String) throws {
    for file in try House(module).files where !House.otherNames.contains(file.name) {
      let parts = file.name.split(separator: "+").map(String.init)
      let isRight =
        parts.count == 1
        ? file.ownTypes.contains(parts[0]) : parts.count == 2 && file.extended.contains(parts[0])
      #expect(
        isRight,
        "\(file.path) declares \(file.ownTypes.sorted()) and extends \(file.extended.sorted())")
    }
  }

  @Test("ZoneModel imports nothing but Synchronization")
  func imports() throws {
    for file in try House("ZoneModel").files {
      #expect(file.imports.isSubset(of: ["Synchronization"]), "\(file.path)")
    }
  }

  @Test("values that are kept by the million stay small")
  func sizes() {
    #expect(MemoryLayout<RecordEntry>.stride == 24)
    #expect(MemoryLayout<ZoneModel.Host>.stride == 24)
    #expect(MemoryLayout<HostAddress>.stride == 32)
    #expect(MemoryLayout<IPAddress>.stride == 16)
    #expect(MemoryLayout<NameRange>.size == 5)
    #expect(MemoryLayout<ZoneModel.SourceLocation>.stride == 4)
  }

  @Test("the release binary links neither Foundation nor ICU, and stays small")
  func linkage() throws {
    let path = "\(Fixture.root)/.build/release/zonec"
    guard FileManager.default.isExecutableFile(atPath: path) else {
      return MissingPrograms.report(
        "no release build at .build/release/zonec (make build)", .warning)
    }
    let program = try Data(contentsOf: URL(fileURLWithPath: path))
    for library in ["libFoundation", "libicu", "FoundationEssentials", "_FoundationICU"] {
      #expect(program.range(of: Data(library.utf8)) == nil, "\(library) is linked")
    }
    // Foundation alone would make it 60 MB.
    #expect(program.count < 30_000_000)
  }
}
