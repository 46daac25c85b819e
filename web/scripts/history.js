// The list of conversations: opening, renaming and deleting become events for the server. In narrow windows it is
// folded under a button that wide ones do not show.
const column = document.getElementById("history-column");
const fold = document.getElementById("fold");
const folded = (closed) => {
  column.classList.toggle("open", !closed);
  fold.setAttribute("aria-expanded", String(!closed));
};
fold.setAttribute("aria-controls", "search history");
fold.addEventListener("click", () => folded(column.classList.contains("open")));
folded(true);

element.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-open]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    trigger("select", { conversation: link.dataset.open });
    if (fold.checkVisibility()) {
      folded(true);
      fold.focus({ preventScroll: true });
    }
  }
  const button = event.target.closest("button[data-delete]");
  if (button) trigger("delete", { conversation: button.dataset.delete });
});
element.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-rename]");
  if (!form) return;
  event.preventDefault();
  trigger("edit", { conversation: form.dataset.rename, title: form.querySelector("input").value });
  form.closest("details").open = false;
});
