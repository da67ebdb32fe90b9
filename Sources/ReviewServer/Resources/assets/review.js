// What the pages do beyond showing: hovering either side lights the other, zoom, words, keys.
"use strict";

const all = (selector, root = document) => Array.from(root.querySelectorAll(selector));
const one = (selector, root = document) => root.querySelector(selector);
const SVG = "http://www.w3.org/2000/svg";

// Hovering or focusing a value or its words lights both.
const sides = new Map();
for (const element of all("[data-s]")) {
  for (const id of element.dataset.s.split(" ")) {
    if (!sides.has(id)) sides.set(id, []);
    sides.get(id).push(element);
  }
}
const near = (element, isNear) => {
  for (const id of element.dataset.s.split(" ")) {
    for (const side of sides.get(id)) side.classList.toggle("near", isNear);
  }
};
for (const element of all("[data-s]")) {
  element.addEventListener("pointerenter", () => near(element, true));
  element.addEventListener("pointerleave", () => near(element, false));
  element.addEventListener("focusin", () => near(element, true));
  element.addEventListener("focusout", () => near(element, false));
}

// The page: zoom, turn, a finer picture when it is large, words to select.
const paper = one("svg.paper");
const sheet = one("[data-sheet]");
if (paper && sheet) {
  const size = { width: Number(paper.dataset.width), height: Number(paper.dataset.height) };
  const image = one("image", paper);
  let zoom = 1;
  let turn = 0;

  const fit = () => Math.min(sheet.clientWidth - 32, 1000);
  const draw = () => {
    const width = Math.round(fit() * zoom);
    paper.style.width = `${width}px`;
    paper.style.maxWidth = "none";
    if (width * window.devicePixelRatio > size.width / 72 * 170) image.setAttribute("href", paper.dataset.fine);
    const isAcross = turn % 180 !== 0;
    const [w, h] = isAcross ? [size.height, size.width] : [size.width, size.height];
    paper.setAttribute("viewBox", `0 0 ${w} ${h}`);
    const shift = { 0: "0 0", 90: `${w} 0`, 180: `${w} ${h}`, 270: `0 ${h}` }[turn];
    const transform = turn === 0 ? "" : `translate(${shift}) rotate(${turn})`;
    for (const child of all(":scope > image, :scope > g, :scope > a", paper)) {
      child.setAttribute("transform", transform);
    }
  };
  const scale = { in: () => { zoom = Math.min(zoom * 1.25, 8); }, out: () => { zoom = Math.max(zoom / 1.25, 0.25); }, fit: () => { zoom = 1; } };
  for (const button of all("[data-zoom]")) {
    button.addEventListener("click", () => { scale[button.dataset.zoom](); draw(); });
  }
  one("[data-turn]").addEventListener("click", () => { turn = (turn + 90) % 360; draw(); });
  window.galenaZoom = (way) => { scale[way](); draw(); };

  const lit = one(".mark.lit", paper);
  if (lit) {
    const [box, frame] = [lit.getBoundingClientRect(), sheet.getBoundingClientRect()];
    sheet.scrollTop += box.top - frame.top - frame.height / 3;
    one(".values li.lit")?.scrollIntoView({ block: "center" });
    // The browser itself scrolls to the value's place after this.
    window.addEventListener("load", () => requestAnimationFrame(() => window.scrollTo(0, 0)));
  }

  const layer = one(".layer", paper);
  const level = (confidence) => confidence < 0 ? "native" : confidence < 0.5 ? "c0" : confidence < 0.75 ? "c1" : confidence < 0.9 ? "c2" : "c3";
  const add = (words) => {
    const content = document.createDocumentFragment();
    for (const [x0, y0, x1, y1, confidence, text] of words) {
      const rect = document.createElementNS(SVG, "rect");
      const span = document.createElementNS(SVG, "text");
      for (const [name, value] of [["x", x0], ["y", y0], ["width", Math.max(x1 - x0, 0)], ["height", Math.max(y1 - y0, 0)], ["class", level(confidence)]]) rect.setAttribute(name, value);
      for (const [name, value] of [["x", x0], ["y", y1 - (y1 - y0) * 0.2], ["font-size", Math.max(y1 - y0, 0.1) * 0.9], ["textLength", Math.max(x1 - x0, 0.1)], ["lengthAdjust", "spacingAndGlyphs"]]) span.setAttribute(name, value);
      span.textContent = `${text} `;
      content.append(rect, span);
    }
    layer.append(content);
    layer.dataset.words = words.length;
  };
  fetch(paper.dataset.wordsAt).then((answer) => answer.ok ? answer.json() : []).then(add).catch(() => {});
  one("[data-words]").addEventListener("change", (event) => layer.classList.toggle("shown", event.target.checked));
}

// Keys of the review.
const form = one("[data-judge]");
const keys = one("#keys");
if (form) {
  const verdict = (name) => form.requestSubmit(one(`button[value=${name}]`, form));
  const go = (key) => { const link = one(`a[data-key=${key}]`); if (link) link.click(); };
  const field = one("input[name=value]", form);
  const actions = {
    a: () => verdict("accept"), r: () => verdict("reject"),
    c: () => { field.focus(); if (!field.value) field.value = field.placeholder; field.select(); },
    n: () => go("n"), p: () => go("p"),
    u: () => { const undo = one("[data-undo]"); if (undo) undo.requestSubmit(); },
    "+": () => window.galenaZoom?.("in"), "-": () => window.galenaZoom?.("out"), 0: () => window.galenaZoom?.("fit"),
    t: () => one("[data-turn]")?.click(), "?": () => keys.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || keys.open) return;
    if (event.target.matches("input, select, textarea")) {
      if (event.key === "Escape") event.target.blur();
      return;
    }
    const action = actions[event.key];
    if (action) { event.preventDefault(); action(); }
  });
  for (const input of all("input:not([type=hidden])", form)) {
    input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") { event.preventDefault(); verdict("correct"); }
    });
  }
  one("[data-help]").addEventListener("click", () => keys.showModal());
}

// A judgement that is being worked in: say when it is done.
const deriving = one("[data-deriving]");
if (deriving) {
  const ask = () => fetch("/api/v1/deriving").then((answer) => answer.json()).then((state) => {
    if (state.waiting > 0) return setTimeout(ask, 500);
    deriving.textContent = "The leads are up to date. ";
    const link = document.createElement("a");
    link.href = location.href;
    link.textContent = "Show them";
    link.addEventListener("click", (event) => { event.preventDefault(); location.reload(); });
    deriving.append(link);
  }).catch(() => {});
  setTimeout(ask, 300);
}
