/* Read the page aloud with the browser's own voice, and print. Without support nothing shows. */
(function () {
  "use strict";
  var printer = document.getElementById("print");
  if (printer && window.print) {
    printer.hidden = false;
    printer.addEventListener("click", function () { window.print(); });
  }
  var listen = document.getElementById("listen");
  var stop = document.getElementById("listen-stop");
  var voice = window.speechSynthesis;
  if (!listen || !stop || !voice || !window.SpeechSynthesisUtterance) { return; }
  var first = listen.textContent;
  var waiting = [];
  var speaking = false;

  /* What can be seen, in reading order: an unopened explanation is not read. */
  function lines() {
    var found = [];
    document.querySelectorAll("#read h1, #read h2, #read h3, #read p, #read li").forEach(function (line) {
      var apart = line.closest(".no-print") || line.closest("details:not([open])") || line.querySelector("a.button");
      var words = line.textContent.replace(/\s+/g, " ").trim();
      if (!apart && words) { found.push(words); }
    });
    return found;
  }

  function next() {
    var words = waiting.shift();
    if (!words) { end(); return; }
    var said = new window.SpeechSynthesisUtterance(words);
    said.lang = document.documentElement.lang === "nl" ? "nl-NL" : "en-GB";
    said.rate = 0.95;
    said.onend = function () { if (speaking) { next(); } };
    voice.speak(said);
  }

  function end() {
    speaking = false;
    waiting = [];
    voice.cancel();
    listen.textContent = first;
    stop.hidden = true;
  }

  listen.hidden = false;
  listen.addEventListener("click", function () {
    if (!speaking) {
      speaking = true;
      waiting = lines();
      stop.hidden = false;
      listen.textContent = listen.dataset.pause;
      next();
    } else if (voice.paused) {
      voice.resume();
      listen.textContent = listen.dataset.pause;
    } else {
      voice.pause();
      listen.textContent = listen.dataset.on;
    }
  });
  stop.addEventListener("click", function () { end(); listen.focus(); });
  window.addEventListener("pagehide", end);
}());
