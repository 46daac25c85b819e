// The page of the plan: what is asked for comes into view, and links to clauses lead there without a new page.
const still = matchMedia("(prefers-reduced-motion: reduce)");
const wide = matchMedia("(min-width: 64rem)");
const tools = document.getElementById("plan-tools");
const byId = (id) => element.querySelector(`#${CSS.escape(id)}`);
let place = { id: "", top: 0 }; // the clause at the top of the window, and how far down it begins
let hit = 0;
let sought = "";

function covered() {
  return getComputedStyle(tools).position === "sticky" ? tools.offsetHeight : 0;
}

function bring(target, block, smooth) {
  element.style.setProperty("--covered", `${covered() + 8}px`);
  target.scrollIntoView({ block, behavior: smooth && !still.matches ? "smooth" : "instant" });
}

function headingOf(target) {
  const section = target.closest("section");
  return section ? section.querySelector("[tabindex]") : target;
}

// The heading takes the focus, so that a screen reader reads on from there.
function open(target, smooth) {
  if (!target) return;
  bring(target, target.tagName === "MARK" ? "center" : "start", smooth);
  headingOf(target).focus({ preventScroll: true });
}

function openClause(id, smooth) {
  element.querySelectorAll("section.here").forEach((section) => section.classList.remove("here"));
  const section = byId(`clause-${id}`);
  if (section) section.classList.add("here");
  open(byId(`heading-${id}`), smooth);
}

function pieces(number) {
  return element.querySelectorAll(`mark.found[data-hit="${number}"]`);
}

function showHit(number, smooth, stay) {
  const all = new Set([...element.querySelectorAll("mark.found[data-hit]")].map((mark) => mark.dataset.hit)).size;
  if (!all) return;
  pieces(hit).forEach((mark) => mark.classList.remove("current"));
  hit = ((number - 1 + all) % all) + 1;
  pieces(hit).forEach((mark) => mark.classList.add("current"));
  if (!stay) bring(pieces(hit)[0], "center", smooth);
  const at = tools.querySelector(".at");
  if (at) at.textContent = at.dataset.words.replace("{at}", hit).replace("{all}", all);
}

// Where the reader is: kept while the page is drawn anew, and shown in the outline.
function locate() {
  const line = covered() + Math.min(innerHeight / 5, 180);
  const sections = [...element.querySelectorAll(".plan-text > section")];
  const section = sections.filter((each) => each.getBoundingClientRect().top <= line).pop() || sections[0];
  if (!section) return;
  place = { id: section.id, top: section.getBoundingClientRect().top };
  const name = section.id.replace("clause-", "");
  element.querySelectorAll(".outline a[data-clause]").forEach((link) => {
    const here = link.dataset.clause === name;
    if (here === link.hasAttribute("aria-current")) return;
    if (!here) return link.removeAttribute("aria-current");
    link.setAttribute("aria-current", "location");
    const outline = link.closest(".outline");
    const off = link.getBoundingClientRect().top - outline.getBoundingClientRect().top;
    if (off < 0 || off > outline.clientHeight - 32) outline.scrollTop += off - outline.clientHeight / 3;
  });
}

function fold() {
  const outline = element.querySelector(".outline");
  if (outline) outline.open = wide.matches;
}

function drawn() {
  const plan = element.querySelector(".plan");
  if (!plan) return;
  fold();
  const { goto, open: clause, words } = plan.dataset;
  const anew = words !== sought;
  sought = words;
  if (clause) {
    openClause(clause, false);
    if (goto === "quoted") open(byId(goto), false);
  } else if (anew && goto) {
    showHit(1, false);
  } else {
    if (place.id && byId(place.id)) {
      window.scrollBy({ top: byId(place.id).getBoundingClientRect().top - place.top, behavior: "instant" });
    }
    showHit(hit || 1, false, true);
  }
  locate();
}

element.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-clause], a[data-heading]");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey || event.button) return;
  event.preventDefault();
  if (!wide.matches) fold();
  if (link.dataset.heading) return open(byId(link.dataset.heading), true);
  history.pushState(null, "", link.href);
  openClause(link.dataset.clause, true);
});
tools.addEventListener("click", (event) => {
  const step = event.target.closest("button[data-step]");
  if (step) showHit(hit + Number(step.dataset.step), true);
});
window.addEventListener("popstate", () => {
  const clause = new URLSearchParams(location.search).get("clause");
  if (clause) openClause(clause, false);
});
let waiting = false;
window.addEventListener(
  "scroll",
  () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      locate();
    });
  },
  { passive: true },
);
wide.addEventListener("change", fold);
watch("value", drawn);
drawn();
