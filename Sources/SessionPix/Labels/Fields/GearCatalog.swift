import Foundation

/// Makers of gear and their models: `Models/gear-catalog.jsonl`, one maker a line.
public struct GearCatalog: Sendable {
  /// A maker.
  public struct Maker: Decodable, Hashable, Sendable {
    /// The name as the maker prints it.
    public let brand: String
    /// Other forms that are printed on gear.
    public let aliases: [String]
    /// True where the name is also an ordinary word on panels, so that it needs more than its letters.
    public let isCommonWord: Bool?
    /// Model names as printed, without the brand: first those that a list shows, then those not looked up yet.
    public let models: [String]
    /// Forms of the maker's serial numbers, as regular expressions for the whole number; nil where none is documented.
    public let serials: [String]?

    private enum CodingKeys: String, CodingKey {
      case brand
      case aliases
      case isCommonWord = "common_word"
      case models
      case unchecked
      case serials
    }

    /// A maker from its names and models.
    public init(
      brand: String, aliases: [String] = [], models: [String] = [], isCommonWord: Bool = false,
      serials: [String]? = nil
    ) {
      self.brand = brand
      self.aliases = aliases
      self.models = models
      self.isCommonWord = isCommonWord
      self.serials = serials
    }

    /// A maker from a line of the catalog, where each list is one text.
    public init(from decoder: any Decoder) throws {
      let line = try decoder.container(keyedBy: CodingKeys.self)
      brand = try line.decode(String.self, forKey: .brand)
      aliases = try line.decodeIfPresent(String.self, forKey: .aliases)?.listed ?? []
      isCommonWord = try line.decodeIfPresent(Bool.self, forKey: .isCommonWord)
      let checked = try line.decodeIfPresent(String.self, forKey: .models)?.listed ?? []
      models = checked + (try line.decodeIfPresent(String.self, forKey: .unchecked)?.listed ?? [])
      serials = try line.decodeIfPresent(String.self, forKey: .serials)?.listed
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

    /// The name without what follows its last hyphen or space, where what is left is long enough to tell: plates leave it out
    /// or print it apart, as "DN-C635" of "DN-C635-E2", "EtherLink" of "EtherLink III".
    var stem: (printed: String, glued: GluedWord)? {
      guard
        let end = printed.utf8.lastIndex(where: {
          $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: " ")
        })
      else { return nil }
      let stem = String(printed[..<end])
      let glued = GluedWord(stem)
      let isTelling =
        stem.mixesLettersAndDigits
        ? glued.bytes.count >= Self.shortestStem : glued.bytes.count >= Self.shortestWord
      guard isTelling, !stem.labelWords.allSatisfy(PanelVocabulary.words.contains) else {
        return nil
      }
      return (stem, glued)
    }

    /// Letters and digits of a stem that is believed.
    private static let shortestStem = 5
    /// Letters of a stem that is believed and has no digits.
    private static let shortestWord = 7
  }

  /// The makers, in the order of the file.
  public let makers: [Maker]
  /// All printed forms of makers' names.
  let brands: [BrandEntry]
  /// All models, maker by maker.
  let models: [ModelEntry]
  /// Where each maker's models stand in ``models``.
  let modelRanges: [Range<Int>]
  /// Places in ``brands`` by the number of letters and digits.
  private let brandLengths: [Int: [Int]]
  private let brandIndex: WordIndex
  private let modelIndex: WordIndex

  /// A catalog of these makers.
  public init(makers: [Maker]) {
    self.makers = makers
    brands = makers.enumerated().flatMap { index, maker in
      ([maker.brand] + maker.aliases).map {
        // "Creative" is a word of panels, "Creative Labs" is none.
        BrandEntry(
          printed: $0, glued: GluedWord($0), maker: index,
          isCommonWord: maker.isCommonWord ?? false && !$0.contains(" "))
      }
    }
    var models: [ModelEntry] = []
    models.reserveCapacity(makers.reduce(0) { $0 + $1.models.count })
    modelRanges = makers.enumerated().map { index, maker in
      let start = models.count
      for name in maker.models {
        models.append(ModelEntry(printed: name, glued: GluedWord(name), maker: index))
      }
      return start..<models.count
    }
    self.models = models
    brandLengths = Dictionary(grouping: brands.indices) { [brands] in
      brands[$0].glued.bytes.count
    }
    brandIndex = WordIndex(brands.lazy.map(\.glued))
    modelIndex = WordIndex(models.lazy.map(\.glued))
  }

  /// The makers' names that are this word.
  func brands(_ word: GluedWord) -> [BrandEntry] { brandIndex.places(of: word).map { brands[$0] } }

  /// The makers' names of so many letters and digits, the short ones first.
  func brands(ofLength lengths: ClosedRange<Int>) -> some Sequence<BrandEntry> {
    lengths.lazy.flatMap { brandLengths[$0] ?? [] }.map { brands[$0] }
  }

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
    // One call for all lines takes a third less time than one for each; those come only where a line is bad.
    var list = bytes
    for place in list.indices where list[place] == UInt8(ascii: "\n") {
      list[place] = UInt8(ascii: ",")
    }
    if list.last == UInt8(ascii: ",") { list.removeLast() }
    let array = Data("[".utf8) + Data(list) + Data("]".utf8)
    if let makers = try? decoder.decode([Maker].self, from: array) { return makers }
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

extension String {
  /// The items of a list in one text: "A; B; C". Empty ones and spaces around them are left out.
  fileprivate var listed: [String] {
    utf8.split(separator: UInt8(ascii: ";")).compactMap { item in
      let name = item.drop { $0 == UInt8(ascii: " ") }
      let end = name.lastIndex { $0 != UInt8(ascii: " ") }
      return end.flatMap { String(name[...$0]) }
    }
  }
}
