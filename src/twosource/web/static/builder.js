// Puts the number of a citation where words are being written, and keeps what is written from being lost.
const KEPT_FOR_MS = 6000;
let field = null;
let typed = false;
// What was in the form when it was sent; and what was typed into it before the answer came.
let sent = new Map();
let late = new Map();

const given = (one) => (one.type === "checkbox" ? one.checked : one.value);
const written = () => new Map([...document.querySelectorAll("#plan input[id], #plan textarea[id]")].map((one) => [one.id, given(one)]));
const isKept = (event) => {
  const asked = event.detail.xhr;
  return asked?.responseURL.endsWith("/plan") && document.getElementById("work") && !asked.getResponseHeader("HX-Retarget");
};

addEventListener("focusin", (event) => {
  if (event.target.matches?.("#plan textarea")) field = event.target;
});

addEventListener("input", (event) => {
  if (event.target.form?.id === "plan") typed = true;
});

addEventListener("click", (event) => {
  const button = event.target.closest?.("[data-cite]");
  if (!button) return;
  const into = field?.isConnected ? field : document.querySelector("#plan .entry textarea");
  if (!into) {
    document.getElementById("told").innerHTML = "<p>Add words first; then the number goes into them.</p>";
    return;
  }
  const place = into.selectionEnd;
  const blank = /\s$|^$/.test(into.value.slice(0, place)) ? "" : " ";
  into.setRangeText(blank + button.dataset.cite, place, place, "end");
  into.focus();
  typed = true;
});

document.addEventListener("htmx:beforeRequest", (event) => {
  if (event.target.id === "plan") sent = written();
});

document.addEventListener("htmx:beforeSwap", (event) => {
  if (isKept(event)) late = new Map([...written()].filter(([id, value]) => sent.has(id) && sent.get(id) !== value));
});

document.addEventListener("htmx:afterSwap", (event) => {
  if (!isKept(event) || event.target.id === "told") return;
  for (const [id, value] of late) {
    const one = document.getElementById(id);
    if (one) one[one.type === "checkbox" ? "checked" : "value"] = value;
  }
  typed = late.size > 0;
  late = new Map();
  field = field ? document.getElementById(field.id) : null;
  const next = document.querySelector("#work [data-focus]");
  if (next?.dataset.focus === "first" || document.activeElement === document.body) next?.focus();
  setTimeout(() => document.querySelector("#told .fleeting")?.remove(), KEPT_FOR_MS);
  const look = document.querySelector("#look[open] iframe");
  if (look) look.src = look.getAttribute("src");
});

// What was written is given up for the newer counts, by a click that says so.
document.addEventListener("renewed", () => {
  typed = false;
});

addEventListener("beforeunload", (event) => {
  if (typed) event.preventDefault();
});
