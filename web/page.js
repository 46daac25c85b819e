// Citations are links such as #cite/synergy-2022/8/100/120; a click hands the address to the server.
document.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#cite/"]');
  if (!link) return;
  event.preventDefault();
  trigger("click", { link: link.getAttribute("href") });
});
// When the words arrive, the marked ones come into view.
new MutationObserver(() => {
  const quoted = element.querySelector("#quoted");
  if (quoted) quoted.scrollIntoView({ block: "nearest" });
}).observe(element, { childList: true, subtree: true });
