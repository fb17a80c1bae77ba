import Testing

@testable import SessionPix
@testable import SessionPixCLI

/// The page as a person uses it.
@Suite(.enabled(if: Browser.path != nil, "chromium is not installed: run scripts/setup --tests"))
struct ReportBrowserTests {
  private static func folder() throws -> ReportFolder {
    var photos = ["IMG_10.jpg", "IMG_9.jpg", "IMG_1.jpg"].map(ReportFolder.findings)
    photos[0].candidates?.brand[0].value = "Akai"
    photos[0].candidates?.model[0].confidence = 0.3
    photos[1].privacy?.faces = [
      .init(box: Box(x: 0.1, y: 0.1, width: 0.2, height: 0.2), score: 1, by: .detector)
    ]
    photos[1].regions?.append(ReportFolder.region("<img src=x onerror=hacked=1>"))
    photos[2].candidates = .init()
    var failed = ReportFolder.findings("IMG_2.jpg")
    failed.status = .failed
    failed.error = .init(code: "corrupt", message: "the file is broken")
    failed.renditions = nil
    failed.candidates = nil
    return try ReportFolder(photos + [failed])
  }

  private static let names = """
    const names = () => [...document.querySelectorAll("article h2")].map((name) => name.textContent);
    const press = async (mark) => { document.querySelector(`[data-mark="${mark}"]`).click(); await settle(); };
    const choose = async (id, value, event) => {
      const control = document.getElementById(id);
      control.value = value;
      control.dispatchEvent(new Event(event));
      await settle();
    };

    """

  @Test func `photos are filtered, searched and sorted`() async throws {
    let result = try await Browser.run(
      Self.names + """
        const result = { all: names(), shown: shown.textContent };
        result.marks = [...document.querySelectorAll("#filters button")].map((button) => button.textContent);
        for (const mark of ["failed", "no brand", "low confidence", "faces"]) {
          await press(mark);
          result[mark] = names();
          await press(mark);
        }
        await press("faces");
        await press("failed");
        result.both = names();
        await press("faces");
        await press("failed");
        await choose("search", "akai tr-808", "input");
        result.search = names();
        result.count = document.getElementById("shown").textContent;
        await choose("search", "", "input");
        for (const order of ["brand", "least sure first", "most faces first"]) {
          await choose("sort", order, "change");
          result[order] = names();
        }
        return result;
        """, in: try Self.folder())
    func names(_ key: String) -> [String]? { result[key] as? [String] }
    #expect(names("all") == ["IMG_1.jpg", "IMG_2.jpg", "IMG_9.jpg", "IMG_10.jpg"], "\(result)")
    #expect(result["shown"] as? String == "4 photos")
    #expect(names("marks") == ["failed 1", "no brand 1", "low confidence 1", "faces 1"])
    #expect(names("failed") == ["IMG_2.jpg"] && names("no brand") == ["IMG_1.jpg"])
    #expect(names("low confidence") == ["IMG_10.jpg"] && names("faces") == ["IMG_9.jpg"])
    #expect(names("both") == [])
    #expect(names("search") == ["IMG_10.jpg"] && result["count"] as? String == "1 of 4 photos")
    #expect(names("brand")?.prefix(2) == ["IMG_10.jpg", "IMG_9.jpg"])
    #expect(names("least sure first")?.first == "IMG_10.jpg")
    #expect(names("most faces first")?.first == "IMG_9.jpg")
  }

  @Test(arguments: ["1200,900", "390,800"])
  func `boxes lie where the text and the faces are, at any width`(window: String) async throws {
    let result = try await Browser.run(
      Self.names + """
        await choose("search", "IMG_9", "input");
        const figure = document.querySelector("figure");
        figure.dispatchEvent(new Event("pointerenter"));
        figure.click();
        const polygons = [...document.querySelectorAll("polygon")];
        const [frame, box] = [figure.querySelector("img"), polygons[0]].map((element) => element.getBoundingClientRect());
        polygons[0].dispatchEvent(new Event("pointerenter"));
        return {
          kinds: polygons.map((polygon) => polygon.getAttribute("class")),
          caption: document.querySelector("figcaption").textContent,
          visible: getComputedStyle(figure.querySelector("svg")).opacity,
          left: (box.left - frame.left) / frame.width, top: (box.top - frame.top) / frame.height,
          loaded: figure.querySelector("img").naturalWidth, hacked: String(window.hacked),
          wide: document.documentElement.scrollWidth - innerWidth,
        };
        """, in: try Self.folder(), window: window)
    #expect(result["kinds"] as? [String] == ["candidate", "line", "face"], "\(result)")
    #expect(result["caption"] as? String == "ROLAND TR-808" && result["visible"] as? String == "1")
    for side in ["left", "top"] {
      #expect(abs((result[side] as? Double ?? 0) - 0.25) < 0.01, "\(side)")
    }
    #expect(result["loaded"] as? Int == 400 && result["hacked"] as? String == "undefined")
    #expect((result["wide"] as? Int ?? 1) <= 0, "nothing sticks out to the side")
  }

  @Test func `of thousands of photos those become cards that are scrolled to`() async throws {
    let folder = try ReportFolder((0..<3000).map { ReportFolder.findings("IMG_\($0).jpg") })
    let result = try await Browser.run(
      Self.names + """
        const cards = () => document.querySelectorAll("article").length;
        const result = { shown: shown.textContent, first: cards() };
        scrollTo(0, document.body.scrollHeight);
        await settle();
        result.scrolled = cards();
        await choose("search", "img_2999", "input");
        result.found = names();
        return result;
        """, in: folder)
    #expect(result["shown"] as? String == "3000 photos", "\(result)")
    let first = result["first"] as? Int ?? 0
    #expect((1...60).contains(first))
    #expect((first + 1...200).contains(result["scrolled"] as? Int ?? 0))
    #expect(result["found"] as? [String] == ["IMG_2999.jpg"])
  }
}
