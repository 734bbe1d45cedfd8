/* The bar of steps shows the step that one is in; a form that was saved by itself says so. */
"use strict";
document.querySelector(".steps [aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
