"use strict";
// Layers: each box lights one kind of span in the reports.
const boxes = document.querySelectorAll("[data-layer]");
const show = () => boxes.forEach((box) => document.body.classList.toggle("on-" + box.dataset.layer, box.checked));
boxes.forEach((box) => box.addEventListener("change", show));
show();
// A link to a statement lights all its words and opens whatever is folded around them.
const light = () => {
  document.querySelectorAll("span.here").forEach((span) => span.classList.remove("here"));
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!target) return;
  for (let box = target.closest("details"); box; box = box.parentElement.closest("details")) box.open = true;
  if (target.id.startsWith("s-")) {
    const id = target.id.slice(2);
    document.querySelectorAll("[data-s~='" + id + "']").forEach((span) => span.classList.add("here"));
  }
  target.scrollIntoView({ block: "center" });
};
addEventListener("hashchange", light);
light();
