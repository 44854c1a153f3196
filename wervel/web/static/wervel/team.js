// Covers a page that nobody touched for a quarter of an hour. What was typed stays under the cover;
// going on asks the server, which asks who is there. Without this script the server does it alone.
(function () {
  "use strict";
  var QUARTER = 15 * 60 * 1000;
  var words = document.getElementById("cover");
  var timer, last = Date.now();
  if (!words) return;

  function touched() {
    last = Date.now();
  }

  function look() {
    if (Date.now() - last >= QUARTER) cover();
  }

  function cover() {
    if (document.querySelector(".cover")) return;
    window.clearInterval(timer);
    var over = document.createElement("div");
    over.className = "cover";
    over.setAttribute("role", "dialog");
    over.setAttribute("aria-modal", "true");
    over.setAttribute("aria-labelledby", "cover-title");
    var title = document.createElement("h1");
    title.id = "cover-title";
    title.textContent = words.dataset.title;
    var text = document.createElement("p");
    text.textContent = words.dataset.text;
    var button = document.createElement("button");
    button.className = "button";
    button.type = "button";
    button.textContent = words.dataset.go;
    button.addEventListener("click", goOn);
    over.append(title, text, button);
    Array.from(document.body.children).forEach(function (one) { one.inert = true; });
    document.body.classList.add("covered");
    document.body.append(over);
    button.focus();
  }

  // A form with something in it is sent as it is, marked "look again": nothing is kept of it, and
  // after logging in the page comes back with what was typed.
  function goOn() {
    var form = document.querySelector("form[data-keep]");
    if (!form) {
      window.location.reload();
      return;
    }
    var mark = document.createElement("input");
    mark.type = "hidden";
    mark.name = "look_again";
    mark.value = "1";
    form.append(mark);
    form.submit();
  }

  ["keydown", "pointerdown", "pointermove", "scroll", "input"].forEach(function (name) {
    window.addEventListener(name, touched, { passive: true });
  });
  document.addEventListener("visibilitychange", look);
  timer = window.setInterval(look, 5000);
})();
