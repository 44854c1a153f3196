// A timer for one exercise. Without this script the page says the same in words.
"use strict";

for (const place of document.querySelectorAll(".timer")) {
  const words = place.dataset;
  const button = document.createElement("button");
  const left = document.createElement("p");
  let ends = 0;
  let ticking = 0;
  button.type = "button";
  button.className = "button plain";
  left.className = "timer-left";
  left.setAttribute("role", "timer");
  left.hidden = true;
  place.append(button, left);

  const shown = (seconds) =>
    `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

  const stop = () => {
    clearInterval(ticking);
    ticking = 0;
    button.textContent = words.start;
  };

  const tick = () => {
    const seconds = Math.max(0, Math.ceil((ends - Date.now()) / 1000));
    left.textContent = seconds ? `${words.left} ${shown(seconds)}` : words.done;
    if (!seconds) {
      left.setAttribute("role", "status");
      stop();
    }
  };

  button.addEventListener("click", () => {
    if (ticking) {
      stop();
      left.hidden = true;
      return;
    }
    ends = Date.now() + Number(words.seconds) * 1000;
    left.setAttribute("role", "timer");
    left.hidden = false;
    button.textContent = words.stop;
    ticking = setInterval(tick, 250);
    tick();
  });
  stop();
}
