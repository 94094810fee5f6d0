// Loads the calculator, and says in plain words what is in its way where it cannot run.
(function () {
  "use strict";
  var page = document.getElementById("sourcewise");

  function cannotStart(text, detail) {
    page.replaceChildren(sourcewisePage.panel("Sourcewise cannot start", text, detail));
  }

  function explain(error) {
    if (error && error.advice) return error.advice;
    var message = String((error && error.message) || error);
    if (/unsafe-eval|Content Security Policy|blocked by CSP|Wasm code generation disallowed/i.test(message)) {
      return "This site's security policy forbids WebAssembly. Ask its administrator to add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy header.";
    }
    if (/fetch|import|load|network|HTTP status/i.test(message)) {
      return "A part of the calculator could not be loaded. Check the connection and reload the page. In a sandboxed frame the server must send Access-Control-Allow-Origin.";
    }
    return "Please reload the page, or open it in a current version of Chrome, Edge, Firefox or Safari.";
  }

  if (typeof WebAssembly !== "object") {
    cannotStart("This browser does not run WebAssembly, or a company policy switches it off. Ask your IT department to allow it for this page, or open the page in a current version of Chrome, Edge, Firefox or Safari.", "WebAssembly is not available.");
    return;
  }
  // A program and the script that starts it, both at once, as the program is most of what there is to wait for. A relative
  // address would be resolved against nothing in a sandboxed frame.
  function beside(name) {
    var program = fetch(new URL(name + "_bg.wasm", document.baseURI));
    program.catch(function () { /* told where it is waited for */ });
    return import(new URL(name + ".js", document.baseURI).href)
      .then(function (glue) { return glue.default({ module_or_path: program }).then(function () { return glue; }); });
  }
  function besideThePage() { return beside("sourcewise"); }
  var inOneFile = typeof sourcewiseProgram === "function";
  // The program that writes workbooks comes when it is first asked for; it is kept, and asked for again where it could not be had.
  var writer;
  window.sourcewiseWorkbook = function (scenario, rateCard) {
    writer = writer || (inOneFile ? sourcewiseWorkbookProgram() : beside("sourcewise_workbook"));
    writer.catch(function () { writer = undefined; });
    return writer.then(function (glue) {
      try { return glue.workbook(scenario, rateCard); } catch (stopped) {
        // The next press begins with a new one; nothing of the page has stopped.
        if (glue.__wbg_reset_state) glue.__wbg_reset_state();
        return undefined;
      }
    });
  };
  // In a frame, what the page and its host tell each other; without it the page works all the same.
  function talkToHost() {
    if (window.parent === window || inOneFile) return;
    import(new URL("sourcewise-messages.js", document.baseURI).href).catch(function (error) {
      if (!sourcewisePage.stoppedBy(error)) console.warn("Sourcewise cannot talk to the page around it: " + error);
    });
  }
  // The first answer is painted before the program, which is large, takes the line and the processor. A page that is not in
  // sight paints nothing, so it never waits long.
  function whenPainted() {
    if (!document.documentElement.hasAttribute("data-first-answer")) return Promise.resolve();
    return new Promise(function (painted) {
      setTimeout(painted, 200);
      requestAnimationFrame(function () { setTimeout(painted, 0); });
    });
  }
  // The single file has the program inside.
  whenPainted().then(inOneFile ? sourcewiseProgram : besideThePage)
    .then(talkToHost)
    .catch(function (error) { if (!sourcewisePage.stoppedBy(error)) cannotStart(explain(error), String(error)); });
})();
