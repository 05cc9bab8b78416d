// Keys, and a report that opens beside the claims. Without this file every page still works.
const rows = () => [...document.querySelectorAll(".row")];
let place = -1;

const go = (step) => {
  const listed = rows();
  if (!listed.length) return;
  listed[place]?.classList.remove("here");
  place = Math.min(listed.length - 1, Math.max(0, place + step));
  listed[place].classList.add("here");
  listed[place].scrollIntoView({ block: "nearest" });
  (listed[place].querySelector("a[href], button") ?? listed[place]).focus({ preventScroll: true });
};

const press = (key) => {
  // Of rows only the chosen one is meant: a key must never judge what is not looked at.
  const wanted = `[data-key="${key}"]`;
  const outside = [...document.querySelectorAll(wanted)].find((one) => !one.closest(".row"));
  const found = rows()[place]?.querySelector(wanted) ?? outside;
  found?.click();
  return Boolean(found);
};

addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, select, textarea, dialog");
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape" && typing) return typing.blur();
  if (typing) return;
  if (event.key === "?") return document.getElementById("keys").showModal();
  if (event.key === "/") {
    event.preventDefault();
    const search = document.getElementById("q");
    return search ? search.focus() : location.assign("/");
  }
  if ((event.key === "j" || event.key === "k") && rows().length) return go(event.key === "j" ? 1 : -1);
  if (/^[a-z]$/.test(event.key) && press(event.key)) event.preventDefault();
});

// On a wide screen a quotation's report opens beside the claims, at its words.
addEventListener("click", async (event) => {
  const link = event.target.closest?.('main a[href^="/reports/"]');
  const beside = document.getElementById("beside");
  if (!link || !beside || !link.hash || getComputedStyle(beside).display === "none") return;
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  await htmx.ajax("GET", link.pathname, { target: "#beside", swap: "innerHTML" });
  location.hash = link.hash;
});

// While the counts are brought up to date the head of the page asks again; once they are, the page is loaded anew.
const LOOK_EVERY_MS = 700;
let shown = null;
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id === "told" && event.target.querySelector(".kept")) {
    document.body.dispatchEvent(new Event("judged"));
  }
  if (event.target.id !== "state") return;
  const state = event.target.firstElementChild;
  const number = state?.dataset.state ?? null;
  const busy = state?.classList.contains("busy") || state?.textContent.includes("wait");
  if (busy) setTimeout(() => document.body.dispatchEvent(new Event("judged")), LOOK_EVERY_MS);
  if (shown !== null && number !== null && number !== shown && !busy) location.reload();
  shown ??= number;
});
