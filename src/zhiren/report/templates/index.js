
const field = document.getElementById("search");
const rows = [...document.querySelectorAll("[data-person]")];
const words = rows.map((row) => row.dataset.person.toLowerCase());
const found = document.getElementById("found");
const none = document.getElementById("none");
function search() {
  const wanted = field.value.toLowerCase().split(/\s+/).filter(Boolean);
  let shown = 0;
  rows.forEach((row, i) => {
    row.hidden = !wanted.every((word) => words[i].includes(word));
    shown += row.hidden ? 0 : 1;
  });
  found.textContent = wanted.length ? `${shown} / ${rows.length}` : "";
  none.hidden = shown > 0;
}
document.getElementById("search-form").hidden = false;
document.getElementById("search-form").addEventListener("submit", (event) => event.preventDefault());
field.addEventListener("input", search);
search();
