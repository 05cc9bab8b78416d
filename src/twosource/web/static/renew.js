// While the counts are brought up to date the head of the page asks again; once they are, what the page shows is exchanged where
// it stands: the chosen row, the focus, what is open and where one looks stay. What is being written is not touched.
import { choose, chosen, named, remember, standAgain } from "./place.js";

const LOOK_EVERY_MS = 700;
const NO_ANSWER_MS = 3000;
const main = document.getElementById("main");
let newest = main.dataset.view;
let waits = 0;
let fetching = false;

const given = (select) => Math.max(0, [...select.options].findIndex((one) => one.defaultSelected));
const differs = (one) => {
  if (one.matches("select")) return one.options.length > 0 && one.selectedIndex !== given(one);
  if (one.type === "checkbox" || one.type === "radio") return one.checked !== one.defaultChecked;
  return one.value !== one.defaultValue;
};
// What is lit is ticked outside of forms, and is no words.
const fields = (within) =>
  [...within.querySelectorAll("input, textarea, select")].filter((one) => one.form || !["checkbox", "radio"].includes(one.type));
export const isWritten = (within = main) => fields(within).some(differs);

// What was sent is no longer at risk.
export const settle = (form) => {
  const reason = form.getAttribute("hx-include");
  const sent = [...fields(form), ...(reason ? document.querySelectorAll(reason) : [])];
  for (const one of sent) {
    if (one.matches("select")) [...one.options].forEach((option) => { option.defaultSelected = option.selected; });
    else if (one.type === "checkbox" || one.type === "radio") one.defaultChecked = one.checked;
    else if (one.type !== "hidden") one.defaultValue = one.value;
  }
};

// Not now: something is written, a list is open under somebody's hand, or an answer is on its way.
const isBusy = () =>
  isWritten() || document.activeElement?.closest("main form[hx-post] select") || main.querySelector(".htmx-request") ||
  document.querySelector("dialog[open]");

const address = () => {
  const asked = new URL(location.href);
  asked.hash = "";
  for (const one of main.querySelectorAll("form.board [name^=in_]")) if (one.value) asked.searchParams.set(one.name, one.value);
  return asked;
};

// What a person has made of the page, to be made of the new one.
const keyOf = (one) => one.id || `${one.closest("[id]")?.id} ${one.querySelector("summary")?.textContent.replace(/\d+/g, "")}`;
const folds = () => [...main.querySelectorAll("details")].map((one) => [keyOf(one), one.open]);
const scrolled = () => [...main.querySelectorAll("[tabindex='0']")];
const labelled = (one) => one.getAttribute("aria-label") ?? one.getAttribute("aria-labelledby");

const focusNow = () => {
  const one = document.activeElement;
  if (!main.contains(one)) return null;
  const row = one.closest(".row");
  const name = named().find(([, each]) => each === row)?.[0];
  const caret = one.matches("input:not([type]), input[type=search], textarea") ? [one.selectionStart, one.selectionEnd] : null;
  return { id: one.id, row: name, place: row ? [...row.querySelectorAll("a, button, input")].indexOf(one) : -1, caret };
};

const focusAgain = ({ id, row, place, caret }) => {
  const within = row && new Map(named()).get(row);
  const one = (id && document.getElementById(id)) || (within && ([...within.querySelectorAll("a, button, input")][place] ?? within));
  if (one && one === within) one.tabIndex = -1;
  (one ?? main).focus({ preventScroll: true });
  if (one && caret && one.id === id) one.setSelectionRange(...caret);
};

// The rows by which one sees whether the page has moved, the best first.
const anchors = () => {
  const listed = named().map(([name, row]) => [name, row.getBoundingClientRect().top, row]);
  const at = listed.findIndex(([, , row]) => row === chosen());
  if (at >= 0) return [listed[at], ...listed.slice(0, at).reverse(), ...listed.slice(at + 1)];
  return listed.filter(([, top]) => top >= 0 && top < innerHeight);
};

const exchange = (fresh) => {
  // A frame that is moved is loaded anew: it stays where it is, and the rest around it is exchanged.
  const stays = main.querySelector(":scope > [data-stays]");
  const other = stays && fresh.querySelector(`:scope > #${stays.id}`);
  if (!other) return main.replaceChildren(...fresh.childNodes);
  const all = [...fresh.childNodes];
  const at = all.indexOf(other);
  [...main.childNodes].filter((one) => one !== stays).forEach((one) => one.remove());
  stays.before(...all.slice(0, at));
  stays.after(...all.slice(at + 1));
};

