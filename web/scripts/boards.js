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

// Within the page a link leads to its place, whatever address the page has and whatever its base is.
element.addEventListener("click", (event) => {
  const link = event.target.closest("a.board-skip");
  const place = link && document.getElementById(new URL(link.href).hash.slice(1));
  if (!place) return;
  event.preventDefault();
  place.focus();
  place.scrollIntoView();
});
