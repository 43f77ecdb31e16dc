import Foundation

/// A JSON Schema, as far as ours use it: types, members, items, limits, patterns and references.
struct JSONSchema {
  /// The whole schema, in which references are looked up.
  private let root: [String: Any]

  /// The keywords that are understood; any other would be passed over in silence.
  private static let known: Set<String> = [
    "$schema", "title", "description", "type", "required", "additionalProperties", "properties",
    "items", "uniqueItems", "enum", "const", "minimum", "pattern", "$ref", "$defs",
  ]

  /// A schema that cannot be read, or says something that is not understood.
  struct Failure: Error {
    /// What it is.
    let message: String
  }

  /// Reads a schema.
  init(_ text: some DataProtocol) throws {
    guard let root = try JSONSerialization.jsonObject(with: Data(text)) as? [String: Any] else {
      throw Failure(message: "no object")
    }
    self.root = root
  }

  /// What a document has that the schema forbids: none where it is valid.
  func faults(in document: some DataProtocol) throws -> [String] {
    let value = try JSONSerialization.jsonObject(with: Data(document))
    return try faults(in: value, by: root, at: "$")
  }

  /// What a value has that a part of the schema forbids.
  private func faults(in value: Any, by rule: [String: Any], at path: String) throws -> [String] {
    if let word = rule.keys.sorted().first(where: { !Self.known.contains($0) }) {
      throw Failure(message: "keyword \(word)")
    }
    var faults: [String] = []
    if let reference = rule["$ref"] as? String {
      faults += try self.faults(in: value, at: path, by: reference)
    }
    let types = (rule["type"] as? String).map { [$0] } ?? rule["type"] as? [String]
    if let types, !types.contains(where: { Self.is(value, $0) }) {
      faults.append("\(path) is no \(types)")
    }
    if let constant = rule["const"], !Self.areEqual(constant, value) {
      faults.append("\(path) is not \(constant)")
    }
    if let choices = rule["enum"] as? [Any], !choices.contains(where: { Self.areEqual($0, value) })
    {
      faults.append("\(path) is none of \(choices)")
    }
    if let least = rule["minimum"] as? Int, let number = value as? Int, number < least {
      faults.append("\(path) is less than \(least)")
    }
    if let pattern = rule["pattern"] as? String, let text = value as? String {
      if text.range(of: pattern, options: .regularExpression) == nil {
        faults.append("\(path) is not \(pattern)")
      }
    }
    if let members = value as? [String: Any] {
      faults += try self.faults(ofMembers: members, by: rule, at: path)
    }
    if let items = value as? [Any] {
      if let itemRule = rule["items"] as? [String: Any] {
        for (index, item) in items.enumerated() {
          faults += try self.faults(in: item, by: itemRule, at: "\(path)[\(index)]")
        }
      }
      if rule["uniqueItems"] as? Bool == true {
        let texts = items.map { "\($0)" }
        if Set(texts).count < texts.count { faults.append("\(path) repeats an item") }
      }
    }
    return faults
  }

  /// What an object has that a part of the schema forbids.
  private func faults(
    ofMembers members: [String: Any], by rule: [String: Any], at path: String
  ) throws -> [String] {
    let required = rule["required"] as? [String] ?? []
    var faults = required.filter { members[$0] == nil }.map { "\(path) lacks \($0)" }
    let properties = rule["properties"] as? [String: [String: Any]] ?? [:]
    for (name, member) in members.sorted(by: { $0.key < $1.key }) {
      let place = "\(path).\(name)"
      if let memberRule = properties[name] {
        faults += try self.faults(in: member, by: memberRule, at: place)
      } else if let other = rule["additionalProperties"] as? [String: Any] {
        faults += try self.faults(in: member, by: other, at: place)
      } else if rule["additionalProperties"] as? Bool == false {
        faults.append("\(place) is not known")
      }
    }
    return faults
  }

  /// What a value has that another part of this schema, or of one beside it, forbids.
  private func faults(in value: Any, at path: String, by reference: String) throws -> [String] {
    guard let end = reference.firstIndex(of: "#"), end > reference.startIndex else {
      return try faults(in: value, by: definition(reference), at: path)
    }
    let url = Repository.root.appending(path: "docs/\(reference[..<end])")
    let other = try JSONSchema(Data(contentsOf: url))
    return try other.faults(in: value, by: other.definition(String(reference[end...])), at: path)
  }

  /// The schema that `#/$defs/name` refers to.
  private func definition(_ reference: String) throws -> [String: Any] {
    let definitions = root["$defs"] as? [String: [String: Any]]
    guard reference.hasPrefix("#/$defs/"), let found = definitions?[String(reference.dropFirst(8))]
    else { throw Failure(message: "reference \(reference)") }
    return found
  }

  /// Whether a value has a type.
  private static func `is`(_ value: Any, _ type: String) -> Bool {
    switch type {
    case "null": value is NSNull
    case "string": value is String
    case "integer": value is Int
    case "array": value is [Any]
    case "object": value is [String: Any]
    case "boolean": value is Bool
    default: false
    }
  }

  /// Whether two plain values are the same.
  private static func areEqual(_ one: Any, _ other: Any) -> Bool {
    if let one = one as? String { return one == other as? String }
    return one as? Int == other as? Int
  }
}
