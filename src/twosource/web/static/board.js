// The board: its facets by keyboard, and what the forms for saved views are answered. Without this file all of it still works
// but for saved views, which need the page's token.
// Asked for anew each time: the page is exchanged while it is open.
const narrow = () => document.getElementById("narrow");
const wide = matchMedia("(min-width: 64rem)");

// What is beside the rows is open for everybody, also for those who have it read out.
const unfold = () => {
  if (wide.matches) narrow().open = true;
};
unfold();
wide.addEventListener("change", unfold);
addEventListener("htmx:historyRestore", unfold);

addEventListener("keydown", (event) => {
  if (event.key !== "f" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
  if (event.target.closest("input, select, textarea, dialog")) return;
  event.preventDefault();
  narrow().open = true;
  narrow().querySelector("input, a[href]")?.focus();
});

// A refusal is told like all else: htmx shows none by itself.
addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.status === 422 && event.detail.requestConfig.elt.closest("#saved")) {
    event.detail.shouldSwap = true;
    event.detail.isError = false;
  }
});

// Whoever renamed or deleted a view goes on from the list: the button is no more.
addEventListener("htmx:afterSettle", (event) => {
  if (event.target.id !== "saved-list") return;
  const form = event.detail.requestConfig.elt;
  if (form.id === "save-view") form.reset();
  if (document.activeElement === document.body) document.querySelector("#saved > summary").focus();
});
