import ZoneModel

/// Zone files in memory, held to all rules of a directory.
struct ZoneFiles {
  /// What came of it.
  let report: ZoneDirectoryReport

  /// What every zone begins with, so that no check of one zone finds anything: four lines.
  static let head = """
    $TTL 900
    @ SOA ns1.example.net. hostmaster.example.net. 1 7200 1800 259200 900
    @ NS ns1.example.net.
    @ NS ns2.example.net.

    """

  /// Files by name, each with the head in front, so that the first line given is line 5.
  init(
    _ files: [String: String], profile: Profile = .gdnsd,
    demand: @escaping PointerDemand.Rule = PointerDemand.byUse
  ) {
    self.init(whole: files.mapValues { Self.head + $0 + "\n" }, profile: profile, demand: demand)
  }

  /// Files by name.
  init(
    whole files: [String: String], profile: Profile = .gdnsd,
    demand: @escaping PointerDemand.Rule = PointerDemand.byUse, workers: Workers = .serial
  ) {
    var directory = ZoneDirectory(path: "", names: files.keys.map { FilePath($0) }, today: .fixed) {
      name in
      files[name].map { .success(Array($0.utf8)) } ?? .failure(FileFailure(reason: "no such file"))
    }
    directory.profile = profile
    directory.demand = demand
    directory.workers = workers
    report = check(directory)
  }

  /// The findings as `example.com:5:7 warning missing-ptr`, in order.
  var marks: [String] {
    report.diagnostics.map { diagnostic in
      let place = report.sources.place(of: diagnostic.range.start)
      return "\(place?.file.name ?? "-"):\(place?.line ?? 0):\(place?.column ?? 0) "
        + "\(diagnostic.severity) \(diagnostic.id)"
    }
  }
}
