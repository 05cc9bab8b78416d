// The row that is chosen. It is known by what it is of and not by its number: rows come and go while one works.
export const rows = () => [...document.querySelectorAll("main .row")].filter((one) => one.checkVisibility?.() ?? true);
export const chosen = () => document.querySelector("main .row.here");

// Where one stands when the chosen row is gone: no key means the row beside it, "j" and "k" lead on from there.
let gap = null;

const place = (listed) => {
  const at = listed.indexOf(chosen());
  if (at >= 0 || !gap) return at;
  const beside = listed.indexOf(gap.row);
  return beside < 0 ? -1 : beside + gap.side;
};

export const choose = (row) => {
  chosen()?.classList.remove("here");
  gap = null;
  row?.classList.add("here");
};

// A key that is pressed next must not judge by itself: a link is focused, or the row, and never a button.
const focusOn = (row) => {
  const link = row.querySelector("a[href]");
  if (!link) row.tabIndex = -1;
  (link ?? row).focus({ preventScroll: true });
};

export const step = (by) => {
  const listed = rows();
  if (!listed.length) return false;
  const at = place(listed);
  const next = by > 0 ? Math.floor(at) + 1 : Math.ceil(at) - 1;
  const row = listed[Math.min(listed.length - 1, Math.max(0, next))];
  choose(row);
  row.scrollIntoView({ block: "nearest" });
  focusOn(row);
  return true;
};

// A row that was scrolled out of sight is brought back before a key may mean it.
export const isSeen = (row) => {
  const { top, bottom } = row.getBoundingClientRect();
  return bottom > (document.querySelector(".bar")?.getBoundingClientRect().bottom ?? 0) && top < innerHeight;
};

// Rows with their names; of several of one name each has its number.
export const named = () => {
  const times = new Map();
  return rows().map((row) => {
    const name = row.dataset.row ?? row.querySelector("a[href]")?.getAttribute("href") ?? row.textContent;
    times.set(name, (times.get(name) ?? 0) + 1);
    return [`${name} ${times.get(name)}`, row];
  });
};

export const remember = () => ({ names: named().map(([name]) => name), at: place(rows()) });

export const standAgain = ({ names, at }) => {
  choose(null);
  if (at < 0) return;
  const now = new Map(named());
  if (now.has(names[at])) return choose(now.get(names[at]));
  const after = names.slice(Math.ceil(at)).find((name) => now.has(name));
  const before = names.slice(0, Math.ceil(at)).findLast((name) => now.has(name));
  if (after) gap = { row: now.get(after), side: -0.5 };
  else if (before) gap = { row: now.get(before), side: 0.5 };
};
