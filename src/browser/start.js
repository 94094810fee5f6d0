// Loads the calculator, and says in plain words what is in its way where it cannot run.
(function () {
  "use strict";
  var page = document.getElementById("sourcewise");

  // The chosen look before the first paint; where storage is blocked there is none.
  try {
    var look = (localStorage.getItem("sourcewise.look") || "").split(" ");
    ["data-theme", "data-density", "data-numbers"].forEach(function (name, place) {
      if (/^[a-zA-Z-]+$/.test(look[place] || "")) document.documentElement.setAttribute(name, look[place]);
    });
  } catch (blocked) { /* the page looks as the system says */ }

  function panel(title, text, detail) {
    var box = document.createElement("div");
    box.className = "loading failed";
    box.setAttribute("role", "alert");
    [["p", "brand", title], ["p", "", text], ["p", "detail", detail]].forEach(function (part) {
      var element = document.createElement(part[0]);
      element.className = part[1];
      element.textContent = part[2];
      box.appendChild(element);
    });
    return box;
  }

  function cannotStart(text, detail) {
    page.replaceChildren(panel("Sourcewise cannot start", text, detail));
  }

  function explain(error) {
    var message = String((error && error.message) || error);
    if (/unsafe-eval|Content Security Policy|Wasm code generation disallowed/i.test(message)) {
      return "This site's security policy forbids WebAssembly. Ask its administrator to add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy header.";
    }
    if (/fetch|import|load|network|HTTP status/i.test(message)) {
      return "A part of the calculator could not be loaded. Check the connection and reload the page. In a sandboxed frame the server must send Access-Control-Allow-Origin.";
    }
    return "Please reload the page, or open it in a current version of Chrome, Edge, Firefox or Safari.";
  }

  // After a crash the program must not go on: its state may be half changed. What was saved is untouched.
  window.addEventListener("error", function (event) {
    if (window.WebAssembly && event.error instanceof WebAssembly.RuntimeError && !document.querySelector(".failed")) {
      document.body.prepend(panel("The calculator stopped", "Your last saved state is intact: reload the page to go on from it.", String(event.error.message)));
    }
  });

  if (typeof WebAssembly !== "object") {
    cannotStart("This browser does not run WebAssembly, or a company policy switches it off. Ask your IT department to allow it for this page, or open the page in a current version of Chrome, Edge, Firefox or Safari.", "WebAssembly is not available.");
    return;
  }
  // A relative address would be resolved against nothing in a sandboxed frame.
  import(new URL("sourcewise.js", document.baseURI).href)
    .then(function (program) { return program.default({ module_or_path: new URL("sourcewise_bg.wasm", document.baseURI) }); })
    .catch(function (error) { cannotStart(explain(error), String(error)); });
})();
