// The switches of language and theme: a cookie keeps the choice, for the server reads it too.
const keep = (name, value) => { document.cookie = `${name}=${value}; path=/; max-age=31536000; samesite=lax`; };
// A login that has ended leads to the login page and back here: the server sends who reloads the page there.
if (!window.fetch.watched) {
  const fetched = window.fetch;
  window.fetch = async (...request) => {
    const reply = await fetched(...request);
    if (reply.status === 401) location.reload();
    return reply;
  };
  window.fetch.watched = true;
}
element.addEventListener("click", (event) => {
  if (event.target.closest(".skip")) {
    event.preventDefault(); // a page below the root would be left: its base is the root
    const main = document.querySelector("#main, #talk-column, #plan, #admin");
    main.setAttribute("tabindex", "-1");
    main.focus();
  }
  const button = event.target.closest("button");
  if (!button) return;
  if (button.dataset.language) {
    keep("lang", button.dataset.language);
    location.reload();
  }
  if ("theme" in button.dataset) {
    const dark = !document.body.classList.contains("dark");
    keep("theme", dark ? "dark" : "light");
    document.body.classList.toggle("dark", dark);
  }
});
