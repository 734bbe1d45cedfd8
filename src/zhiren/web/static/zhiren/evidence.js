/* The coding desk with mouse, touch and keyboard. Without this the same form takes clauses by their numbers. */
"use strict";
let anchorAt = 0, endAt = 0, isDragging = false;
const of = (selector) => document.querySelector(selector);
const clauseOf = (n) => document.getElementById(`c${n}`);
const numberOf = (clause) => Number(clause.dataset.clause);

function begin() {
  const desk = of("#desk");
  if (!desk) return;
  document.documentElement.classList.add("scripted");
  for (const clause of desk.querySelectorAll(".clause")) {
    clause.setAttribute("role", "checkbox");
    clause.setAttribute("aria-checked", "false");
    clause.tabIndex = -1;
  }
  const at = clauseOf(desk.dataset.at) || desk.querySelector(".clause");
  if (at) at.tabIndex = 0;
  const first = of("#first");
  if (first && first.value) pick(Number(first.value), Number(of("#last").value || first.value));
  openChosen();
  sayAnchor();
}

/* choosing clauses */
function pick(from, to) {
  anchorAt = from; endAt = to;
  const low = Math.min(from, to), high = Math.max(from, to);
  let words = "";
  for (const clause of document.querySelectorAll(".clause")) {
    const is = low <= numberOf(clause) && numberOf(clause) <= high;
    clause.setAttribute("aria-checked", String(is));
    if (is) words += clause.lastChild.textContent + (clause.nextElementSibling?.matches(".said") ? clause.nextElementSibling.textContent : "");
  }
  if (!of("#first")) return;
  of("#first").value = low || ""; of("#last").value = high || "";
  of("#picked").textContent = words;
}
function focusOn(clause) {
  for (const each of document.querySelectorAll('.clause[tabindex="0"]')) each.tabIndex = -1;
  clause.tabIndex = 0;
  clause.focus({ preventScroll: true });
  clause.scrollIntoView({ block: "nearest" });
}
function sameTurn(clause, other) { return clause.closest(".turn") === other.closest(".turn"); }
function extendTo(clause) {
  const from = clauseOf(anchorAt);
  if (from && sameTurn(from, clause)) pick(anchorAt, numberOf(clause)); else pick(numberOf(clause), numberOf(clause));
}
document.addEventListener("pointerdown", (event) => {
  const clause = event.target.closest?.(".clause");
  if (!clause || !of("#desk").dataset.next || event.button || event.pointerType !== "mouse") return;
  if (event.shiftKey) extendTo(clause); else pick(numberOf(clause), numberOf(clause));
  isDragging = true;
  focusOn(clause);
  event.preventDefault();
});
document.addEventListener("pointerover", (event) => {
  const clause = isDragging && event.target.closest?.(".clause");
  if (clause) extendTo(clause);
});
document.addEventListener("pointerup", () => { isDragging = false; });
document.addEventListener("click", (event) => { // a finger: one tap chooses, the next extends, a third begins anew
  const clause = event.target.closest?.(".clause");
  if (!clause || !of("#desk").dataset.next || event.pointerType === "mouse") return;
  if (anchorAt && anchorAt === endAt && anchorAt !== numberOf(clause)) extendTo(clause); else pick(numberOf(clause), numberOf(clause));
});
for (const name of ["first", "last"]) document.addEventListener("change", (event) => {
  if (event.target.id === name) pick(Number(of("#first").value), Number(of("#last").value || of("#first").value));
});

/* the dictionary */
function openChosen() {
  const chosen = of("#code-form input[name=indicator]:checked");
  if (chosen) chosen.closest("details").open = true;
}
function sayAnchor() {
  const said = of("#anchor");
  if (!said) return;
  const level = of("#code-form input[name=level]:checked")?.value;
  const competency = of("#code-form input[name=indicator]:checked")?.closest(".competency");
  said.textContent = level && competency ? competency.querySelector(`[data-rank="${level}"]`)?.textContent || "" : "";
}
document.addEventListener("change", (event) => { if (event.target.closest?.("#code-form")) sayAnchor(); });
document.addEventListener("input", (event) => {
  if (event.target.id !== "find") return;
  const wanted = event.target.value.trim().toLowerCase();
  for (const competency of document.querySelectorAll(".competency")) {
    const own = competency.querySelector("summary").textContent.toLowerCase().includes(wanted);
    let any = own;
    for (const indicator of competency.querySelectorAll(".indicator")) {
      const is = own || indicator.textContent.toLowerCase().includes(wanted);
      indicator.hidden = !is;
      any ||= is;
    }
    competency.hidden = !any;
    competency.removeAttribute("name");
    competency.open = Boolean(wanted) && any;
  }
});

