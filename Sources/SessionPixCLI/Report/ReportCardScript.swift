/// How the page's script makes the card of a photo: from text alone, never from markup.
enum ReportCardScript {
  static let text = #"""
    "use strict";
    const make = (name, content, properties = {}) => {
      const element = Object.assign(document.createElement(name), properties);
      element.append(...[].concat(content ?? []));
      return element;
    };
    const shape = (name, attributes) => {
      const element = document.createElementNS("http://www.w3.org/2000/svg", name);
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
      return element;
    };
    const image = (picture, alt) => make("img", [], {
      loading: "lazy", decoding: "async", width: picture.width, height: picture.height, src: picture.link, alt,
    });

    // What was read where: shown when the picture is pointed at, has the focus, or was tapped.
    const boxes = (photo, caption) => {
      const drawing = shape("svg", { viewBox: "0 0 1000 1000", preserveAspectRatio: "none", "aria-hidden": true });
      for (const [kind, text, ...corners] of photo.areas) {
        const polygon = shape("polygon", { points: corners.join(" "), class: kind });
        const show = () => { caption.textContent = text; };
        polygon.addEventListener("pointerenter", show);
        polygon.addEventListener("click", show);
        polygon.addEventListener("pointerleave", () => { caption.textContent = ""; });
        drawing.append(polygon);
      }
      return drawing;
    };
    const figure = (photo) => {
      const caption = make("figcaption");
      const figure = make("figure", [image(photo.picture, "The photo, redacted"), caption], { tabIndex: 0 });
      // Tall pictures stay as high as wide ones.
      figure.style.maxWidth = `calc(34rem * ${photo.picture.width / photo.picture.height})`;
      let drawing;
      const draw = () => { if (!drawing) caption.before(drawing = boxes(photo, caption)); };
      for (const event of ["pointerenter", "focus"]) figure.addEventListener(event, draw);
      figure.addEventListener("click", (event) => {
        draw();
        if (event.target.tagName !== "polygon") figure.classList.toggle("shown");
      });
      return make("div", figure, { className: "picture" });
    };

    const row = (value) => {
      const bar = make("i");
      bar.style.width = value.percent + "%";
      return make("li", [
        make("span", [value.value + " ", make("small", value.note, { className: value.isBad ? "bad" : "" })],
          { className: "value" }),
        make("span", bar, { className: "bar" }),
        make("span", value.percent + "\u00a0%", { className: "percent" }),
      ]);
    };
    const details = (title, lines) =>
      make("details", [make("summary", title), make("pre", lines.join("\n"))]);
    const section = (part) => make("section", [
      make("h3", part.title), make("ul", part.values.map(row)),
      ...(part.details?.length ? [details(`controls: ${part.details.length}`, part.details)] : []),
      ...(part.notice ? [make("p", part.notice, { className: "facts" })] : []),
    ]);
    const card = (photo) => {
      const name = photo.picture ? make("a", photo.name, { href: photo.picture.link }) : photo.name;
      const lines = photo.areas.filter(([kind]) => kind !== "face").map(([, text]) => text);
      const body = make("div", [
        make("h2", name), make("p", photo.facts, { className: "facts" }),
        ...(photo.message ? [make("p", `${photo.status}: ${photo.message}`, { className: "bad" })] : []),
        ...photo.sections.map(section),
        ...(photo.crops.length
          ? [make("div", photo.crops.map((crop) => make("a", image(crop, "Label"), { href: crop.link })),
              { className: "crops" })]
          : []),
        ...(lines.length ? [details(`text and barcodes: ${lines.length}`, lines)] : []),
      ], { className: "body" });
      return make("article", photo.picture ? [figure(photo), body] : [body],
        { className: photo.picture ? "card" : "card bare" });
    };
    """#
}
