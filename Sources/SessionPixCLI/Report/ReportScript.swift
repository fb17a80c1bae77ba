/// How the page searches, filters and sorts: over the data, of which it shows as many cards as have been scrolled to.
enum ReportScript {
  static let text = #"""
    addEventListener("DOMContentLoaded", () => {
      const find = (id) => document.getElementById(id);
      const [search, sort, shown, filters, list, end] =
        ["search", "sort", "shown", "filters", "list", "end"].map(find);
      const photos = JSON.parse(find("photos").textContent);
      find("photos").remove();

      const compare = new Intl.Collator(undefined, { numeric: true }).compare;
      const orders = {
        "name": (a, b) => compare(a.name, b.name),
        "brand": (a, b) => !a.brand - !b.brand || compare(a.brand ?? "", b.brand ?? ""),
        "least sure first": (a, b) => (a.confidence ?? 101) - (b.confidence ?? 101),
        "surest first": (a, b) => (b.confidence ?? -1) - (a.confidence ?? -1),
        "most faces first": (a, b) => b.faces - a.faces,
      };
      photos.sort(orders.name);
      for (const name of Object.keys(orders)) sort.append(new Option(name));

      const counts = new Map();
      for (const photo of photos) for (const mark of photo.marks) counts.set(mark, (counts.get(mark) ?? 0) + 1);
      const wanted = new Set();
      const marks =
        ["failed", "unsupported", "no brand", "low confidence", "faces", "duplicates", "contradictions"];
      for (const mark of marks.filter((mark) => counts.has(mark))) {
        const button = make("button", `${mark} ${counts.get(mark)}`, { type: "button" });
        button.dataset.mark = mark;
        button.setAttribute("aria-pressed", false);
        button.addEventListener("click", () => {
          if (!wanted.delete(mark)) wanted.add(mark);
          button.setAttribute("aria-pressed", wanted.has(mark));
          update();
        });
        filters.append(button);
      }

      const texts = new Map();
      const text = (photo) => {
        if (!texts.has(photo)) {
          const values = photo.sections.flatMap((part) => part.values.flatMap((row) => [row.value, row.note]));
          const all = [photo.name, photo.message, photo.facts, ...values, ...photo.areas.map(([, text]) => text)];
          texts.set(photo, all.join("\n").toLowerCase());
        }
        return texts.get(photo);
      };

      const batch = 20;
      let hits = [];
      let next = 0;
      const fill = () => {
        while (next < hits.length && end.getBoundingClientRect().top < innerHeight + 1500) {
          list.append(...hits.slice(next, next + batch).map(card));
          next += batch;
        }
      };
      const update = () => {
        const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
        hits = photos.filter((photo) =>
          [...wanted].every((mark) => photo.marks.includes(mark)) && words.every((word) => text(photo).includes(word)));
        if (sort.value !== "name") hits.sort(orders[sort.value]);
        next = 0;
        list.replaceChildren();
        shown.textContent = hits.length === photos.length
          ? `${photos.length} photos` : `${hits.length} of ${photos.length} photos`;
        fill();
      };

      let timer;
      search.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(update, 150); });
      sort.addEventListener("change", update);
      addEventListener("scroll", fill, { passive: true });
      addEventListener("resize", fill);
      update();
    });
    """#
}
