// Says what waits on this device: which forms and how many, as their copies are named; what is in them it can't read.
const counts = new Map();
const opening = indexedDB.open("koers", 1);

// Who kept nothing here has no store, and this page makes none.
opening.addEventListener("upgradeneeded", () => opening.transaction.abort());
opening.addEventListener("success", () => {
  const walk = opening.result.transaction("unsent").objectStore("unsent").openCursor();
  walk.addEventListener("success", () => {
    const copy = walk.result;
    if (!copy) return show();
    if (copy.value.isHandedIn) note(String(copy.key).split("|")[1]);
    copy.continue();
  });
});
addEventListener("online", () => void retry());
setInterval(() => void retry(), 10_000);

/** Opens the page that was asked for as soon as Koers answers; a browser may think it has a connection long before. */
async function retry() {
  const answer = await fetch("/api/live").catch(() => null);
  if (answer?.ok) location.reload();
}

function note(form) {
  const kind = document.querySelector(`[data-form="${CSS.escape(form)}"]`) ? form : "other";
  counts.set(kind, (counts.get(kind) ?? 0) + 1);
}

function show() {
  for (const [kind, count] of counts) {
    const line = document.querySelector(`[data-form="${kind}"]`);
    line.querySelector("b").textContent = String(count);
    line.hidden = false;
  }
  document.querySelector("#waiting").hidden = counts.size === 0;
}
