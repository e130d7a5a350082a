// Shows hits as one types: asks for the page that the form leads to, and swaps its hits in.
// Without this file the form still works by itself.

const field = document.querySelector("#search-field");
const form = field.form;
const isSearchPage = location.pathname === new URL(form.action).pathname;
const pause = 150; // ms: less than between two words, more than between two letters

const part = (page, id) => page.getElementById(id);

let asked = null;
let timer = 0;

const show = async (text) => {
  asked?.abort();
  asked = new AbortController();
  const address = `${form.action}?${new URLSearchParams({ [field.name]: text })}`;
  try {
    const answer = await fetch(address, { signal: asked.signal });
    if (!answer.ok) return;
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    part(document, "hits").replaceWith(part(page, "hits"));
    part(document, "search-status").textContent = part(page, "search-status").textContent;
    if (!isSearchPage) return;
    part(document, "ways").replaceWith(part(page, "ways"));
    document.title = page.title;
    history.replaceState(null, "", text ? address : form.action);
  } catch {
    // Overtaken by the next letter, or the server could not be asked: pressing Enter says which.
  }
};

// What is shown already: what the page came with, but not what the browser filled in on the way back.
let shown = field.defaultValue;

const follow = () => {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const text = field.value;
    if (text === shown) return;
    shown = text;
    show(text);
  }, pause);
};

field.addEventListener("input", follow);
addEventListener("pageshow", follow);
