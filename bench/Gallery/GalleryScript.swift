/// What happens on the page: the filters, the layers, and what shows on hover.
enum GalleryScript {
  static let text = """
    addEventListener("DOMContentLoaded", () => {
      const search = document.getElementById("search");
      const shown = document.getElementById("shown");
      const tip = document.getElementById("tip");
      const cards = [...document.querySelectorAll(".card")];
      const text = new Map(cards.map((card) => [card, card.textContent.toLowerCase()]));
      const filter = () => {
        const tag = document.querySelector("[name=filter]:checked").value;
        const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
        let count = 0;
        for (const card of cards) {
          const isHit = (!tag || card.dataset.tags.split(" ").includes(tag))
            && words.every((word) => text.get(card).includes(word));
          card.hidden = !isHit;
          count += isHit;
        }
        shown.textContent = tag || words.length ? count + " of " + cards.length : "";
      };
      search.addEventListener("input", filter);
      for (const input of document.querySelectorAll("[name=filter]"))
        input.addEventListener("change", filter);
      for (const input of document.querySelectorAll("[data-layer]"))
        input.addEventListener("change", () =>
          document.body.classList.toggle("no-" + input.dataset.layer, !input.checked));
      const light = (target) => {
        for (const lit of document.querySelectorAll(".lit")) lit.classList.remove("lit");
        const item = target.closest?.("[data-region]");
        if (!item) return;
        const region = item.dataset.region;
        for (const same of item.closest(".card").querySelectorAll(`[data-region="${region}"]`))
          same.classList.add("lit");
      };
      addEventListener("mouseover", (event) => light(event.target));
      addEventListener("mousemove", (event) => {
        const item = event.target.closest?.("[data-tip]");
        tip.hidden = !item;
        if (!item) return;
        tip.textContent = item.dataset.tip;
        const left = Math.min(event.clientX + 14, innerWidth - tip.offsetWidth - 8);
        const below = event.clientY + 18;
        const isLow = below + tip.offsetHeight > innerHeight;
        tip.style.left = Math.max(left, 8) + "px";
        tip.style.top = (isLow ? event.clientY - tip.offsetHeight - 12 : below) + "px";
      });
      filter();
    });
    """
}
