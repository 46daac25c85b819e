// The list of conversations: opening, renaming and deleting become events for the server.
element.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-open]");
  if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
    event.preventDefault();
    trigger("select", { conversation: link.dataset.open });
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
