import Foundation

/// Makers of gear and their models: `Models/gear-catalog.jsonl`, one maker a line.
public struct GearCatalog: Sendable {
  /// A maker.
  public struct Maker: Codable, Hashable, Sendable {
    /// The name as the maker prints it.
    public let brand: String
    /// Other forms that are printed on gear.
    public let aliases: [String]
    /// True where the name is also an ordinary word on panels, so that it needs more than its letters.
    public let isCommonWord: Bool?
    /// Model names as printed, without the brand.
    public let models: [String]

    private enum CodingKeys: String, CodingKey {
      case brand
      case aliases
      case isCommonWord = "common_word"
      case models
    }

    /// A maker from its names and models.
    public init(
      brand: String, aliases: [String] = [], models: [String] = [], isCommonWord: Bool = false
    ) {
      self.brand = brand
      self.aliases = aliases
      self.models = models
      self.isCommonWord = isCommonWord
    }
  }

  /// A printed form of a maker's name.
  struct BrandEntry: Hashable, Sendable {
    let printed: String
    let glued: GluedWord
    let maker: Int
    let isCommonWord: Bool
  }

  /// A model's name.
  struct ModelEntry: Hashable, Sendable {
    let printed: String
    let glued: GluedWord
    let maker: Int
  }

  /// The makers, in the order of the file.
  public let makers: [Maker]
  /// All printed forms of makers' names.
  let brands: [BrandEntry]
  /// All models, maker by maker.
  let models: [ModelEntry]
  /// Where each maker's models stand in ``models``.
  let modelRanges: [Range<Int>]
  private let brandIndex: WordIndex
  private let modelIndex: WordIndex

  /// A catalog of these makers.
  public init(makers: [Maker]) {
    self.makers = makers
    brands = makers.enumerated().flatMap { index, maker in
      ([maker.brand] + maker.aliases).map {
        BrandEntry(
          printed: $0, glued: GluedWord($0), maker: index, isCommonWord: maker.isCommonWord ?? false
        )
      }
    }
    var models: [ModelEntry] = []
    models.reserveCapacity(makers.reduce(0) { $0 + $1.models.count })
    modelRanges = makers.enumerated().map { index, maker in
      let start = models.count
      models += maker.models.map { ModelEntry(printed: $0, glued: GluedWord($0), maker: index) }
      return start..<models.count
    }
    self.models = models
    brandIndex = WordIndex(brands.map(\.glued))
    modelIndex = WordIndex(models.map(\.glued))
  }

  /// The makers' names that are this word.
  func brands(_ word: GluedWord) -> [BrandEntry] { brandIndex.places(of: word).map { brands[$0] } }

  /// The models that are this word.
  func models(_ word: GluedWord) -> [ModelEntry] { modelIndex.places(of: word).map { models[$0] } }

  /// The catalog that is embedded in this binary, and a user's own lines behind it.
  ///
  /// - Parameter additions: JSON Lines in the same format.
  /// - Returns: All makers.
  /// - Throws: ``SetupError/fileInvalid(name:reason:)`` with the number of the line.
  public static func embedded(additions: [UInt8] = []) throws(SetupError) -> GearCatalog {
    let own = try makers(EmbeddedFile.catalog.bytes, name: "Models/gear-catalog.jsonl")
    return GearCatalog(makers: own + (try makers(additions, name: "the added catalog")))
  }

  private static func makers(_ bytes: [UInt8], name: String) throws(SetupError) -> [Maker] {
    let decoder = JSONDecoder()
    var makers: [Maker] = []
    for (number, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
      do {
        makers.append(try decoder.decode(Maker.self, from: Data(line)))
      } catch {
        throw .fileInvalid(name: name, reason: "line \(number + 1) is not a maker: \(error)")
      }
    }
    return makers
  }
}
