// Keys, who judges, and a report that opens beside the claims. Without this file every page can still be read.
import { choose, chosen, isSeen, step } from "./place.js";
import { isWritten, judged, settle } from "./renew.js";

const FIELDS = "input, select, textarea, dialog";
const LAST = "twosource-last";
const TOLD_FOR_MS = 30_000;

const press = (key) => {
  // Of rows only the chosen one is meant: a key must never judge what is not looked at.
  const row = chosen();
  const own = row?.querySelector(`[data-key="${key}"]`);
  if (!own) return pressOutside(key);
  if (!isSeen(row)) row.scrollIntoView({ block: "nearest" });
  else if (!row.dataset.judged || !/[arsdn]/.test(key)) own.click();
  return true;
};

const pressOutside = (key) => {
  const found = [...document.querySelectorAll(`[data-key="${key}"]`)].find((one) => !one.closest(".row"));
  found?.click();
  if (!found && key === "u") return undoLast();
  return Boolean(found);
};

// The last judgement of this window, also when its page has been left.
const undoLast = () => {
  const last = sessionStorage.getItem(LAST);
  if (last) htmx.ajax("POST", "/judge", { source: "#told", target: "#told", values: { kind: "undo", undoes: last } });
  return Boolean(last);
};

addEventListener("keydown", (event) => {
  const typing = event.target.closest?.(FIELDS);
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  if (event.key === "Escape" && typing) return leave(typing);
  if (typing || document.querySelector("dialog[open]")) return;
  if (event.key === "?") return document.getElementById("keys").showModal();
  if (event.key === "/") {
    event.preventDefault();
    const search = document.getElementById("q");
    return search ? search.focus() : location.assign("/");
  }
  if ((event.key === "j" || event.key === "k") && step(event.key === "j" ? 1 : -1)) return event.preventDefault();
  // A key that is held down judges once.
  if (/^[a-z]$/.test(event.key) && !event.repeat && press(event.key)) event.preventDefault();
});

addEventListener("focusin", (event) => {
  const row = event.target.closest?.("main .row");
  if (row && row !== chosen()) choose(row);
});
addEventListener("click", (event) => {
  const row = event.target.closest?.("main .row");
  if (row && row !== chosen()) choose(row);
});

// The form of a card: focus goes into it when it opens, and back to where it was opened from.
const openerOf = (one) => one.closest(".row")?.querySelector("[data-key=e]");
const leave = (field) => {
  const opened = field.closest(".opened");
  const opener = opened && openerOf(opened);
  field.blur();
  if (!opener) return;
  if (!isWritten(opened)) fold(opened, opener);
  opener.focus();
};
const fold = (opened, opener) => {
  opened.replaceChildren();
  opener.setAttribute("aria-expanded", "false");
};
addEventListener(
  "click",
  (event) => {
    // Twice at once is once: a hand that trembles judges one time.
    if (event.detail > 1 && event.target.closest('[hx-post="/judge"]')) return stop(event);
    const opener = event.target.closest?.("[data-key=e]");
    const opened = opener?.closest(".row")?.querySelector(".opened");
    if (!opened?.firstElementChild) return;
    stop(event);
    if (isWritten(opened)) opened.querySelector(FIELDS).focus();
    else fold(opened, opener);
  },
  true,
);
const stop = (event) => {
  event.preventDefault();
  event.stopImmediatePropagation();
};
addEventListener("again", (event) => {
  event.target.dataset.again = event.detail ?? "";
  event.target.click();
});
const opened = (into) => {
  const opener = openerOf(into);
  opener?.setAttribute("aria-expanded", "true");
  const again = opener?.dataset.again;
  if (again === undefined) return into.querySelector(FIELDS)?.focus();
  delete opener.dataset.again;
  if (again && document.activeElement?.closest(".row") === opener.closest(".row")) document.getElementById(again)?.focus({ preventScroll: true });
};

// On a wide screen a quotation's report opens beside the claims, at its words.
const goTo = (hash) => (location.hash === hash ? location.replace(hash) : (location.hash = hash));
addEventListener("click", async (event) => {
  const link = event.target.closest?.('main a[href^="/reports/"]');
  const beside = document.getElementById("beside");
  if (!link || !beside || !link.hash || getComputedStyle(beside).display === "none") return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  await openBeside(link.pathname);
  goTo(link.hash);
});
let isBeside = "";
const openBeside = (path) => {
  isBeside = path;
  return htmx.ajax("GET", path, { target: "#beside", swap: "innerHTML" });
};
// The first quotation of a page is there to be read without a click. It is lit by a class: the address stays as it is.
const openFirst = async () => {
  const beside = document.getElementById("beside");
  const link = document.querySelector('main blockquote a.words[href^="/reports/"]');
  if (!beside || !link || location.hash || getComputedStyle(beside).display === "none") return;
  await openBeside(link.pathname);
  const number = document.getElementById(link.hash.slice(1));
  if (isBeside !== link.pathname || !number) return;
  beside.querySelectorAll(`.c${number.textContent}`).forEach((one) => one.classList.add("first"));
  const top = number.getBoundingClientRect().top - beside.getBoundingClientRect().top;
  beside.scrollTo({ top: top - beside.clientHeight / 3, behavior: "instant" });
};
openFirst();

// Its numbers lead to claims of now.
document.addEventListener("renewed", async () => {
  const beside = document.getElementById("beside");
  if (!isBeside || !beside?.querySelector("article")) return;
  const [top, own] = [scrollY, beside.scrollTop];
  await openBeside(isBeside);
  if (beside.querySelector(`[id="${CSS.escape(location.hash.slice(1))}"]`)) location.replace(location.hash);
  beside.scrollTo({ top: own, behavior: "instant" });
  scrollTo({ top, behavior: "instant" });
});

// Who judges is asked once, and goes with every judgement from this browser.
const me = document.getElementById("me");
me.value = localStorage.getItem("twosource-me") ?? "";
me.addEventListener("change", () => localStorage.setItem("twosource-me", me.value.trim()));
document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.verb === "post" && me.value.trim()) event.detail.parameters.by ??= me.value.trim();
});

// What could not be done is said where what was done is said.
const fail = (words) => {
  const told = document.createElement("p");
  told.className = "failed";
  told.textContent = words;
  document.getElementById("told").replaceChildren(told);
};
document.addEventListener("htmx:sendError", (event) => {
  if (event.target.id !== "state") fail("The server does not answer: it may have been stopped. Nothing was kept, unless History has it.");
});
document.addEventListener("htmx:responseError", (event) => {
  if (event.target.id !== "state") fail(`Not done: ${event.detail.xhr.responseText.slice(0, 300)}`);
});

const kept = (told, from) => {
  sessionStorage.setItem(LAST, told.dataset.id);
  const sent = from?.getAttribute?.("hx-include");
  const form = from?.closest?.("form") ?? (sent && document.querySelector(sent));
  if (form) settle(form);
  document.querySelectorAll(`.row[data-judged="${told.dataset.undoes}"]`).forEach((row) => delete row.dataset.judged);
  const row = from?.closest?.(".opened") ? null : from?.closest?.(".row");
  if (row && !told.dataset.undoes) row.dataset.judged = told.dataset.id;
  setTimeout(() => told.isConnected && !told.matches(":hover, :focus-within") && told.remove(), TOLD_FOR_MS);
  judged();
};
document.addEventListener("htmx:afterSettle", (event) => {
  const told = event.target.id === "told" && event.target.querySelector(".kept");
  if (told) kept(told, event.detail.requestConfig?.elt);
  if (event.target.matches?.(".opened")) opened(event.target);
});
