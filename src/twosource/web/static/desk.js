// Keys, who judges, and a report that opens beside the claims. Without this file every page can still be read.
const rows = () => [...document.querySelectorAll(".row")];
const PLACE = `place of ${location.pathname}`;
let place = -1;

const stand = (number, focus = true) => {
  const listed = rows();
  if (!listed.length) return;
  listed[place]?.classList.remove("here");
  place = Math.min(listed.length - 1, Math.max(0, number));
  listed[place].classList.add("here");
  if (!focus) return;
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
  if ((event.key === "j" || event.key === "k") && rows().length) return stand(place + (event.key === "j" ? 1 : -1));
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

// Who judges is asked once, and goes with every judgement from this browser.
const me = document.getElementById("me");
me.value = localStorage.getItem("twosource-me") ?? "";
me.defaultValue = me.value;
me.addEventListener("change", () => {
  me.defaultValue = me.value.trim();
  localStorage.setItem("twosource-me", me.defaultValue);
});
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
document.addEventListener("htmx:sendError", () => fail("The server does not answer: it may have been stopped. Nothing was kept."));
document.addEventListener("htmx:responseError", (event) => fail(`Not done: ${event.detail.xhr.responseText.slice(0, 300)}`));

// While the counts are brought up to date the head of the page asks again; once they are, the page is loaded anew, unless
// something is written on it that would be lost.
const LOOK_EVERY_MS = 700;
const written = () =>
  [...document.querySelectorAll("main input, main textarea")].some((one) =>
    one.type === "checkbox" || one.type === "radio" ? one.checked !== one.defaultChecked && one.closest("form") : one.value !== one.defaultValue,
  );
const renew = (state) => {
  if (!written()) {
    sessionStorage.setItem(PLACE, String(place));
    return location.reload();
  }
  const button = document.createElement("button");
  button.textContent = "the counts are newer: load the page anew";
  button.addEventListener("click", () => location.reload());
  state.replaceChildren(button);
};
let shown = null;
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id === "told" && event.target.querySelector(".kept")) {
    // What was sent is no longer at risk.
    event.detail.requestConfig?.elt?.closest?.("form")?.querySelectorAll("input, textarea").forEach((one) => {
      one.defaultValue = one.value;
      one.defaultChecked = one.checked;
    });
    document.body.dispatchEvent(new Event("judged"));
  }
  if (event.target.id !== "state") return;
  const state = event.target.firstElementChild;
  const number = state?.dataset.state ?? null;
  const busy = state?.classList.contains("busy") || state?.textContent.includes("wait");
  if (busy) setTimeout(() => document.body.dispatchEvent(new Event("judged")), LOOK_EVERY_MS);
  if (shown !== null && number !== null && number !== shown && !busy) return renew(event.target);
  shown ??= number;
});

// After that the row that was chosen is chosen still: what was judged is gone from a list, and the next one stands there.
const kept = sessionStorage.getItem(PLACE);
sessionStorage.removeItem(PLACE);
if (kept !== null && Number(kept) >= 0) stand(Number(kept), false);