/* doing: the page is fetched anew and put in place, so that the text stays where it was */
async function send(form, button) {
  const panel = of(".desk-panel").scrollTop, data = new FormData(form, button);
  const at = document.activeElement?.closest?.(".clause")?.dataset.clause || data.get("first");
  if (!data.get("part")) data.set("part", of("#desk [name=part]")?.value || "1");
  let answer;
  try {
    answer = await fetch(form.action, { method: "POST", body: data, credentials: "same-origin" });
  } catch { tell("unreached"); return; }
  if (answer.status === 409) { location.href = form.action.replace(/do\/$/, ""); return; } // consent was withdrawn: the text goes
  const made = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = made.querySelector("#main:has(#desk)"), isRefused = answer.status === 400;
  if (!fresh || !(answer.ok || isRefused)) { tell("unanswered"); return; }
  const kept = form.id === "code-form" ? null : typed();
  of("#main").replaceWith(fresh);
  begin();
  of(".desk-panel").scrollTop = data.get("do") === "save" && !isRefused ? 0 : panel;
  const clause = clauseOf(at) || of(".clause");
  if (clause) { if (!isRefused) pick(0, 0); focusOn(clause); }
  if (kept) retype(kept);
  const said = of("#main .notices:not(:has(.error))");
  if (said) setTimeout(() => said.remove(), 4000);
}
function tell(name) { // nothing else changes, so that what was typed stays
  of("#main .notices")?.parentElement.remove();
  const box = document.createElement("div"), notices = document.createElement("ul"), said = document.createElement("li");
  box.setAttribute("role", "alert");
  notices.className = "notices"; said.className = "notice error";
  said.textContent = of("#desk").dataset[name];
  notices.append(said); box.append(notices); of("#main").prepend(box);
}
function typed() { // a code that is begun or being changed, while something else is done
  const data = of("#code-form") && new FormData(of("#code-form"));
  const isBegun = data && (data.get("note") || data.get("indicator"));
  return isBegun ? data : null;
}
function retype(data) {
  if (!of("#code-form")) return;
  for (const name of ["polarity", "indicator", "level"]) check(name, data.get(name) || "");
  for (const name of ["code", "suggestion"]) { // it is changed still, if it stands still
    const value = data.get(name), stands = value && of(`a[data-edit][href*="${name}=${value}&"]`);
    of(`#code-form input[name=${name}]`).value = stands ? value : "";
  }
  of("#note").value = data.get("note");
  if (Number(data.get("first"))) pick(Number(data.get("first")), Number(data.get("last") || data.get("first")));
  openChosen();
}
document.addEventListener("submit", (event) => {
  const form = event.target, button = event.submitter;
  if (!form.matches("[data-live]") || button?.hasAttribute("data-leave")) return;
  event.preventDefault();
  send(form, button);
});
document.addEventListener("click", (event) => {
  if (event.target.closest("[data-help]")) of("#shortcuts").showModal();
  const go = event.target.closest("[data-go]"), clause = go && clauseOf(go.dataset.go);
  if (clause) { event.preventDefault(); pick(numberOf(clause), numberOf(clause)); focusOn(clause); }
});

