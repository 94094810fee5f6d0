// What the page must know before it is painted: the chosen look, and whether it will open on the first sample, whose answer
// stands in the page so that it can be read before the program is here.
(function () {
  "use strict";
  var root = document.documentElement;
  var keys = [];
  try {
    keys = Object.keys(localStorage);
    var look = (localStorage.getItem("sourcewise.look") || "").split(" ");
    ["data-theme", "data-density", "data-numbers"].forEach(function (name, place) {
      if (/^[a-zA-Z-]+$/.test(look[place] || "")) root.setAttribute(name, look[place]);
    });
  } catch (blocked) { /* the page looks as the system says */ }
  var hasWork = keys.some(function (key) { return /^sourcewise\b/.test(key) && key !== "sourcewise.look"; });
  if (!hasWork && !location.hash && !location.search) root.setAttribute("data-first-answer", "yes");
})();
