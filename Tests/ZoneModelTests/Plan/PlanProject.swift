/// A project with every kind of record that a plan explains, and its hosts as a test edits them.
struct PlanProject {
  /// The hosts: a line each.
  var hosts = [
    #"{ "name": "mail", "private": "10.0.0.12", "public": "192.0.2.12" }"#,
    #"{ "name": "web1", "private": "10.0.0.21", "public": "192.0.2.21" }"#,
    #"{ "name": "web2", "private": "10.0.0.22", "public": "192.0.2.22" }"#,
    #"{ "name": "db1", "private": "10.0.0.31" }"#,
    #"{ "name": "db2", "private": "10.0.0.32" }"#,
  ]
  /// The services.
  var services = [
    #"{ "name": "shop", "frontend": "web", "backend": "web" }"#,
    #"{ "name": "data", "backend": "db" }"#,
  ]
  /// Of all derived records.
  var ttl = "1h"
  /// The records by hand.
  var records = "www CNAME shop\n@ MX 10 mail\nnote TXT \"hello\""
  /// Further settings.
  var settings = ""

  /// The project.
  var project: TestProject {
    var project = TestProject(
      settings: """
        "services": [\(services.joined(separator: ", "))],
        "networks": [{ "cidr": "10.0.0.0/24", "scope": "private" },
          { "cidr": "192.0.2.0/24", "scope": "public" }],
        "mail": { "role": "mail", "spf": "-all" },
        \(settings)
        """,
      roles: #"""
        "mail": { "does": "mail", "reverse": true, "public": "required" },
        "web": { "does": "web" }, "db": { "does": "data" },
        """#,
      hosts: hosts.joined(separator: ",\n"), records: records)
    project.files["p/zonec.json"] = project.files["p/zonec.json"]?
      .replacing("\"ttl\": \"1h\"", with: "\"ttl\": \"\(ttl)\"")
    // A name server whose address cannot be looked up would be an error.
    project.files["p/roles.json"] = project.files["p/roles.json"]?
      .replacing("\"name server\" }", with: "\"name server\", \"reverse\": true }")
    return project
  }

  /// The plan from this project to an edited one.
  func planned(_ edit: (inout PlanProject) -> Void) -> Planned {
    var edited = self
    edit(&edited)
    return Planned(from: project, to: edited.project)
  }
}
