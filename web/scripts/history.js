// The list of conversations: opening, renaming and deleting become events for the server. In narrow windows it is
// folded under a button that wide ones do not show.
const foldButton = () => document.getElementById("fold"); // it may be drawn after the list
const folded = (closed) => {
  document.getElementById("history-column").classList.toggle("open", !closed);
  foldButton().setAttribute("aria-expanded", String(!closed));
};
document.addEventListener("click", (event) => {
  if (event.target.closest("#fold")) folded(foldButton().getAttribute("aria-expanded") === "true");
});
watch("value", () => { // the first list: all is drawn
  if (foldButton().hasAttribute("aria-expanded")) return;
  foldButton().setAttribute("aria-controls", "search history");
  folded(true);
});

element.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-open]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    trigger("select", { conversation: link.dataset.open });
    if (foldButton().checkVisibility()) {
      folded(true);
      foldButton().focus({ preventScroll: true });
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
