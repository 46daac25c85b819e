// The board: when its filter changes, the address of the page follows, so that it can be kept and sent on.
// `element` is the board's own element, `watch` calls back when the server gave it a new value; Gradio provides both.
const OWN = ["body", "part", "words", "together", "year", "sector"];

watch("value", () => {
  const board = element.querySelector("[data-address]");
  if (!board) return;
  const shown = new URL(window.location.href);
  const filtered = new URL(board.dataset.address, window.location.href);
  OWN.forEach((name) => shown.searchParams.delete(name));
  filtered.searchParams.forEach((value, name) => shown.searchParams.append(name, value));
  if (shown.href !== window.location.href) window.history.replaceState(window.history.state, "", shown.href);
});
