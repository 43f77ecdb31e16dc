import Synchronization
import Testing

@testable import ZoneModel

/// Files whose bytes are let go when they have been read.
struct RereadFileTests {
  /// A file of two lines and more than a MiB, let go, whose text is another one later.
  private static func sources(later text: [UInt8]?) throws -> (SourceMap, ZoneModel.SourceLocation)
  {
    var sources = SourceMap()
    let added = sources.add(name: "a.json", bytes: Self.text)
    let file = try #require(added)
    sources.letGo(0) { _ in
      text.map { .success($0) } ?? .failure(FileFailure(reason: "no such file"))
    }
    return (sources, file.location(at: Self.text.count - 6))
  }

  /// The file.
  private static let text =
    [UInt8](repeating: UInt8(ascii: " "), count: 1 << 20) + Array("\n\"web1\"\n".utf8)

  @Test("a place is found in a file that is read again")
  func same() throws {
    let (sources, location) = try Self.sources(later: Self.text)
    let place = try #require(sources.place(of: location))
    #expect(place.line == 2)
    #expect(place.column == 2)
    #expect(place.file.name == "a.json")
    #expect(sources.stringRange(at: location).count == 4)
    #expect(sources.byteCount == Self.text.count)
  }

  @Test(
    "a file that has changed or gone says so, and nothing in it is shown", arguments: [0, 1, 2])
  func changed(_ change: Int) throws {
    var text: [UInt8]? = Self.text
    switch change {
    case 0: text?[Self.text.count - 3] = UInt8(ascii: "2")
    case 1: text?.append(UInt8(ascii: "\n"))
    default: text = nil
    }
    let (sources, location) = try Self.sources(later: text)
    let place = try #require(sources.place(of: location))
    #expect(place.file.name == "a.json (changed since it was read)")
    #expect((place.line, place.column) == (1, 1))
    #expect(place.lineBytes == [])
    #expect(sources.stringRange(at: location).count == 0)
    #expect(sources.wordLength(at: location) == 0)
  }
}
