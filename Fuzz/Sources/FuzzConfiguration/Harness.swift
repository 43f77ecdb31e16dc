@testable import ZoneModel

/// What must hold of any files that gdnsd's settings may be in.
enum Harness {
  /// Reads the input as settings: `config`, and behind a line of four hyphens each a file that it may
  /// include.
  static func run(_ input: [UInt8]) {
    let files = files(in: input)
    let configuration = read(files)
    expect(read(files).settings.ttlBounds == configuration.settings.ttlBounds, "nothing is random")
    let settings = configuration.settings
    expect(settings.defaultTTL.map { $0 > 0 } ?? true, "a TTL is more than 0")
    expect(settings.longestNegativeTTL <= 86400, "a negative TTL is a day at most")
    expect(settings.challengeTTL <= 3600, "a challenge's TTL is an hour at most")
    for finding in configuration.diagnostics.all {
      expect(finding.severity == .warning, "settings that cannot be read are no error of a zone")
      let text = configuration.sources.text(of: finding)
      for byte in text.utf8 {
        expect(byte >= 0x20 && byte != 0x7F || byte == 0x0A, "a finding has no control characters")
      }
    }
  }

  /// The names of the files, in their order; the last is for all that are left.
  private static let names = ["config", "a", "b.conf", "d/one", "d/two", "d/e/three"]

  /// The files that an input stands for.
  private static func files(in input: [UInt8]) -> [FilePath: [UInt8]] {
    var files: [FilePath: [UInt8]] = [:]
    var file: [UInt8] = []
    var count = 0
    for line in input.split(separator: 10, omittingEmptySubsequences: false) {
      if line.elementsEqual("----".utf8), count + 1 < names.count {
        files[FilePath("etc/\(names[count])")] = file
        file = []
        count += 1
      } else {
        file += Array(line) + [10]
      }
    }
    // The newline that ends the last file is the input's own.
    files[FilePath("etc/\(names[count])")] = Array(file.dropLast())
    return files
  }

  /// The settings in some files.
  private static func read(_ files: [FilePath: [UInt8]]) -> GdnsdConfiguration {
    GdnsdConfiguration(
      in: ConfigurationFolder(
        path: "etc/",
        load: { path in
          expect(path.bytes.starts(with: "etc/".utf8), "nothing else is read")
          guard let bytes = files[path] else {
            return .failure(FileFailure(reason: "no such file or directory"))
          }
          return .success(bytes)
        },
        list: { folder in
          expect(folder.bytes.starts(with: "etc/".utf8), "nothing else is looked into")
          var found: Set<FilePath> = []
          for path in files.keys where path.bytes.starts(with: folder.bytes) {
            found.insert(path.below(folder).names[0])
          }
          return found.isEmpty ? nil : Array(found)
        }))
  }

  /// Stops the run, which keeps the input, where something does not hold.
  private static func expect(_ holds: Bool, _ what: StaticString) {
    if !holds { fatalError("\(what)") }
  }
}
