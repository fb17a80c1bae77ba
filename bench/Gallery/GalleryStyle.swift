/// How the page looks.
enum GalleryStyle {
  /// Light and dark by the reader's own setting. Cards that are out of sight are not laid out (`content-visibility`).
  static let css = """
    :root {
      color-scheme: light dark;
      --ground: light-dark(#f4f4f2, #161718); --card: light-dark(#fff, #212325);
      --line: light-dark(#dddcd8, #37393c); --ink: light-dark(#1c1d1f, #e8e6e3);
      --soft: light-dark(#5f6368, #a0a4a8); --right: light-dark(#0b7a5b, #46c79d);
      --wrong: light-dark(#b3261e, #ff8a80); --offered: light-dark(#a86400, #f0b253);
    }
    * { box-sizing: border-box; }
    body {
      margin: 0; background: var(--ground); color: var(--ink);
      font: 14px/1.4 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif;
    }
    header {
      position: sticky; top: 0; z-index: 2; display: flex; flex-wrap: wrap; align-items: center;
      gap: .4rem 1.4rem; padding: .6rem 1rem; background: var(--card);
      border-bottom: 1px solid var(--line);
    }
    h1 { margin: 0; font-size: 1.1rem; }
    nav { display: flex; flex-wrap: wrap; gap: .2rem .9rem; color: var(--soft); }
    nav label { cursor: pointer; }
    nav input { margin: 0 .3rem 0 0; vertical-align: -1px; accent-color: var(--right); }
    .search { margin-left: auto; color: var(--soft); }
    .search input {
      width: min(16rem, 50vw); padding: .35rem .6rem; border: 1px solid var(--line);
      border-radius: 6px; background: var(--ground); color: var(--ink); font: inherit;
    }
    output { min-width: 4rem; color: var(--soft); }
    main { max-width: 1720px; margin: 1rem auto; padding: 0 1rem 3rem; }
    .summary, .card {
      margin: 0 0 1rem; background: var(--card); border: 1px solid var(--line); border-radius: 10px;
    }
    .summary { padding: .8rem 1rem; overflow-x: auto; }
    .summary p { margin: .15rem 0; color: var(--soft); }
    table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
    .summary td { padding: .1rem 1.2rem .1rem 0; text-align: right; white-space: nowrap; }
    .summary td:first-child { text-align: left; font-weight: 600; }
    .summary tr:first-child td, th { color: var(--soft); font-weight: 400; text-align: left; }
    .summary tr:first-child td + td { text-align: right; }
    .card {
      display: grid; grid-template-columns: minmax(0, 13fr) minmax(0, 8fr); overflow: hidden;
      content-visibility: auto; contain-intrinsic-size: auto 640px; scroll-margin-top: 3.5rem;
    }
    .picture { background: light-dark(#e9e8e4, #101112); text-align: center; }
    .sheet { position: relative; display: inline-block; vertical-align: top; max-width: 100%; }
    .sheet img { display: block; max-width: 100%; max-height: 86vh; width: auto; height: auto; }
    svg { position: absolute; inset: 0; width: 100%; height: 100%; }
    polygon, rect {
      fill: transparent; stroke: #3fa7ff; stroke-width: 1.5; vector-effect: non-scaling-stroke;
    }
    polygon.offered { stroke: #ffb02e; stroke-width: 2; }
    polygon.right, rect.right { stroke: #1fd28a; stroke-width: 2.5; }
    polygon.wrong, rect.wrong { stroke: #ff4b3e; stroke-width: 2.5; }
    .barcode { stroke: #d16bff; stroke-width: 2; }
    .face { stroke: #fff; stroke-dasharray: 6 4; stroke-width: 2; fill: #0003; }
    .truth { stroke: #bbb; stroke-width: 2; }
    polygon:hover, rect:hover, .lit { fill: #ffe95366; }
    tr.lit, li.lit { background: light-dark(#fff3b8, #4b4520); }
    .no-line .line, .no-barcode .barcode, .no-face .face, .no-face .truth { display: none; }
    .body { padding: .8rem 1rem 1rem; min-width: 0; overflow-y: auto; max-height: max(86vh, 30rem); }
    .body h2 { margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
    .badge {
      display: inline-block; margin: 0 .3rem 0 .2rem; padding: 0 .5rem; border-radius: 1rem;
      border: 1px solid; color: var(--soft); font-size: .78rem; font-weight: 600;
    }
    .badge.fine { color: var(--right); }
    .badge.missed { color: var(--offered); }
    .badge.wrong, .badge.absent { color: var(--wrong); }
    .facts { margin: .15rem 0 .5rem; color: var(--soft); font-size: .85rem; overflow-wrap: anywhere; }
    h3 {
      margin: .7rem 0 .15rem; color: var(--soft); font-size: .72rem; font-weight: 600;
      letter-spacing: .07em; text-transform: uppercase;
    }
    ul { margin: 0; padding: 0; list-style: none; }
    .printed { margin-bottom: .25rem; font-weight: 600; overflow-wrap: anywhere; }
    .printed li::before { content: "\\2713"; display: inline-block; width: 1.2rem; }
    .printed .miss::before { content: "\\2717"; }
    .printed .none { color: var(--soft); font-weight: 400; }
    .printed .none::before { content: none; }
    .printed .hit { color: var(--right); }
    .printed .miss { color: var(--wrong); }
    .candidates li {
      display: grid; grid-template-columns: minmax(0, 1fr) 4.5rem 3rem; align-items: center;
      column-gap: .7rem; line-height: 1.3;
    }
    .value { overflow-wrap: anywhere; }
    .candidates .right .value { color: var(--right); }
    .candidates .wrong .value { color: var(--wrong); }
    small { color: var(--soft); font-weight: 400; font-size: .78rem; }
    .bar { height: .4rem; border-radius: 1rem; background: var(--line); overflow: hidden; }
    .bar i { display: block; height: 100%; background: var(--soft); }
    .right .bar i { background: var(--right); }
    .wrong .bar i { background: var(--wrong); }
    .confidence { text-align: right; font-variant-numeric: tabular-nums; font-size: .85rem; }
    details { margin-top: .8rem; font-size: .85rem; }
    details table { width: 100%; margin-top: .3rem; }
    details td, th { padding: .1rem .6rem .1rem 0; vertical-align: top; overflow-wrap: anywhere; }
    details td:last-child { padding-right: 0; white-space: nowrap; }
    summary { color: var(--soft); cursor: pointer; }
    #tip {
      position: fixed; z-index: 3; max-width: 34rem; padding: .35rem .6rem; border-radius: 6px;
      background: #111e; color: #fff; white-space: pre-wrap; overflow-wrap: anywhere;
      pointer-events: none;
    }
    [hidden] { display: none !important; }
    @media (max-width: 900px) { .card { grid-template-columns: minmax(0, 1fr); } }
    """
}
