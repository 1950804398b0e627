// A button says what happens: "Book 2 places".
(() => {
  const form = document.querySelector("form[data-book]");
  const button = form?.querySelector("button[type=submit]");
  if (!button) return;
  const say = () => {
    const chosen = form.querySelector("input[name=places]:checked");
    if (chosen) button.textContent = chosen.value === "1" ? "Book 1 place" : `Book ${chosen.value} places`;
  };
  form.addEventListener("change", say);
  say();
})();
