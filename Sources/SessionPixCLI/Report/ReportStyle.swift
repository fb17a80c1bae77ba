/// How the page looks.
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
      gap: .5rem 1rem; padding: .7rem max(1rem, calc((100vw - 1208px) / 2));
      background: var(--card); border-bottom: 1px solid var(--line);
    }
    h1 { margin: 0; font-size: 1.15rem; }
    input, select, #filters button {
      padding: .4rem .6rem; border: 1px solid var(--line); border-radius: 6px;
      background: var(--ground); color: var(--ink); font: inherit;
    }
    input { flex: 1 1 14rem; min-width: 0; max-width: 26rem; }
    label, output, .note, .facts, small, h3, summary { color: var(--soft); }
    output { margin-left: auto; font-variant-numeric: tabular-nums; }
    #filters { display: flex; flex-wrap: wrap; gap: .35rem; width: 100%; }
    #filters button { padding: .2rem .7rem; border-radius: 1rem; font-size: .87rem; cursor: pointer; }
    #filters [aria-pressed=true] { border-color: var(--accent); background: var(--accent); color: var(--card); }
    main { max-width: 1240px; margin: 0 auto; padding: 0 1rem 3rem; }
    .note, .facts { font-size: .87rem; }
    .card {
      display: grid; grid-template-columns: minmax(0, 11fr) minmax(0, 9fr); margin: 0 0 1rem; overflow: hidden;
      background: var(--card); border: 1px solid var(--line); border-radius: 10px;
      content-visibility: auto; contain-intrinsic-size: auto 440px;
    }
    .card.bare { grid-template-columns: minmax(0, 1fr); contain-intrinsic-size: auto 90px; }
    .picture { background: light-dark(#e9e8e4, #101112); }
    figure { position: relative; margin: 0 auto; }
    figure img { display: block; width: 100%; height: auto; }
    figure svg { position: absolute; inset: 0; width: 100%; height: 100%; opacity: 0; }
    figure:hover svg, figure:focus svg, figure.shown svg { opacity: 1; }
    figcaption {
      position: absolute; inset: auto 0 0; padding: .3rem .6rem; background: #000b; color: #fff;
      font-size: .87rem; overflow-wrap: anywhere; pointer-events: none;
    }
    figcaption:empty { display: none; }
    polygon { fill: #fff0; stroke: #fff; stroke-width: 1.5px; vector-effect: non-scaling-stroke; }
    polygon.candidate { stroke: #4fe0c8; stroke-width: 2.5px; }
    polygon.barcode { stroke: #ffd54f; }
    polygon.face { stroke: #ff8a80; stroke-width: 2.5px; }
    polygon:hover { fill: #fff4; }
    .body { padding: .9rem 1.1rem 1rem; min-width: 0; }
    h2 { margin: 0; font-size: 1.02rem; overflow-wrap: anywhere; white-space: pre-wrap; }
    h2 a { color: inherit; }
    .facts { margin: .15rem 0 .6rem; overflow-wrap: anywhere; }
    .bad { color: var(--bad); }
    h3 {
      margin: .6rem 0 .1rem; font-size: .74rem; font-weight: 600; letter-spacing: .07em; text-transform: uppercase;
    }
    ul { margin: 0; padding: 0; list-style: none; }
    li {
      display: grid; grid-template-columns: minmax(0, 1fr) 5rem 3rem; align-items: center;
      column-gap: .7rem; padding: .08rem 0; line-height: 1.3;
    }
    .value { overflow-wrap: anywhere; }
    li:first-child .value { font-weight: 600; }
    small { font-weight: 400; font-size: .78rem; }
    small.bad { color: var(--bad); }
    .bar { height: .45rem; border-radius: 1rem; background: var(--line); overflow: hidden; }
    .bar i { display: block; height: 100%; background: var(--accent); }
    .percent { text-align: right; font-variant-numeric: tabular-nums; font-size: .87rem; }
    .crops { display: flex; flex-wrap: wrap; gap: .4rem; margin-top: .8rem; }
    .crops img {
      display: block; width: auto; height: 4.2rem; max-width: 12rem; object-fit: cover;
      border: 1px solid var(--line); border-radius: 5px;
    }
    details { margin-top: .8rem; font-size: .87rem; }
    summary { cursor: pointer; }
    pre { margin: .4rem 0 0; max-height: 20rem; overflow: auto; white-space: pre-wrap; font-size: .8rem; }
    @media (max-width: 760px) {
      .card { grid-template-columns: minmax(0, 1fr); }
      header { position: static; }
    }
    """
}
