import Foundation

/// The rules of the SARIF 2.1.0 schema for all that zonec writes: what else there may be is left
/// out, so that whatever is added must be looked up first.
enum SARIFRules {
  /// The rules.
  static func schema() throws -> JSONSchema { try JSONSchema(Data(text.utf8)) }

  /// As JSON Schema.
  private static let text = """
    {
      "type": "object", "required": ["version", "runs"], "additionalProperties": false,
      "properties": {
        "$schema": { "type": "string" },
        "version": { "enum": ["2.1.0"] },
        "runs": { "type": "array", "items": {
          "type": "object", "required": ["tool"], "additionalProperties": false,
          "properties": {
            "tool": {
              "type": "object", "required": ["driver"], "additionalProperties": false,
              "properties": { "driver": { "$ref": "#/$defs/driver" } }
            },
            "columnKind": { "enum": ["utf16CodeUnits", "unicodeCodePoints"] },
            "results": { "type": "array", "items": { "$ref": "#/$defs/result" } },
            "properties": { "type": "object" }
          }
        } }
      },
      "$defs": {
        "driver": {
          "type": "object", "required": ["name"], "additionalProperties": false,
          "properties": {
            "name": { "type": "string" },
            "version": { "type": "string" },
            "semanticVersion": { "type": "string", "pattern": "^[0-9]+\\\\.[0-9]+\\\\.[0-9]+$" },
            "rules": { "type": "array", "uniqueItems": true, "items": {
              "type": "object", "required": ["id"], "additionalProperties": false,
              "properties": {
                "id": { "type": "string" },
                "shortDescription": { "$ref": "#/$defs/message" }
              }
            } }
          }
        },
        "result": {
          "type": "object", "required": ["message"], "additionalProperties": false,
          "properties": {
            "ruleId": { "type": "string" },
            "ruleIndex": { "type": "integer", "minimum": -1 },
            "level": { "enum": ["none", "note", "warning", "error"] },
            "message": { "$ref": "#/$defs/message" },
            "locations": { "type": "array", "items": { "$ref": "#/$defs/location" } },
            "relatedLocations": {
              "type": "array", "uniqueItems": true, "items": { "$ref": "#/$defs/location" }
            }
          }
        },
        "location": {
          "type": "object", "additionalProperties": false,
          "properties": {
            "message": { "$ref": "#/$defs/message" },
            "physicalLocation": {
              "type": "object", "required": ["artifactLocation"], "additionalProperties": false,
              "properties": {
                "artifactLocation": {
                  "type": "object", "additionalProperties": false,
                  "properties": {
                    "uri": {
                      "type": "string", "pattern": "^(file://)?([-A-Za-z0-9._~/]|%[0-9A-F]{2})+$"
                    }
                  }
                },
                "region": {
                  "type": "object", "additionalProperties": false,
                  "properties": {
                    "startLine": { "type": "integer", "minimum": 1 },
                    "startColumn": { "type": "integer", "minimum": 1 },
                    "endLine": { "type": "integer", "minimum": 1 },
                    "endColumn": { "type": "integer", "minimum": 1 }
                  }
                }
              }
            }
          }
        },
        "message": {
          "type": "object", "required": ["text"], "additionalProperties": false,
          "properties": { "text": { "type": "string" } }
        }
      }
    }
    """
}
