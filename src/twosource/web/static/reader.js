// Words marked in a report's text go into the forms that ask for words, with the place where they stand.
// All is asked for anew each time: the page is exchanged while it is open.
const bar = () => document.getElementById("marked");
const characters = (text) => [...text].length;

// What of a selection is the report's text, in order: the numbers of citations, the cards and what is written around are not.
const piecesOf = (range) => {
  const pieces = [];
  for (const part of document.querySelectorAll("article.report.text .part[data-start]")) {
    if (!range.intersectsNode(part)) continue;
    const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
    let place = Number(part.dataset.start);
    for (let text = walker.nextNode(); text; text = walker.nextNode()) {
      if (text.parentElement.closest(".n")) continue;
      const start = text === range.startContainer ? range.startOffset : 0;
      const end = text === range.endContainer ? range.endOffset : text.length;
      if (range.intersectsNode(text) && start < end) {
        pieces.push({ at: place + characters(text.data.slice(0, start)), words: text.data.slice(start, end), part });
      }
      place += characters(text.data);
    }
  }
  return pieces;
};

// Space at its head is no part of what is marked.
const markedIn = (range) => {
  const pieces = piecesOf(range);
  while (pieces.length && !pieces[0].words.trim()) pieces.shift();
  if (!pieces.length) return null;
  const blank = pieces[0].words.length - pieces[0].words.trimStart().length;
  const words = pieces.map((one, place) => (place && one.part !== pieces[place - 1].part ? ` ${one.words}` : one.words)).join("");
  return { at: pieces[0].at + blank, words: words.replace(/\s+/g, " ").trim() };
};

// The form whose words are meant: of several the one that was used last.
let used = null;
const openForm = () => (used?.isConnected ? used : [...document.querySelectorAll(".words-of")].at(-1));
const note = (event) => {
  used = event.target.closest?.(".correct")?.querySelector(".words-of") ?? used;
};
addEventListener("focusin", note);

let marked = null;
const look = () => {
  const chosen = getSelection();
  const range = chosen.rangeCount ? chosen.getRangeAt(0) : null;
  const found = range && !range.collapsed ? markedIn(range) : null;
  if (!found) return;
  marked = found;
  bar().querySelector(".marked-words").textContent = `“${found.words}”`;
  const form = openForm();
  const number = form?.closest(".row")?.querySelector(".lead-to")?.textContent ?? "the open statement";
  const set = document.getElementById("marked-set");
  set.hidden = !form;
  set.textContent = `words of ${number}`;
  bar().hidden = false;
};

const fill = (form, focus) => {
  form.elements.words.value = marked.words;
  form.elements.at.value = marked.at;
  bar().hidden = true;
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
document.addEventListener("click", (event) => {
  if (event.target.closest("#marked-add")) add();
  if (event.target.closest("#marked-set") && openForm()) fill(openForm());
});
addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest?.("input, select, textarea, dialog")) return;
  if (event.key === "m") {
    event.preventDefault();
    add();
  }
  if (event.key !== "Escape") return;
  bar().hidden = true;
  marked = null;
});

// The original beside the text is there to be seen: its fold opens with the tick.
document.addEventListener("change", (event) => {
  if (event.target.id === "on-original") document.getElementById("original").open ||= event.target.checked;
});
