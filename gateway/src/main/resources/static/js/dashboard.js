// The dashboard moves by itself: the API's stream says that it has changed, and the moving part is read anew.
(() => {
  const live = document.querySelector("[data-stream]");
  const told = document.getElementById("told");
  if (!live || !window.EventSource) return;

  const references = () => new Set([...live.querySelectorAll("[data-booking]")].map((row) => row.dataset.booking));
  const show = (markup) => {
    const before = references();
    const open = live.querySelector("details")?.open;
    live.innerHTML = markup;
    live.querySelectorAll("[data-booking]").forEach((row) => {
      if (!before.has(row.dataset.booking)) row.classList.add("fresh");
    });
    const details = live.querySelector("details");
    if (details && open) details.open = true;
    const sentence = live.querySelector("[data-sentence]").dataset.sentence;
    if (told.textContent !== sentence) told.textContent = sentence;
  };

  const refresh = document.getElementById("refresh");
  const stream = new EventSource(live.dataset.stream);
  let reading = false;
  let changed = false;
  const read = async () => {
    changed = true;
    if (reading) return;
    reading = true;
    try {
      while (changed) {
        changed = false;
        const answer = await fetch(live.dataset.live, { redirect: "error" });
        if (!answer.ok) throw new Error(answer.statusText);
        show(await answer.text());
      }
    } catch {
      // signed out, or away: the page says how to go on by hand
      refresh.hidden = false;
    } finally {
      reading = false;
    }
  };

  stream.addEventListener("dashboard", read);
  stream.addEventListener("open", () => { refresh.hidden = true; });
  stream.addEventListener("error", () => { refresh.hidden = false; });
})();
