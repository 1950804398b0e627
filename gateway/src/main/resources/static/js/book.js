// A button says what happens: "Book 2 places". Only as many names are asked for as there are others.
(() => {
  const form = document.querySelector("form[data-book], form[data-party]");
  if (!form) return;
  const button = form.querySelector("button[type=submit]");
  const left = form.dataset.left === undefined ? Infinity : Number(form.dataset.left);
  const others = form.querySelector("[data-others]");
  const name = (chosen) => {
    if (chosen > left) return "Join the waiting list";
    return chosen === 1 ? "Book 1 place" : `Book ${chosen} places`;
  };
  const say = () => {
    const chosen = Number(form.querySelector("input[name=places]:checked")?.value ?? 0);
    if (!chosen) return;
    if (form.dataset.book !== undefined) button.textContent = name(chosen);
    if (!others) return;
    others.hidden = chosen === 1;
    others.querySelectorAll(".guest").forEach((guest, at) => {
      guest.hidden = at >= chosen - 1;
      guest.querySelector("input").disabled = guest.hidden;
    });
  };
  form.addEventListener("change", say);
  say();
})();