/* keys */
function move(step, isExtending) {
  const all = [...document.querySelectorAll(".clause")];
  const here = all.indexOf(document.activeElement?.closest(".clause") || all.find((c) => c.tabIndex === 0));
  const next = all[Math.min(Math.max(here + step, 0), all.length - 1)];
  if (!next) return;
  if (isExtending) { if (!anchorAt) anchorAt = numberOf(all[here]); if (sameTurn(clauseOf(anchorAt), next)) extendTo(next); else return; }
  else pick(numberOf(next), numberOf(next));
  focusOn(next);
}
function suggestionHere() {
  const open = [...document.querySelectorAll(".suggestion:has(.decide)")];
  const focused = document.activeElement?.closest(".suggestion");
  if (focused) return focused;
  const at = Number(document.activeElement?.dataset?.clause || 0);
  return open.find((s) => Number(s.dataset.last) >= at) || open[0];
}
function codeHere() {
  const focused = document.activeElement?.closest(".mark[data-first]");
  const at = Number(document.activeElement?.dataset?.clause || 0);
  return focused || [...document.querySelectorAll(".mark[data-first]")].find((m) => m.dataset.first <= at && at <= m.dataset.last);
}
function caseDone() { // within its passage it is done; from elsewhere the key leads there
  const all = [...document.querySelectorAll("button[value=settle-case]")];
  const at = Number(document.activeElement?.dataset?.clause || 0);
  const here = all.find((b) => Number(b.form.dataset.from) <= at && at <= Number(b.form.elements.first.value));
  const next = here || all.find((b) => Number(b.form.elements.first.value) >= at) || all[0];
  if (here && document.activeElement?.matches(".clause.case")) here.click(); else goTo(next);
}
function goTo(button) { button?.focus(); button?.scrollIntoView({ block: "center" }); }
function press(root, selector) { root?.querySelector(selector)?.click(); }
function check(name, value) {
  const input = of(`#code-form input[name=${name}][value="${value}"]`);
  if (input) { input.checked = true; sayAnchor(); }
}
const KEYS = {
  ArrowDown: (e) => move(1, e.shiftKey), ArrowUp: (e) => move(-1, e.shiftKey),
  "/": () => of("#find")?.focus(), "?": () => of("#shortcuts").showModal(),
  w: () => check("polarity", "well"), p: () => check("polarity", "poorly"), n: () => of("#note")?.focus(),
  u: () => press(of("#desk"), "button[value=undo]"),
  d: () => press(codeHere(), "button[value=remove]"), e: () => press(codeHere(), "a[data-edit]"),
  b: caseDone,
  j: () => press(of(".desk-text"), "a[rel=next]"),
  k: () => of(".parts-nav [aria-current]")?.previousElementSibling?.click(),
  o: () => goTo(of("button[value=show]")), h: () => goTo(of("button[value=hand-in], button[value=take-back]")), // Enter does it
  s: () => { const next = suggestionHere(); next?.querySelector("button")?.focus(); next?.scrollIntoView({ block: "center" }); },
  a: () => press(suggestionHere(), "button[value=accept]"), x: () => press(suggestionHere(), "button[value=reject]"),
  c: () => press(suggestionHere(), "a[data-edit]"),
  Enter: () => {
    if (!of("#code-form input[name=indicator]:checked")) of("#find").focus();
    else if (of("#code-form").reportValidity()) press(of("#code-form"), "button[value=save]");
  },
  Escape: () => pick(0, 0),
};
for (const n of [1, 2, 3, 4, 5]) KEYS[n] = () => check("level", String(n));
KEYS[0] = () => check("level", "");
document.addEventListener("keydown", (event) => {
  if (!of("#desk") || of("#shortcuts").open || event.ctrlKey || event.metaKey || event.altKey) return;
  const on = event.target;
  if (on.matches("textarea, select, input:not([type=radio])")) {
    if (event.key === "Escape" || (event.key === "Enter" && on.id === "find")) { event.preventDefault(); leaveField(on); }
    return;
  }
  if (!on.closest("#desk")) return;
  if (event.key === "Enter" && on.matches("button, a, summary")) return;
  if (event.key.startsWith("Arrow") && on.matches("input[type=radio]")) return;
  if (event.key === " " && on.matches(".clause")) { event.preventDefault(); pick(numberOf(on), numberOf(on)); return; }
  const act = KEYS[event.key];
  if (!act || (!of("#desk").dataset.next && !"?jkh".includes(event.key))) return;
  event.preventDefault();
  act(event);
});
function leaveField(field) {
  if (field.id === "find") {
    const found = [...document.querySelectorAll(".competency:not([hidden]) .indicator:not([hidden]) input")].find((i) => i.closest("details").open);
    if (found) { found.checked = true; found.focus(); sayAnchor(); return; }
  }
  (of(".clause[aria-checked=true]") || of('.clause[tabindex="0"]'))?.focus();
}
begin();
if (of("#desk")) {
  const at = clauseOf(of("#desk").dataset.at) || of(".clause");
  if (at && !location.hash.startsWith("#code-form")) focusOn(at);
}
