"use strict";
const input = document.getElementById("search");
const found = document.getElementById("found");
const rows = [...document.querySelectorAll("tr[data-words]")];
const sections = [...document.querySelectorAll("section")];

function show() {
  const words = input.value.toLowerCase().split(/\s+/).filter((word) => word);
  let count = 0;
  for (const row of rows) {
    row.hidden = !words.every((word) => row.dataset.words.includes(word));
    count += row.hidden ? 0 : 1;
  }
  for (const section of sections) {
    section.hidden = !section.querySelector("tr:not([hidden])");
  }
  found.textContent = words.length ? count + " found" : "";
  history.replaceState(null, "", words.length ? "#" + encodeURIComponent(input.value) : location.pathname);
}

input.addEventListener("input", show);
input.addEventListener("keydown", (event) => {
  const first = rows.find((row) => !row.hidden);
  if (event.key === "Enter" && first) {
    location.href = first.querySelector("a").href;
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && document.activeElement !== input) {
    event.preventDefault();
    input.focus();
  }
});
input.value = decodeURIComponent(location.hash.slice(1));
show();
