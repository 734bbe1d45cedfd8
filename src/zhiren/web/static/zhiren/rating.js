/* The rater's form: every tap is kept on the device until the server has said that it is stored.
   Each tap is a key of its own in localStorage, so that tabs never write over each other; a key goes when the
   server has answered. Sending a tap twice does no harm: the server knows it again. */
(() => {
  "use strict";
  const root = document.getElementById("rating");
  document.documentElement.classList.add("js");
  if (!root || !root.dataset.answers) return;

  const words = JSON.parse(document.getElementById("words")?.textContent || "{}");
  const say = (name, values) => (words[name] || "").replace(/\{(\w+)\}/g, (all, key) => values?.[key] ?? all);
  const indicator = document.querySelector("[data-indicator]");
  const told = document.querySelector("[data-told]");
  const all = (selector, within = root) => [...within.querySelectorAll(selector)];
  const MOST_AT_ONCE = 100;

  /* what is kept on this device */
  const memory = new Map();
  let store = memory;
  try {
    localStorage.setItem("zr", "1");
    localStorage.removeItem("zr");
    store = {
      get: (key) => localStorage.getItem(key),
      set: (key, value) => localStorage.setItem(key, value),
      delete: (key) => localStorage.removeItem(key),
      keys: () => Object.keys(localStorage),
    };
  } catch { /* private mode: taps live as long as the page */ }

  const place = "zr." + root.dataset.answers.split("/")[2].slice(0, 12) + ".";
  const random = () => Math.random().toString(36).slice(2, 12);
  let device = store.get("zr-device");
  if (!device) { device = random() + random(); keep("zr-device", device); }
  device = device.slice(0, 32);
  let last = 0;

  function keep(key, value) {
    try { store.set(key, value); } catch { store = memory; store.set(key, value); tell(say("too-large")); }
  }
  const kept = () => [...store.keys()].filter((key) => key.startsWith(place)).sort()
    .map((key) => [key, store.get(key)]).filter(([, value]) => value);
  function now() {  // never twice the same, never backwards, in any tab
    last = Math.max(Date.now(), last + 1, Number(store.get("zr-last") || 0) + 1);
    if (last - Date.now() > 5000) last = Date.now();  // the clock was set back
    keep("zr-last", String(last));
    return last;
  }

  /* what is on the page */
  const seen = {};
  for (const field of all("[data-seen]")) seen[field.dataset.seen] = Number(field.value);
  const items = all("fieldset[data-assignment]");
  const texts = all("textarea[data-question]");
  const itemOf = new Map(items.map((item) => [item.dataset.assignment + " " + item.dataset.item, item]));
  const textOf = new Map(texts.map((area) => [area.dataset.assignment + " " + area.dataset.question, area]));
  const chosen = (item) => item.querySelector("input:checked");
  const valueOf = (score) => (score === null ? "none" : String(score));

  function show(answer) {  // true where the page showed something else
    if (answer.question !== undefined) {
      const area = textOf.get(answer.assignment + " " + answer.question);
      if (!area || area.value === answer.text) return false;
      area.value = answer.text;
      return true;
    }
    const item = itemOf.get(answer.assignment + " " + answer.item);
    const input = item?.querySelector(`input[value="${valueOf(answer.score)}"]`);
    if (!input || input.checked) return false;
    input.checked = true;
    return true;
  }

  /* keeping and sending */
  let sending = false, again = false, delay = 1000, timer = 0, stopped = "";

  function put(answer, key) {
    const at = now();
    keep(key || place + String(at).padStart(15, "0") + "." + random(), JSON.stringify({ ...answer, at }));
    stopped = stopped === "bad" ? "" : stopped;
    state();
    send();
  }

  function body(entries) {
    const answers = entries.map(([, value]) => JSON.parse(value));
    return JSON.stringify({ device, now: Date.now(), seen, answers });
  }

  async function send(always = false) {
    clearTimeout(timer);
    if (sending) { again = true; return; }
    const entries = kept().slice(0, MOST_AT_ONCE);
    if (!entries.length && !always) { state(); return; }
    sending = true;
    state();
    let reply = null, status = 0;
    try {
      const abort = new AbortController();
      const limit = setTimeout(() => abort.abort(), 20000);
      const response = await fetch(root.dataset.answers, {
        method: "POST", body: body(entries), headers: { "Content-Type": "application/json" },
        credentials: "same-origin", signal: abort.signal,
      });
      status = response.status;
      reply = await response.json().catch(() => null);
      clearTimeout(limit);
    } catch { /* no network */ }
    sending = false;
    if (status === 200 || (status === 400 && reply)) {
      for (const [key, value] of entries) if (store.get(key) === value) store.delete(key);
      delay = 1000;
      stopped = "";
      take(reply);
      if (again || kept().length) { again = false; return send(); }
    } else if (status === 409 || status === 404) {
      stopped = reply?.code || "lost";
      tell(status === 404 ? say("lost-link") : reply?.message || "", "stopped");
      if (stopped === "paused") timer = setTimeout(send, 60000);
    } else if (status === 403 && reply?.code === "device-check") {
      location.href = root.dataset.answers.replace(/answers$/, "check/");
    } else if (entries.length) {
      timer = setTimeout(send, delay * (0.7 + Math.random() * 0.6));
      delay = Math.min(delay * 2, 60000);
    }
    again = false;
    state();
  }

  function take(reply) {
    Object.assign(seen, reply.revisions || {});
    const waiting = new Set(kept().map(([, value]) => {
      const tap = JSON.parse(value);
      return tap.assignment + " " + (tap.item ?? "?" + tap.question);
    }));
    const free = (a) => !waiting.has(a.assignment + " " + (a.item ?? "?" + a.question));
    const changed = (reply.changes || []).filter((change) => free(change) && show(change)).length;
    if (changed) tell(say("changed-elsewhere", { n: changed }), "elsewhere");
    for (const conflict of reply.conflicts || []) {
      if (conflict.won) {
        const other = conflict.question ? " " + say("other-text", { text: conflict.other }) : "";
        tell(say("yours-stands") + other);
      } else if (free(conflict) && show(conflict)) tell(say("theirs-stands"), "theirs");
    }
    for (const problem of reply.problems || []) tell(problem.message, problem.code);
    if (reply.code === "not-read") tell(reply.message);
    for (const { assignment, question, why } of reply.exposing || []) warn(assignment, question, why);
    count();
  }

  function warn(assignment, question, why) {
    const area = textOf.get(assignment + " " + question);
    const box = area && document.getElementById(area.getAttribute("aria-describedby"));
    if (!box || [...box.children].map((p) => p.textContent).join() === why.join()) return;
    box.replaceChildren(...why.map((sentence) => Object.assign(document.createElement("p"), { textContent: sentence })));
  }

  /* what the rater is told */
  function state() {
    if (!indicator) return;
    const n = kept().length;
    const name = !n ? "saved" : stopped ? "stopped" : navigator.onLine === false || delay > 1000 ? "kept" : "saving";
    const shown = { saved: say("saved"), saving: say("saving") }[name] || say("kept", { n });
    if (!root.matches("form")) indicator.hidden = !n;
    if (indicator.textContent !== shown) indicator.textContent = shown;
    indicator.dataset.state = name;
  }

  function tell(sentence, about) {
    if (!told || !sentence) return;
    const before = about && [...told.children].find((note) => note.dataset.about === about);
    const note = before || document.createElement("p");
    note.className = "notice warning told";
    if (about) note.dataset.about = about;
    note.textContent = sentence;
    if (!before) told.append(note);
    while (told.children.length > 3) told.firstChild.remove();
  }

  /* progress: honest, from the rater's own pace */
  const total = Number(root.dataset.total || items.length);
  const elsewhere = Number(root.dataset.doneElsewhere || 0) - Number(root.dataset.pageDone || 0);
  const usual = Number(root.dataset.pace) || 7;
  const gaps = [];
  let tapped = 0;

  function pace() {
    if (gaps.length < 5) return usual;
    const sorted = [...gaps].sort((a, b) => a - b);
    return Math.min(Math.max(sorted[sorted.length >> 1], 2), 30);
  }

  function count() {
    if (!items.length) return;
    const done = items.filter(chosen).length + elsewhere;
    const unwritten = texts.filter((area) => !area.value.trim()).length;
    document.querySelector("[data-done]").textContent = done;
    document.querySelector("[data-bar]").value = done;
    const seconds = (total - done) * pace() + unwritten * 45;
    const minutes = document.querySelector("[data-minutes]");
    if (total > done && tapped) minutes.textContent = say("minutes-left", { n: Math.max(1, Math.ceil(seconds / 60)) });
    for (const block of all("[data-block]")) {
      const chip = root.querySelector(`[data-chip="${block.dataset.block}"]`);
      const within = all("fieldset[data-assignment]", block);
      const counter = chip?.querySelector(".count");
      if (!within.length || !counter) continue;
      const answered = within.filter(chosen).length;
      counter.textContent = answered + "/" + within.length;
      chip.classList.toggle("done", answered === within.length);
    }
    const next = root.querySelector("[data-next]");
    if (next) next.textContent = nextUnanswered() || !root.dataset.onward ? label() : words.next;
  }
  const label = () => (nextUnanswered() ? say("next") : root.dataset.onward ? say("next") : say("finish"));

  function nextUnanswered() {
    return items.find((item) => !chosen(item));
  }

  function go(item) {
    for (const marked of all(".item.next")) marked.classList.remove("next");
    item.classList.add("next");
    const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
    item.scrollIntoView({ block: "center", behavior: calm ? "auto" : "smooth" });
    item.querySelector("input").focus({ preventScroll: true });
  }

  async function leave(address) {
    await send();
    location.href = address;
  }

  /* events */
  root.addEventListener("change", (event) => {
    const item = event.target.closest("fieldset[data-assignment]");
    if (!item || event.target.type !== "radio") return;
    const at = Date.now();
    if (tapped && at - tapped < 120000) gaps.push((at - tapped) / 1000);
    tapped = at;
    item.classList.remove("next");
    const { value } = event.target;
    put({ assignment: Number(item.dataset.assignment), item: item.dataset.item, score: value === "none" ? null : Number(value) });
    count();
  });

  const typing = new Map();
  function write(area) {
    if (!typing.has(area)) return;
    clearTimeout(typing.get(area));
    typing.delete(area);
    const { assignment, question } = area.dataset;
    put({ assignment: Number(assignment), question, text: area.value.trim() });
    count();
  }
  root.addEventListener("input", (event) => {
    const area = event.target;
    if (!area.dataset.question) return;
    clearTimeout(typing.get(area));
    typing.set(area, setTimeout(() => write(area), 900));
  });
  root.addEventListener("focusout", (event) => { if (event.target.dataset.question) write(event.target); });

  root.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (!root.matches("form") || !button?.hasAttribute("data-next")) return;
    event.preventDefault();
    texts.forEach(write);
    const item = nextUnanswered();
    if (item) go(item);
    else leave(root.dataset.onward || root.dataset.finish);
  });

  root.addEventListener("keydown", (event) => {
    const item = event.target.closest?.("fieldset[data-assignment]");
    if (!item || event.target.type !== "radio" || event.ctrlKey || event.metaKey || event.altKey) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      const other = items[items.indexOf(item) + step];
      if (other) { (chosen(other) || other.querySelector("input")).focus(); other.scrollIntoView({ block: "center" }); }
      event.preventDefault();
      return;
    }
    const value = event.key === "0" || event.key === "-" ? "none" : event.key;
    const input = /^([1-9]|none)$/.test(value) && item.querySelector(`input[value="${value}"]`);
    if (!input) return;
    event.preventDefault();
    input.focus();
    if (!input.checked) input.click();
  });

  addEventListener("online", () => { delay = 1000; send(true); });
  addEventListener("offline", state);
  addEventListener("storage", (event) => {  // another tab of this device
    if (event.key?.startsWith(place) && event.newValue) { show(JSON.parse(event.newValue)); count(); }
    state();
  });
  document.addEventListener("visibilitychange", () => {
    texts.forEach(write);
    if (document.visibilityState === "visible") { send(true); return; }
    const entries = kept().slice(0, MOST_AT_ONCE);  // not forgotten by this: the next answer of the server does that
    if (entries.length && !stopped) navigator.sendBeacon?.(root.dataset.answers, body(entries));
  });
  addEventListener("pageshow", (event) => { if (event.persisted) send(true); });

  if ("IntersectionObserver" in window && !root.dataset.onward) {
    const chips = new Map(all("[data-chip]").map((chip) => [chip.dataset.chip, chip]));
    const observer = new IntersectionObserver((entries) => {
      for (const entry of entries) {
        if (!entry.isIntersecting) continue;
        for (const chip of chips.values()) chip.removeAttribute("aria-current");
        const chip = chips.get(entry.target.dataset.block);
        if (!chip) continue;
        chip.setAttribute("aria-current", "true");
        const strip = chip.closest(".chips");
        strip.scrollTo({ left: chip.offsetLeft - strip.offsetLeft - 16 });
      }
    }, { rootMargin: "-30% 0px -60% 0px" });
    for (const block of all("[data-block]")) observer.observe(block);
  }

  for (const [, value] of kept()) show(JSON.parse(value));  // what was not sent the last time
  root.querySelector(".chips [aria-current]")?.scrollIntoView({ inline: "center", block: "nearest" });
  count();
  state();
  send(items.length > 0 && kept().length > 0);
})();
