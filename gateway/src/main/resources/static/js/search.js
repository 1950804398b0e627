// Suggests names while one types, and looks around where one is. Without it the form is whole.
(() => {
  const form = document.querySelector("form[data-finder]");
  if (!form) return;
  const input = form.querySelector("input[name=q]");
  const list = form.querySelector("[data-suggestions]");
  const said = form.querySelector("[data-said]");
  const kinds = { EVENT: "Event", SPEAKER: "Speaker", ORGANISATION: "Organisation", TOPIC: "Topic" };
  let asked = 0;
  let timer;

  const show = (items) => {
    list.replaceChildren(
      ...items.map(({ kind, text, url }) => {
        const link = document.createElement("a");
        const address = new URL(url);
        link.href = address.pathname + address.search;
        link.textContent = text;
        const what = document.createElement("span");
        what.className = "quiet";
        what.textContent = kinds[kind] ?? "";
        const line = document.createElement("li");
        line.append(link, " ", what);
        return line;
      }),
    );
    list.hidden = items.length === 0;
    said.textContent = items.length ? `${items.length} suggestions below` : "";
  };

  const suggest = async () => {
    const number = ++asked;
    const text = input.value.trim();
    if (text.length < 2) return show([]);
    try {
      const answer = await fetch(`/api/events/suggestions?q=${encodeURIComponent(text)}`);
      if (number === asked) show(answer.ok ? (await answer.json()).items : []);
    } catch {
      show([]);
    }
  };

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(suggest, 150);
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !list.hidden) {
      show([]);
      input.focus();
    }
    if (event.key === "ArrowDown" && event.target === input && !list.hidden) {
      event.preventDefault();
      list.querySelector("a").focus();
    }
  });

  const here = form.querySelector("[data-here]");
  if (!navigator.geolocation) return;
  here.hidden = false;
  here.addEventListener("click", () => {
    here.disabled = true;
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        // about a kilometre: enough to sort by, and no more in an address than it needs
        form.querySelector("#lat").value = coords.latitude.toFixed(2);
        form.querySelector("#lon").value = coords.longitude.toFixed(2);
        form.querySelector("#sort").value = "distance";
        form.requestSubmit();
      },
      () => {
        here.disabled = false;
        said.textContent = "Your device did not say where you are. Type a position instead.";
      },
      { maximumAge: 600000, timeout: 10000 },
    );
  });
})();
