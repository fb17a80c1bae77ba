/// The head of a page about photos: it loads nothing from elsewhere, tells nobody where it was opened, and runs no script
/// but its own (Content Security Policy Level 3), should any text of a photo ever get through.
package struct HTMLHead {
  /// Where the page's images come from.
  package enum Images: String, Sendable {
    /// Files beside the page.
    case files = "'self' file:"
    /// The page itself.
    case embedded = "data:"
  }

  private let title: String
  private let images: Images
  private let css: String
  private let script: String?
  private let nonce = String(UInt64.random(in: 0...UInt64.max), radix: 36)

  /// A head from its parts; the title may hold any text, style and script are ours.
  package init(title: String, images: Images, css: String, script: String? = nil) {
    self.title = title
    self.images = images
    self.css = css
    self.script = script
  }

  /// The page up to the end of its head.
  package var html: String {
    let policy = script == nil ? "" : " script-src 'nonce-\(nonce)';"
    let element = script.map { "\n<script nonce=\"\(nonce)\">\n\($0)\n</script>" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="referrer" content="no-referrer">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src \(images.rawValue); \
      style-src 'unsafe-inline';\(policy) base-uri 'none'; form-action 'none'">
      <title>\(HTMLText.escaped(title))</title>
      <style>
      \(css)
      </style>\(element)
      </head>

      """
  }
}
