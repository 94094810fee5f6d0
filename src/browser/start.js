// Loads the calculator, and explains in plain words why it cannot run.
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
      return "The calculator cannot run because this site's security policy blocks WebAssembly. Ask the administrator to add 'wasm-unsafe-eval' to script-src in the Content-Security-Policy header.";
    }
    if (/fetch|import|load|network|HTTP status/i.test(message)) {
      return "Part of the calculator could not be loaded. Check your connection and reload the page. In a sandboxed frame, the server must send Access-Control-Allow-Origin.";
    }
    return "Please reload the page, or open it in a current version of Chrome, Edge, Firefox or Safari.";
  }

  if (typeof WebAssembly !== "object") {
    cannotStart("This browser does not support WebAssembly, or a company policy blocks it. Ask your IT department to allow it for this page, or open the page in a current version of Chrome, Edge, Firefox or Safari.", "WebAssembly is not available.");
    return;
  }
  // A program and its start script, loaded in parallel because the program takes the longest. A relative address would have no
  // base in a sandboxed frame.
  function beside(name) {
    var program = fetch(new URL(name + "_bg.wasm", document.baseURI));
    program.catch(function () { /* reported where it is awaited */ });
    return import(new URL(name + ".js", document.baseURI).href)
      .then(function (glue) { return glue.default({ module_or_path: program }).then(function () { return glue; }); });
  }
  function besideThePage() { return beside("sourcewise"); }
  var inOneFile = typeof sourcewiseProgram === "function";
  // The workbook program is loaded on first use and kept; if loading fails, the next click tries again.
  var writer;
  window.sourcewiseWorkbook = function (scenario, rateCard, futures) {
    writer = writer || (inOneFile ? sourcewiseWorkbookProgram() : beside("sourcewise_workbook"));
    writer.catch(function () { writer = undefined; });
    return writer.then(function (glue) {
      try { return glue.workbook(scenario, rateCard, futures); } catch (stopped) {
        // The next click starts a new one; the page itself has not stopped.
        if (glue.__wbg_reset_state) glue.__wbg_reset_state();
        return undefined;
      }
    });
  };
  // The program of the futures is loaded when the first number has a range; each calculator has workers of its own.
  window.sourcewiseFutures = function () {
    var address = inOneFile ? null : new URL("sourcewise-simulation.js", document.baseURI).href;
    var bytes = inOneFile ? Promise.resolve(sourcewiseUnpacked(document.getElementById("sourcewise_simulation.wasm.gz"))) : fetch(new URL("sourcewise_simulation_bg.wasm", document.baseURI));
    return Promise.all([bytes.then(function (answer) {
      if (!answer.ok) throw new Error("HTTP status " + answer.status);
      return answer.arrayBuffer();
    }), address && import(address)]).then(function (loaded) { return new SourcewiseFutures(loaded[0], address); });
  };
  // In a frame, the messages between page and host; the page also works without them.
  function talkToHost() {
    if (window.parent === window || inOneFile) return;
    import(new URL("sourcewise-messages.js", document.baseURI).href).catch(function (error) {
      if (!sourcewisePage.stoppedBy(error)) console.warn("Sourcewise cannot exchange messages with its host page: " + error);
    });
  }
  // Paint the first answer before the large program occupies the connection and the processor. A hidden page paints nothing, so
  // the wait is limited.
  function whenPainted() {
    if (!document.documentElement.hasAttribute("data-first-answer")) return Promise.resolve();
    return new Promise(function (painted) {
      setTimeout(painted, 200);
      requestAnimationFrame(function () { setTimeout(painted, 0); });
    });
  }
  // The single file contains the program.
  whenPainted().then(inOneFile ? sourcewiseProgram : besideThePage)
    .then(talkToHost)
    .catch(function (error) { if (!sourcewisePage.stoppedBy(error)) cannotStart(explain(error), String(error)); });
})();
