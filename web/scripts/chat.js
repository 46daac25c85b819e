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
  const box = document.querySelector("#question textarea");
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
  if (event.target.closest("#ask") && box && !box.value.trim()) box.focus(); // there is nothing to ask yet
  const button = event.target.closest("#conversation button");
  if (!button) return;
  if (button.dataset.ask) send("submit", { question: button.dataset.ask });
  if (button.dataset.act === "copy") copy(button);
  if (button.dataset.act === "retry") send("retry", { exchange: button.dataset.exchange });
  if (button.dataset.act === "edit") send("edit", { exchange: button.dataset.exchange });
});

// What is begun in a form under an answer is kept while the conversation is drawn anew.
const drafts = new Map(); // by exchange: the verdict, the comment, and where the cursor stands in it (-1: elsewhere)
const begun = (event) => {
  const form = event.target.closest("form[data-feedback]");
  if (!form) return;
  const [verdict, comment] = [form.querySelector("input:checked"), form.querySelector("textarea")];
  const at = document.activeElement === comment ? comment.selectionEnd : -1;
  drafts.set(form.dataset.feedback, { verdict: verdict && verdict.value, comment: comment.value, at });
};
for (const kind of ["input", "change", "focusin", "keyup"]) element.addEventListener(kind, begun);
document.addEventListener("focusin", (event) => {
  if (!event.target.closest("form[data-feedback]")) drafts.forEach((draft) => { draft.at = -1; });
});
const restore = () => drafts.forEach((draft, exchange) => {
  const form = element.querySelector(`form[data-feedback="${CSS.escape(exchange)}"]`);
  if (!form) return;
  form.closest("details").open = true;
  const comment = form.querySelector("textarea");
  comment.value = draft.comment;
  for (const choice of form.querySelectorAll("input")) choice.checked = choice.value === draft.verdict;
  if (draft.at < 0) return;
  comment.focus({ preventScroll: true });
  comment.setSelectionRange(draft.at, draft.at);
});

element.addEventListener("submit", (event) => {
  const form = event.target.closest("form[data-feedback]");
  if (!form) return;
  event.preventDefault();
  const verdict = form.querySelector("input:checked");
  if (!verdict) { form.querySelector("input").focus(); return; }
  drafts.delete(form.dataset.feedback);
  send("like", { exchange: form.dataset.feedback, verdict: verdict.value, comment: form.querySelector("textarea").value });
  const thanks = document.createElement("p");
  thanks.setAttribute("role", "status");
  thanks.textContent = form.dataset.thanks;
  form.replaceChildren(thanks);
});

// The newest question stands at the top of what is scrolled: the conversation where the window is wide, else the page.
const bring = (question) => {
  if (getComputedStyle(element).overflowY === "visible") return question.scrollIntoView({ block: "start", behavior: "instant" });
  const off = question.getBoundingClientRect().top - element.getBoundingClientRect().top;
  element.scrollBy({ top: off, behavior: "instant" });
};

// The address names the open conversation, so that a reload opens it again.
watch("value", () => {
  restore();
  const list = element.querySelector(".exchanges");
  const open = list && list.dataset.conversation;
  const address = new URL(location.href);
  if (open) address.searchParams.set("conversation", open);
  else if (!list) address.searchParams.delete("conversation");
  if (address.href !== location.href) history.replaceState(null, "", address);
  const last = element.querySelector(".exchanges > li:last-child");
  if (last && last.id !== element.dataset.last) {
    element.dataset.last = last.id;
    bring(last);
  }
});
