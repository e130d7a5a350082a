// Answers in place: sends what the forms would send and swaps in the HTML that the server rendered.
// Without this file every form still works by itself.

const quiz = document.querySelector("#quiz");
const part = (id) => document.getElementById(id);

// Tells of what changed to who does not see it; a screen reader has to know the place before.
const status = Object.assign(document.createElement("p"), { className: "sr", role: "status" });
document.body.append(status);

const fetchPart = async (id, address, options) => {
  const answer = await fetch(address, options);
  if (!answer.ok || !answer.headers.get("Content-Type")?.startsWith("text/html")) throw new Error(`status ${answer.status}`);
  return new DOMParser().parseFromString(await answer.text(), "text/html").getElementById(id);
};

// What is filled in, as the shortest query: no skipped questions, no usual importances.
const query = () => {
  const given = [...new FormData(quiz)].filter(([, value]) => value !== "");
  const names = new Set(given.map(([name]) => name));
  return new URLSearchParams(
    given.filter(([name, value]) => !name.startsWith("importance.") || (value !== "1" && names.has(name.slice(11)))),
  ).toString();
};

let latest = 0;
let shown = location.search;

const showResult = async (search) => {
  const turn = ++latest;
  shown = location.search;
  try {
    const fresh = await fetchPart("result", `${location.pathname}/recommendation${search}`);
    if (turn !== latest) return;
    part("result").replaceWith(fresh);
    status.textContent = fresh.dataset.summary;
  } catch {
    // The server could not be asked: let the form do it, with its own error page.
    if (turn === latest) quiz.submit();
  }
};

const fill = () => {
  const wanted = new URLSearchParams(location.search);
  for (const field of quiz.elements) {
    if (field.type === "radio") field.checked = (wanted.get(field.name) ?? null) === field.value;
    if (field.tagName === "SELECT") field.value = wanted.get(field.name) ?? "1";
  }
};

const markRestart = () => (quiz.querySelector(".actions a").hidden = location.search === "");

if (quiz) {
  quiz.addEventListener("change", () => {
    const search = query();
    history.pushState(null, "", location.pathname + (search && `?${search}`));
    markRestart();
    showResult(search && `?${search}`);
  });
  quiz.addEventListener("submit", (event) => {
    event.preventDefault();
    part("result").scrollIntoView();
    part("result").focus({ preventScroll: true });
  });
  addEventListener("popstate", () => {
    if (location.search === shown) return; // only the anchor changed
    fill();
    markRestart();
    showResult(location.search);
  });
}

const swapVote = async (focused, address, options) => {
  part("community").replaceWith(await fetchPart("community", address, options));
  const place = part(focused) ?? part("community");
  place.focus({ preventScroll: true });
  status.textContent = place.querySelector("h3, p").textContent;
};

document.addEventListener("submit", async (event) => {
  const form = event.target;
  if (!form.matches(".vote")) return;
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, event.submitter));
  try {
    await swapVote("community", form.action, { method: "POST", body, headers: { "X-Requested-Part": "community" } });
  } catch {
    // Voting twice is voting once, so the form may simply send it again, with the answers of now.
    form.action = form.action.split("?")[0] + location.search;
    form.append(Object.assign(document.createElement("input"), { type: "hidden", name: "choice", value: body.get("choice") }));
    form.submit();
  }
});

document.addEventListener("click", (event) => {
  const link = event.target.closest(".ask");
  if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  swapVote("results", link.href).catch(() => location.assign(link.href));
});
