// Sets what the page needs before it is painted: the chosen look, and whether it will open on the first sample, whose answer
// is in the page so that it can be read before the program has loaded. In the single file it runs after the whole file is read.
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
  } catch (blocked) { /* the page follows the system's look */ }
  // The answer uses English number formats: readers of other formats wait for the program.
  var numbers = root.getAttribute("data-numbers");
  var isEnglish = /^en\b/i.test(!numbers || numbers === "system" ? navigator.language : numbers);
  var hasWork = keys.some(function (key) { return /^sourcewise\b/.test(key) && key !== "sourcewise.look" && key !== "sourcewise.answers"; });
  if (isEnglish && !hasWork && !location.hash && !location.search && parent === window) {
    root.setAttribute("data-first-answer", "yes");
  } else if (typeof sourcewiseProgram !== "function") {
    // Nothing can be read before the program has loaded, so fetch it at once instead of when the scripts request it.
    [["modulepreload", "sourcewise.js"], ["preload", "sourcewise_bg.wasm"]].forEach(function (file) {
      var link = document.createElement("link");
      link.rel = file[0];
      if (file[0] === "preload") link.as = "fetch";
      link.crossOrigin = "anonymous";
      link.href = file[1];
      document.head.append(link);
    });
  }
})();
