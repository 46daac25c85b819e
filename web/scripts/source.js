// When a clause arrives beside the chat, its marked words come into view; on a narrow page the panel itself does.
watch("value", () => {
  const quoted = element.querySelector("#quoted");
  const narrow = window.matchMedia("(max-width: 900px)").matches;
  if (narrow && element.querySelector(".back")) element.scrollIntoView({ block: "start" });
  if (quoted) quoted.scrollIntoView({ block: "nearest" });
});
