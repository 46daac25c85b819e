// The conversation: what is clicked or sent in it becomes an event for the server.
// `element` is the conversation's own element, `trigger` sends an event; Gradio provides both.
const send = (event, data) => trigger(event, data);
let cited = null; // the citation that was clicked last, to go back to

const copied = async (text) => {
  if (navigator.clipboard && window.isSecureContext) return navigator.clipboard.writeText(text);
  const area = document.createElement("textarea"); // pages over plain HTTP have no clipboard interface
  area.value = text;
  area.style.position = "fixed";
  area.style.opacity = "0";
  document.body.append(area);
  area.select();
  const done = document.execCommand("copy");
  area.remove();
  if (!done) throw new Error("not copied");
};

const copy = async (button) => {
  const label = button.dataset.label || button.textContent;
  button.dataset.label = label;
  try {
    const reply = await fetch(`/answers/${button.dataset.exchange}.txt`);
    if (!reply.ok) throw new Error(String(reply.status));
    await copied(await reply.text());
    button.textContent = button.dataset.copied;
  } catch {
    button.textContent = button.dataset.failed;
  }
  setTimeout(() => { button.textContent = label; }, 4000);
};

// Citations are also shown in other parts of the page (clause panel), so clicks are heard on the whole document.
document.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return; // a new tab shows the page of the plan
  const link = event.target.closest('#conversation a[href^="/plan?clause="], #source a[data-clause]');
  if (link) {
    event.preventDefault();
    if (element.contains(link)) cited = link;
    const asked = new URL(link.href).searchParams;
    send("select", { clause: asked.get("clause"), start: asked.get("start"), end: asked.get("end") });
    return;
  }
  if (event.target.closest('#source [data-act="back"]') && cited) {
    cited.scrollIntoView({ block: "center" });
    cited.focus({ preventScroll: true });
  }
  const button = event.target.closest("#conversation button");
  if (!button) return;
  if (button.dataset.ask) send("submit", { question: button.dataset.ask });
  if (button.dataset.act === "copy") copy(button);
  if (button.dataset.act === "retry") send("retry", { exchange: button.dataset.exchange });
  if (button.dataset.act === "edit") send("edit", { exchange: button.dataset.exchange });
});

element.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-feedback]");
  if (!form) return;
  event.preventDefault();
  const verdict = form.querySelector("input:checked");
  if (!verdict) { form.querySelector("input").focus(); return; }
  send("like", { exchange: form.dataset.feedback, verdict: verdict.value, comment: form.querySelector("textarea").value });
  const thanks = document.createElement("p");
  thanks.setAttribute("role", "status");
  thanks.textContent = form.dataset.thanks;
  form.replaceChildren(thanks);
});

// The address names the open conversation, so that a reload opens it again; the newest question comes into view.
watch("value", () => {
  const list = element.querySelector(".exchanges");
  const open = list && list.dataset.conversation;
  const address = new URL(location.href);
  if (open) address.searchParams.set("conversation", open);
  else if (!list) address.searchParams.delete("conversation");
  if (address.href !== location.href) history.replaceState(null, "", address);
  const last = element.querySelector(".exchanges > li:last-child");
  if (last && last.id !== element.dataset.last) {
    element.dataset.last = last.id;
    last.scrollIntoView({ block: "start" });
  }
});
