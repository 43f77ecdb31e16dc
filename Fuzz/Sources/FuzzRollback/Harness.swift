import FuzzingFolders
import ZoneModel

@testable import ZonecProgram

/// What must hold of a rollback, whatever its list says.
enum Harness {
  /// Where it all happens.
  private static let folder = Folder(named: "rollback")

  /// The files of a level, and others around them, each with its bytes.
  private static let earlier: [String: String] = {
    var files = [
      "victim": "yours", "build/victim": "yours", "build/other/zones/a": "yours",
      "build/live/zones/.include": "yours", "build/live/zones/below/b": "yours",
      "build/live/resolv.conf": marked("new"), "build/live/.resolv.conf.zonec-old": marked("old"),
      "build/live/.zonec-manifest.json": "{}", "build/live/.zonec-loaded": "zones 0\nsettings 0\n",
      "build/live/zones/unnamed": "yours",
    ]
    for name in ["a", "b", "c"] {
      files["build/live/zones/\(name)"] = marked("new")
      files["build/live/zones/.\(name).zonec-old"] = marked("old")
    }
    files["build/live/zones/d"] = marked("new")
    files["build/live/zones/.e.zonec-old"] = marked("old")
    files["build/live/zones/theirs"] = "yours"
    files["build/live/zones/.theirs.zonec-old"] = marked("old")
    return files
  }()

  /// The text of a file that zonec wrote.
  private static func marked(_ text: String) -> String {
    "; compiled by zonec: edit the project, not this file\n\(text)\n"
  }

  /// Does the rollback that the input lists or, if the input ends in an odd byte, forgets it.
  static func run(_ input: [UInt8]) {
    for name in ["victim", "build"] { folder.remove(name) }
    for (path, text) in earlier { folder.write(Array(text.utf8), to: path) }
    folder.write(input, to: "build/live/.zonec-rollback")
    let forgets = (input.last ?? 0) & 1 == 1
    do throws(PublishFailure) {
      let opened = try OutputDirectory.open(
        "\(folder.path)/build", creating: false, access: .system)
      guard let directory = opened else { return expect(false, "the directory is there") }
      var rollback = try Rollback(of: "live", in: directory)
      expect(rollback.isUnfinished, "a list is an unfinished rollback")
      if forgets { try rollback.forget() } else { try rollback.putBack() }
      expect(
        !rollback.left.isEmpty || folder.bytes(of: "build/live/.zonec-rollback") == nil,
        "a finished rollback is forgotten")
    } catch {
      expect(!error.reason.isEmpty, "a failure says why")
    }
    check(input, forgets)
  }

  /// Compares the files with those that were there before.
  private static func check(_ list: [UInt8], _ forgets: Bool) {
    let lines = list.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
    let now = folder.files()
    for (path, text) in earlier {
      let bytes = now[path]
      if bytes == Array(text.utf8) { continue }
      let name = path.dropFirst("build/live/".count)
      expect(path.hasPrefix("build/live/"), "what lies elsewhere is not touched")
      // A kept file goes with the list.
      if path.hasSuffix(".zonec-old") { continue }
      expect(!forgets, "forgetting touches no file")
      expect(
        text != "yours", "a listed file of somebody else stays: it has no ownership mark")
      let isListed = lines.contains { line in
        line.hasSuffix(" \(name)")
          && ["kept ", "gone ", "new "].contains { line.hasPrefix($0) }
      }
      expect(isListed, "what is not listed is not touched")
      expect(
        bytes == nil || bytes == Array(marked("old").utf8), "a file is as it was before, or gone")
    }
    for path in now.keys where earlier[path] == nil {
      expect(
        path == "build/live/zones/e" || path == "build/live/.zonec-rollback",
        "nothing comes but what was kept")
    }
  }

  /// Stops the run, which keeps the input, where something does not hold.
  private static func expect(_ holds: Bool, _ what: StaticString) {
    if !holds { fatalError("\(what)") }
  }
}
