import Foundation
import Testing

@testable import SessionPix

struct GearCatalogTests {
  static let file = SamplePhotos.repository.appendingPathComponent("Models/gear-catalog.jsonl")

  @Test func `the catalog in the binary is the file's, with makers enough`() throws {
    let catalog = try GearCatalog.embedded()
    let lines = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n")
    #expect(catalog.makers.count == lines.count && lines.count >= 150)
    #expect(catalog.makers.reduce(0) { $0 + $1.models.count } > 1000)
  }

  @Test func `every line is a maker with a source, and the makers are sorted`() throws {
    let lines = try String(contentsOf: Self.file, encoding: .utf8).split(separator: "\n")
    var names: [String] = []
    for (number, line) in lines.enumerated() {
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
      let entry = try #require(json, "line \(number + 1) is no object")
      let known: Set = ["brand", "aliases", "kinds", "models", "source", "common_word"]
      #expect(known.isSuperset(of: entry.keys), "line \(number + 1)")
      #expect((entry["source"] as? String)?.isEmpty == false, "line \(number + 1)")
      #expect((entry["kinds"] as? [String])?.isEmpty == false, "line \(number + 1)")
      names.append(try #require(entry["brand"] as? String))
    }
    let misplaced = zip(names, names.dropFirst()).filter { $0.lowercased() > $1.lowercased() }
    #expect(misplaced.isEmpty, "\(misplaced)")
  }

  @Test func `no maker and no model of a maker stands there twice`() throws {
    let catalog = try GearCatalog.embedded()
    let brands = catalog.makers.map(\.brand.gluedWord)
    #expect(Self.repeated(brands).isEmpty, "\(Self.repeated(brands))")
    for maker in catalog.makers {
      let repeated = Self.repeated(maker.models)
      #expect(repeated.isEmpty, "\(maker.brand): \(repeated)")
      let forms = Self.repeated([maker.brand] + maker.aliases)
      #expect(forms.isEmpty, "\(maker.brand): \(forms)")
    }
  }

  @Test func `every name has letters or digits, and none is a list`() throws {
    for maker in try GearCatalog.embedded().makers {
      for name in [maker.brand] + maker.aliases + maker.models {
        #expect(name.contains { $0.isLetter || $0.isNumber }, "\(maker.brand): \(name)")
        #expect(name == name.trimmingCharacters(in: .whitespaces), "\(maker.brand): \(name)")
        #expect(name.count <= 48 && !name.contains(";"), "\(maker.brand): \(name)")
      }
    }
  }

  @Test func `a user's own lines are added, and a bad one is named by its number`() throws {
    let own = #"{"brand":"Zzyzx Sound","aliases":[],"models":["Z-1"]}"#
    let catalog = try GearCatalog.embedded(additions: Array(own.utf8))
    #expect(catalog.makers.last?.brand == "Zzyzx Sound")
    #expect {
      try GearCatalog.embedded(additions: Array((own + "\nnot json").utf8))
    } throws: {
      guard case .fileInvalid(_, let reason)? = $0 as? SetupError else { return false }
      return reason.contains("line 2")
    }
  }

  private static func repeated(_ names: [String]) -> [String] {
    Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys.sorted()
  }
}
