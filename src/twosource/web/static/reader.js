// Words marked in a report's text go into the forms that ask for words, with the place where they stand.
const bar = document.getElementById("marked");
const characters = (text) => [...text].length;

// Where a point of the page lies in the report's text: numbers of citations are no part of it.
const placeOf = (node, offset) => {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const part = element.closest(".part[data-start]");
  if (!part) return null;
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const edge = document.createRange();
  edge.setStart(node, offset);
  let place = Number(part.dataset.start);
  for (let text = walker.nextNode(); text; text = walker.nextNode()) {
    if (text.parentElement.closest(".n")) continue;
    const whole = document.createRange();
    whole.selectNodeContents(text);
    if (edge.compareBoundaryPoints(Range.START_TO_START, whole) <= 0) return place;
    if (text === node) return place + characters(text.data.slice(0, offset));
    place += characters(text.data);
  }
  return place;
};

let marked = null;
const look = () => {
  const chosen = getSelection();
  const range = chosen.rangeCount ? chosen.getRangeAt(0) : null;
  const article = range && !range.collapsed ? document.querySelector("article.report.text") : null;
  if (!article?.contains(range.commonAncestorContainer)) return;
  const at = placeOf(range.startContainer, range.startOffset);
  const copy = range.cloneContents();
  copy.querySelectorAll(".n, .cards").forEach((one) => one.remove());
  const words = copy.textContent.replace(/\s+/g, " ").trim();
  if (at === null || !words) return;
  marked = { at, words };
  bar.querySelector(".marked-words").textContent = `“${words}”`;
  document.getElementById("marked-set").hidden = !document.querySelector(".words-of");
  bar.hidden = false;
};

const fill = (form, focus) => {
  form.elements.words.value = marked.words;
  form.elements.at.value = marked.at;
  bar.hidden = true;
  form.scrollIntoView({ block: "center" });
  (focus ?? form.elements.words).focus();
};

const add = () => {
  const form = document.querySelector("#missing form");
  if (marked) fill(form, document.getElementById("missing-speaker"));
  else form.elements.words.focus();
};

let waiting = 0;
document.addEventListener("selectionchange", () => {
  clearTimeout(waiting);
  waiting = setTimeout(look, 200);
});
document.getElementById("marked-add").addEventListener("click", add);
document.getElementById("marked-set").addEventListener("click", () => {
  // The one that was opened last lies nearest to what is looked at.
  const open = [...document.querySelectorAll(".words-of")];
  if (open.length) fill(open.at(-1));
});
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog")) return;
  if (event.key === "m") {
    event.preventDefault();
    add();
  }
  if (event.key === "Escape") bar.hidden = true;
});
