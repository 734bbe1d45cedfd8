/* The bar of steps shows the step that one is in; "saved" is said only of what is in the form now. */
"use strict";
document.querySelector(".steps [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
document.addEventListener("input", (event) => {
  const saved = document.getElementById("saved");
  if (saved && event.target.closest("form")?.contains(saved)) saved.textContent = "";
});
