/// How the page looks and how its search box works.
enum ReportStyle {
  /// Light and dark by the reader's own setting.
  ///
  /// Cards that are out of sight are not laid out (`content-visibility`), which keeps a page of
  /// thousands quick.
  static let css = """
    :root {
      color-scheme: light dark;
      --ground: light-dark(#f4f4f2, #161718);
      --card: light-dark(#fff, #212325);
      --line: light-dark(#dddcd8, #37393c);
      --ink: light-dark(#1c1d1f, #e8e6e3);
      --soft: light-dark(#5f6368, #a0a4a8);
      --accent: light-dark(#0b6e63, #4fc3b2);
      --bad: light-dark(#b3261e, #ff8a80);
    }
    * { box-sizing: border-box; }
    body {
      margin: 0; background: var(--ground); color: var(--ink);
      font: 15px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif;
    }
    header {
      position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; align-items: center;
      gap: .4rem 1.4rem; padding: .7rem max(1rem, calc((100vw - 1208px) / 2));
      background: var(--card); border-bottom: 1px solid var(--line);
    }
    h1 { margin: 0; font-size: 1.15rem; }
    .totals { display: flex; flex-wrap: wrap; gap: .2rem 1rem; margin: 0; color: var(--soft); }
    .totals b { color: var(--ink); }
    .totals .bad { color: var(--bad); }
    .search { margin-left: auto; color: var(--soft); }
    input {
      width: min(20rem, 60vw); padding: .4rem .6rem; border: 1px solid var(--line);
      border-radius: 6px; background: var(--ground); color: var(--ink); font: inherit;
    }
    output { min-width: 5rem; color: var(--soft); }
    main { max-width: 1240px; margin: 0 auto; padding: 0 1rem 3rem; }
    .note { color: var(--soft); font-size: .85rem; }
    .problems, .card {
      margin: 0 0 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 10px;
    }
    .problems { padding: .8rem 1rem; }
    .problems h2 { margin: 0 0 .4rem; font-size: 1rem; }
    .problems ul { max-height: 15rem; margin: 0; padding: 0; overflow: auto; list-style: none; }
    .problem {
      display: grid; grid-template-columns: 6.5rem minmax(8rem, 2fr) 5fr; gap: .8rem;
      padding: .3rem 0; border-top: 1px solid var(--line); overflow-wrap: anywhere; font-size: .9rem;
    }
    .problem b { font-weight: 500; }
    .problem em, .problem span { color: var(--soft); font-style: normal; }
    .problem.failed em { color: var(--bad); }
    .card {
      display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 9fr); overflow: hidden;
      content-visibility: auto; contain-intrinsic-size: auto 460px;
    }
    .picture { display: block; background: light-dark(#e9e8e4, #101112); }
    .picture img { display: block; width: 100%; height: auto; max-height: 40rem; object-fit: contain; }
    .body { padding: .9rem 1.1rem 1rem; min-width: 0; }
    .body h2 { margin: 0; font-size: 1.02rem; overflow-wrap: anywhere; white-space: pre-wrap; }
    .facts { margin: .15rem 0 .7rem; color: var(--soft); font-size: .87rem; }
    .facts b { color: var(--ink); font-weight: 600; }
    section h3 {
      margin: .6rem 0 .1rem; color: var(--soft); font-size: .74rem; font-weight: 600;
      letter-spacing: .07em; text-transform: uppercase;
    }
    section ul { margin: 0; padding: 0; list-style: none; }
    .card li {
      display: grid; grid-template-columns: minmax(0, 1fr) 5rem 3rem; align-items: center;
      column-gap: .7rem; padding: .08rem 0; line-height: 1.3;
    }
    .value { overflow-wrap: anywhere; }
    .card li:first-child .value { font-weight: 600; }
    .card small { color: var(--soft); font-weight: 400; font-size: .78rem; }
    .bar { height: .45rem; border-radius: 1rem; background: var(--line); overflow: hidden; }
    .bar i { display: block; height: 100%; background: var(--accent); }
    .percent { text-align: right; font-variant-numeric: tabular-nums; font-size: .87rem; }
    .evidence::before { content: " · "; }
    .crops { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .8rem; }
    .crops img {
      display: block; width: auto; height: 4.2rem; max-width: 12rem; object-fit: cover;
      border: 1px solid var(--line); border-radius: 5px;
    }
    details { margin-top: .8rem; font-size: .87rem; }
    summary { color: var(--soft); cursor: pointer; }
    pre { margin: .4rem 0 0; max-height: 20rem; overflow: auto; white-space: pre-wrap; font-size: .8rem; }
    [hidden] { display: none; }
    @media (max-width: 760px) {
      .card, .problem { grid-template-columns: minmax(0, 1fr); }
      .problem { gap: 0; }
      .search { margin-left: 0; }
    }
    """

  /// Hides what does not hold every word that is typed.
  static let script = """
    addEventListener("DOMContentLoaded", () => {
      const box = document.getElementById("search");
      const shown = document.getElementById("shown");
      const entries = [...document.querySelectorAll(".card, .problem")];
      const texts = new Map();
      let timer;
      const search = () => {
        const words = box.value.toLowerCase().split(/\\s+/).filter(Boolean);
        let count = 0;
        for (const entry of entries) {
          if (!texts.has(entry)) texts.set(entry, entry.textContent.toLowerCase());
          const isHit = words.every((word) => texts.get(entry).includes(word));
          entry.hidden = !isHit;
          count += isHit;
        }
        shown.textContent = words.length ? count + " of " + entries.length : "";
      };
      box.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(search, 120); });
    });
    """
}
