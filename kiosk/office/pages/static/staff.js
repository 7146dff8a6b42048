"use strict";

// What this page does without being asked: the lobby stays fresh, pictures follow their choices, the keyboard keeps
// its place. Everything works without it, too.

function lobby() {
  const place = document.getElementById("lobby");
  if (!place) return;
  const pause = document.querySelector("[data-pause]");
  const shown = document.querySelector("[data-clock]");
  const tell = document.querySelector("[data-tell]");
  let last = summary(place);
  let lastTime = shown.dataset.clock;
  pause.hidden = false;
  pause.addEventListener("click", () => {
    const paused = pause.getAttribute("aria-pressed") !== "true";
    pause.setAttribute("aria-pressed", String(paused));
    if (!paused) refresh();
  });

  async function refresh() {
    if (pause.getAttribute("aria-pressed") === "true" || document.hidden) return;
    const answer = await fetch(place.dataset.from, { credentials: "same-origin", redirect: "manual" }).catch(() => null);
    if (!answer || !answer.ok) {
      shown.textContent = place.dataset.stale.replace("{time}", lastTime);
      return;
    }
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
    const held = place.contains(document.activeElement) ? document.activeElement.id : "";
    place.replaceChildren(...fresh.body.childNodes);
    if (held) document.getElementById(held)?.focus({ preventScroll: true });
    lastTime = new Date().toLocaleTimeString("vi-VN");
    shown.textContent = place.dataset.words.replace("{time}", lastTime);
    const now = summary(place);
    if (now !== last) tell.textContent = now;
    last = now;
  }

  setInterval(refresh, Number(place.dataset.every) * 1000);
}

function summary(place) {
  const [waiting, rooms, , closed] = [...place.querySelectorAll(".figure b")].map((one) => one.textContent);
  const words = { waiting, rooms, closed };
  return place.dataset.summary.replace(/\{(\w+)\}/g, (_, name) => words[name] ?? "");
}

function pictures() {
  for (const picture of document.querySelectorAll("img.screen")) {
    const instead = picture.parentElement.querySelector("[data-instead]");
    const drawn = (well) => {
      picture.hidden = !well;
      instead.hidden = well;
    };
    picture.addEventListener("error", () => drawn(false));
    picture.addEventListener("load", () => drawn(true));
    if (picture.complete && picture.src && picture.naturalWidth === 0 && picture.loading !== "lazy") drawn(false);
  }
  for (const form of document.querySelectorAll("form[data-preview]")) {
    form.addEventListener("change", () => form.requestSubmit());
  }
}

// The picture beside a form follows what is typed, while it can be seen; nothing is kept on the server.
function live() {
  const form = document.querySelector("form[data-live]");
  const picture = document.querySelector("img.screen");
  if (!form || !picture) return;
  let waits = 0;
  let isDue = false;
  let isSeen = false;
  let isBusy = false;

  async function draw() {
    if (!isDue || !isSeen || isBusy) return;
    isDue = false;
    isBusy = true;
    const body = new URLSearchParams(new FormData(form));
    const answer = await fetch(form.dataset.live, { method: "POST", body, redirect: "manual" }).catch(() => null);
    if (answer?.ok) {
      const before = picture.src;
      picture.src = URL.createObjectURL(await answer.blob());
      picture.alt = decodeURIComponent(answer.headers.get("X-Picture-Words"));
      picture.parentElement.querySelector("[data-unsaved]").hidden = false;
      if (before.startsWith("blob:")) URL.revokeObjectURL(before);
    }
    isBusy = false;
    draw();
  }

  form.addEventListener("input", () => {
    isDue = true;
    clearTimeout(waits);
    waits = setTimeout(draw, 600);
  });
  new IntersectionObserver((seen) => {
    isSeen = seen.at(-1).isIntersecting;
    draw();
  }).observe(picture);
}

// After a button did its work the keyboard stands where it stood; after a mistake it stands at the list of mistakes.
function places() {
  const at = new URLSearchParams(location.search).get("at");
  const held = at && (document.getElementById(at) ?? document.getElementById(at.replace(/^(up|down)-/, (w) => (w === "up-" ? "down-" : "up-"))));
  (document.getElementById("summary") ?? held)?.focus();
}

// A reason that was typed is still there after the list was searched or turned over.
function reasons() {
  const field = document.getElementById("f-reason");
  if (!field) return;
  const search = document.querySelector("form[role=search]");
  search?.addEventListener("submit", () => {
    search.elements.namedItem("reason").value = field.value;
  });
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-keeps]");
    if (!link) return;
    const address = new URL(link.href);
    if (field.value) address.searchParams.set("reason", field.value);
    else address.searchParams.delete("reason");
    link.href = address;
  });
}

// Who writes a time means it, and who chooses “now” after that means no time.
function times() {
  const choice = document.querySelector("[data-times]");
  if (!choice) return;
  const [now, later] = choice.querySelectorAll("input[type=radio]");
  const at = choice.querySelector("input[type=datetime-local]");
  at.addEventListener("input", () => {
    if (at.value) later.checked = true;
  });
  now.addEventListener("change", () => {
    at.value = "";
  });
  choice.form.addEventListener("submit", () => {
    if (at.validity.badInput) later.checked = true;
  });
}

lobby();
reasons();
pictures();
live();
places();
times();
