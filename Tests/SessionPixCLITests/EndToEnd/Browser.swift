import Foundation
import Testing

/// Opens a page in headless Chromium and drives it.
enum Browser {
  /// Where it is; nil where it is not installed.
  static let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    .map { "\($0)/chromium" }.first { FileManager.default.isExecutableFile(atPath: $0) }

  /// Runs a script in the report of a folder, once that is ready.
  ///
  /// - Parameters:
  ///   - script: The body of an asynchronous function; `settle()` waits until the page has done what it was told.
  ///   - folder: The report's folder.
  ///   - window: Width and height.
  /// - Returns: What the function returns.
  /// - Throws: Where the browser does not start, or gives no answer.
  static func run(
    _ script: String, in folder: ReportFolder, window: String = "1200,900"
  ) async throws -> [String: Any] {
    let page = try folder.page()
    let start = try #require(page.range(of: "<script nonce=\""))
    let nonce = page[start.upperBound...].prefix { $0 != "\"" }
    let driver = """
      <script nonce="\(nonce)">addEventListener("load", async () => {
        const settle = () => new Promise((done) => setTimeout(done, 400));
        let result;
        try { result = await (async () => { \(script) })(); } catch (error) { result = { error: String(error) }; }
        document.body.replaceChildren();
        document.body.textContent = "result" + btoa(JSON.stringify(result)) + "end";
      });</script>
      """
    try (page + driver).write(
      toFile: folder.path + "/driven.html", atomically: true, encoding: .utf8)
    let result = try await SessionPixTool.shell(
      """
      exec timeout 200 "$1" --headless --no-sandbox --disable-gpu --user-data-dir="$2/browser" \
      --window-size="$3" --virtual-time-budget=20000 --dump-dom "file://$2/driven.html"
      """, [try #require(path), folder.path, window])
    let text = result.output.components(separatedBy: "result").last?
      .components(separatedBy: "end").first
    let json = try #require(Data(base64Encoded: text ?? ""), "\(result.messages.suffix(2000))")
    return try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
  }
}