const show = (fresh) => {
  const stood = remember();
  const held = anchors();
  const focused = focusNow();
  const open = new Map(folds());
  const lit = new Map([...main.querySelectorAll("input[type=checkbox][id]")].filter((one) => !one.form).map((one) => [one.id, one.checked]));
  const places = new Map(scrolled().map((one) => [labelled(one), [one.scrollLeft, one.scrollTop]]));
  const forms = named().filter(([, row]) => row.querySelector(".opened > *")).map(([name]) => name);
  const top = scrollY;

  exchange(fresh);
  main.dataset.view = fresh.dataset.view;
  htmx.process(main);
  for (const one of main.querySelectorAll("details")) one.open = open.get(keyOf(one)) ?? one.open;
  for (const [id, checked] of lit) if (document.getElementById(id)) document.getElementById(id).checked = checked;
  for (const one of scrolled()) one.scrollTo({ left: places.get(labelled(one))?.[0], top: places.get(labelled(one))?.[1], behavior: "instant" });
  // What an address points at is lit by the browser: of new words only when it goes there again.
  if (location.hash && main.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`)) location.replace(location.hash);
  scrollTo({ top, behavior: "instant" });

  const now = new Map(named());
  for (const name of forms) now.get(name)?.querySelector("[data-key=e]")?.dispatchEvent(new CustomEvent("again", { bubbles: true, detail: focused?.id }));
  if (focused) focusAgain(focused);
  standAgain(stood);
  const anchor = held.find(([name]) => now.has(name));
  if (anchor) scrollBy({ top: now.get(anchor[0]).getBoundingClientRect().top - anchor[1], behavior: "instant" });
  document.getElementById("news").textContent = "The counts are up to date.";
  document.dispatchEvent(new Event("renewed"));
};

const asked = async () => {
  const answer = await fetch(address());
  return { answer, page: new DOMParser().parseFromString(await answer.text(), "text/html") };
};

const renew = async (evenIfWritten) => {
  if (fetching) return;
  fetching = true;
  const found = await asked().catch(() => null);
  fetching = false;
  if (!found) {
    waits = setTimeout(look, NO_ANSWER_MS);
    return;
  }
  const fresh = found.page.getElementById("main");
  // The page says itself what became of what it showed.
  if (!found.answer.ok || !fresh) return location.reload();
  if (!evenIfWritten && isBusy()) return look();
  if (found.answer.redirected) history.replaceState(history.state, "", found.answer.url + location.hash);
  document.title = found.page.title;
  newest = fresh.dataset.view;
  document.querySelector("#state button")?.remove();
  show(fresh);
};

const offer = () => {
  const state = document.getElementById("state");
  if (state.querySelector("button")) return;
  const button = document.createElement("button");
  button.textContent = "the counts are newer: load the page anew";
  button.addEventListener("click", () => renew(true));
  state.replaceChildren(button);
};

function look() {
  clearTimeout(waits);
  if (newest === main.dataset.view) return;
  if (!isBusy()) return renew(false);
  offer();
  waits = setTimeout(look, LOOK_EVERY_MS);
}

const ask = () => document.body.dispatchEvent(new Event("judged"));
// Other windows of this browser show the same case.
const windows = new BroadcastChannel("twosource");
windows.addEventListener("message", ask);
export const judged = () => {
  windows.postMessage("judged");
  ask();
};

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id === "rows") settle(document.querySelector("form.board"));
  if (event.target.id !== "state") return;
  const told = event.target.firstElementChild;
  newest = told?.dataset.state ?? newest;
  if (told?.classList.contains("busy") || told?.textContent.includes("wait")) setTimeout(ask, LOOK_EVERY_MS);
  else look();
});
document.addEventListener("htmx:sendError", (event) => event.target.id === "state" && setTimeout(ask, NO_ANSWER_MS));
document.addEventListener("htmx:responseError", (event) => event.target.id === "state" && setTimeout(ask, NO_ANSWER_MS));
// The page of a search before: shown by htmx, with the counts of now.
addEventListener("htmx:historyRestore", () => choose(null));
