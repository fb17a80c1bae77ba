import Foundation
import Testing

@testable import SessionPix

struct GearCatalogTests {
  static let file = SamplePhotos.repository.appendingPathComponent("Models/gear-catalog.jsonl")

  @Test func `the catalog in the binary is the file's, with makers enough`() throws {
    let catalog = try GearCatalog.embedded()
    #expect(try catalog.makers.count == Self.entries().count && catalog.makers.count >= 1000)
    #expect(catalog.makers.reduce(0) { $0 + $1.models.count } > 30_000)
  }

  @Test func `every line is a maker with a source, and the makers are sorted`() throws {
    let known: Set = [
      "brand", "aliases", "parent", "common_word", "kinds", "models", "unchecked", "serials",
      "serial_source", "source", "lists",
    ]
    var names: [String] = []
    for (number, entry) in try Self.entries().enumerated() {
      #expect(known.isSuperset(of: entry.keys), "line \(number + 1)")
      #expect((entry["kinds"] as? String)?.isEmpty == false, "line \(number + 1)")
      for key in ["source", "serial_source", "lists"] where key == "source" || entry[key] != nil {
        let sources = (entry[key] as? String ?? "").components(separatedBy: "; ")
        let areLinks = sources.allSatisfy { $0.contains(/^(https?:\/\/|debian:|pypi:)[^ ]+$/) }
        #expect(areLinks, "line \(number + 1): \(sources)")
      }
      names.append(try #require(entry["brand"] as? String))
    }
    let misplaced = zip(names, names.dropFirst()).filter { $0.lowercased() > $1.lowercased() }
    #expect(misplaced.isEmpty, "\(misplaced)")
  }

  @Test func `lists show at least 3000 models, and no key is there without a value`() throws {
    var checked = 0
    for entry in try Self.entries() {
      let models = (entry["models"] as? String)?.components(separatedBy: "; ") ?? []
      checked += models.count
      for key in ["aliases", "parent", "models", "unchecked", "serials"] {
        #expect(entry[key] as? String != "", "\(entry["brand"] ?? ""): \(key)")
      }
      #expect(entry["serials"] == nil || entry["serial_source"] != nil)
    }
    #expect(checked >= 3000)
  }

  @Test func `serial forms are regular expressions that fit a maker's number`() throws {
    let makers = try GearCatalog.embedded().makers
    for maker in makers {
      for form in maker.serials ?? [] {
        #expect(throws: Never.self, "\(maker.brand): \(form)") { try Regex(form) }
      }
    }
    let boss = try #require(makers.first { $0.brand == "Boss" }?.serials?.first)
    #expect(try "AP12700".wholeMatch(of: Regex(boss)) != nil)
    #expect(try "12700".wholeMatch(of: Regex(boss)) == nil)
  }

  @Test func `ordinary text has at most two false makers in a thousand words`() throws {
    let rule = BrandRule(catalog: try GearCatalog.embedded())
    let words = OrdinaryText.lines.reduce(0) { $0 + $1.split(separator: " ").count }
    #expect(words >= 1500)
    var found: [String] = []
    for line in OrdinaryText.lines {
      var page = HandMadePage()
      page.write(line, x: 100, y: 100)
      found += rule.candidates(in: page.page, known: .init()).filter {
        $0.evidence.contains("catalog") && $0.confidence >= 0.3
      }.map { "\($0.value) in \(line)" }
    }
    let limit = 2 * words / 1000
    #expect(found.count <= limit, "\(found.joined(separator: "\n"))")
  }

  @Test func `no maker and no model of a maker stands there twice`() throws {
    let catalog = try GearCatalog.embedded()
    let names = catalog.makers.flatMap { [$0.brand] + $0.aliases }.map(\.gluedWord)
    #expect(Self.repeated(names).isEmpty, "\(Self.repeated(names))")
    for maker in catalog.makers {
      let repeated = Self.repeated(maker.models)
      #expect(repeated.isEmpty, "\(maker.brand): \(repeated)")
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
    let own = #"{"brand":"Zzyzx Sound","models":"Z-1; Z-2"}"#
    let catalog = try GearCatalog.embedded(additions: Array(own.utf8))
    #expect(catalog.makers.last?.brand == "Zzyzx Sound")
    #expect(catalog.makers.last?.models == ["Z-1", "Z-2"])
    #expect {
      try GearCatalog.embedded(additions: Array((own + "\nnot json").utf8))
    } throws: {
      guard case .fileInvalid(_, let reason)? = $0 as? SetupError else { return false }
      return reason.contains("line 2")
    }
  }

  private static func entries() throws -> [[String: Any]] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
    }
  }

  private static func repeated(_ names: [String]) -> [String] {
    Dictionary(grouping: names) { $0 }.filter { $1.count > 1 }.keys.sorted()
  }
}
