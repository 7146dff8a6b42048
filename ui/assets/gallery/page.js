"use strict";
const plain = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/gi, "d").toLowerCase();
const sections = [...document.querySelectorAll("section")].map((section) => ({
  section, words: plain(section.id + " " + section.querySelector("table").textContent),
}));
document.getElementById("filter").addEventListener("input", (event) => {
  const wanted = plain(event.target.value.trim());
  let shown = 0;
  for (const each of sections) {
    each.section.hidden = !each.words.includes(wanted);
    shown += each.section.hidden ? 0 : 1;
  }
  document.getElementById("count").textContent = wanted ? `${shown} / ${sections.length}` : "";
});
