// The dashboard moves by itself: the server sends it anew whenever a booking has changed it.
(() => {
  const live = document.querySelector("[data-stream]");
  const told = document.getElementById("told");
  if (!live || !window.EventSource) return;

  const references = () => new Set([...live.querySelectorAll("[data-booking]")].map((row) => row.dataset.booking));
  const stream = new EventSource(live.dataset.stream);

  stream.addEventListener("dashboard", (message) => {
    const before = references();
    const open = live.querySelector("details")?.open;
    live.innerHTML = message.data;
    live.querySelectorAll("[data-booking]").forEach((row) => {
      if (!before.has(row.dataset.booking)) row.classList.add("fresh");
    });
    const details = live.querySelector("details");
    if (details && open) details.open = true;
    const sentence = live.querySelector("[data-sentence]").dataset.sentence;
    if (told.textContent !== sentence) told.textContent = sentence;
  });

  const refresh = document.getElementById("refresh");
  stream.addEventListener("open", () => { refresh.hidden = true; });
  stream.addEventListener("error", () => { refresh.hidden = false; });
})();
