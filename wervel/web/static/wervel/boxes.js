/* "None of these" and a ticked sign exclude one another, and so do a number and "I don't know". */
(function () {
  "use strict";
  document.querySelectorAll("fieldset.signs").forEach(function (field) {
    var none = field.querySelector('[data-apart="none"]');
    field.addEventListener("change", function (event) {
      if (!event.target.checked) { return; }
      if (event.target !== none) { none.checked = false; return; }
      field.querySelectorAll("input").forEach(function (other) { other.checked = other === none; });
    });
  });
  document.querySelectorAll("fieldset.typed").forEach(function (field) {
    var text = field.querySelector("input[type=text]");
    var apart = field.querySelectorAll("input[type=checkbox]");
    apart.forEach(function (box) {
      box.addEventListener("change", function () {
        if (!box.checked) { return; }
        text.value = "";
        apart.forEach(function (other) { other.checked = other === box; });
      });
    });
    text.addEventListener("input", function () {
      if (text.value) { apart.forEach(function (box) { box.checked = false; }); }
    });
  });
}());
