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
    layer.galenaWords = words;
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
    t: () => one("[data-turn]")?.click(), w: () => one("[data-pick]").click(), "?": () => keys.showModal(),
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

// Picking the words of a correction: drawn around on the picture, or selected in the text.
const pick = one("[data-pick]");
if (form && pick) {
  const place = one("[data-place]", form);
  const layer = one(".layer");
  const take = (ranges, text) => {
    place.value = ranges.map(([start, end]) => `${start}-${end}`).join(",");
    one("[data-picked]").textContent = ranges.length ? "The correction will point at these words." : "";
    if (text) { const field = one("input[name=value]", form); field.value = text; field.focus(); }
  };
  const isPicking = () => pick.getAttribute("aria-pressed") === "true";
  pick.addEventListener("click", () => {
    const isOn = !isPicking();
    pick.setAttribute("aria-pressed", isOn);
    paper?.classList.toggle("picking", isOn);
    if (!isOn) { all(".picked").forEach((rect) => rect.classList.remove("picked")); take([], ""); }
  });

  if (paper && layer) {
    let from = null;
    const frame = document.createElementNS(SVG, "rect");
    frame.setAttribute("class", "frame");
    const point = (event) => new DOMPoint(event.clientX, event.clientY).matrixTransform(layer.getScreenCTM().inverse());
    const box = (event) => {
      const to = point(event);
      return { x0: Math.min(from.x, to.x), y0: Math.min(from.y, to.y), x1: Math.max(from.x, to.x), y1: Math.max(from.y, to.y) };
    };
    paper.addEventListener("pointerdown", (event) => {
      if (!isPicking() || event.button !== 0) return;
      event.preventDefault();
      from = point(event);
      paper.setPointerCapture(event.pointerId);
      layer.append(frame);
    });
    paper.addEventListener("pointermove", (event) => {
      if (!from) return;
      const { x0, y0, x1, y1 } = box(event);
      for (const [name, value] of [["x", x0], ["y", y0], ["width", x1 - x0], ["height", y1 - y0]]) frame.setAttribute(name, value);
    });
    paper.addEventListener("pointerup", (event) => {
      if (!from) return;
      const drawn = box(event);
      from = null;
      frame.remove();
      const words = layer.galenaWords ?? [];
      const rects = all("rect", layer);
      // In what is drawn when its middle is, or when it was only clicked on.
      const isIn = ([x0, y0, x1, y1]) => {
        const [x, y] = [(x0 + x1) / 2, (y0 + y1) / 2];
        return (drawn.x0 <= x && x <= drawn.x1 && drawn.y0 <= y && y <= drawn.y1)
          || (x0 <= drawn.x0 && drawn.x1 <= x1 && y0 <= drawn.y0 && drawn.y1 <= y1);
      };
      rects.forEach((rect, index) => rect.classList.toggle("picked", isIn(words[index]) || (event.shiftKey && rect.classList.contains("picked"))));
      const ranges = [];
      let last = -2;
      const texts = [];
      rects.forEach((rect, index) => {
        if (!rect.classList.contains("picked")) return;
        const [start, end] = words[index].slice(6, 8);
        if (index === last + 1) ranges[ranges.length - 1][1] = end; else ranges.push([start, end]);
        last = index;
        texts.push(words[index][5]);
      });
      take(ranges, texts.join(" "));
    });
  } else {
    const text = one("pre.canonical");
    document.addEventListener("pointerup", () => {
      const selection = document.getSelection();
      if (!isPicking() || !text || selection.isCollapsed || !text.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return;
      const range = selection.getRangeAt(0);
      const before = document.createRange();
      before.setStart(text, 0);
      before.setEnd(range.startContainer, range.startOffset);
      // Characters are counted as the store counts them: by code points.
      const start = Array.from(before.toString()).length;
      const length = Array.from(range.toString()).length;
      take([[start, start + length]], range.toString().replace(/\s+/g, " ").trim());
    });
  }
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
