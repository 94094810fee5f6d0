// Unpacks the programs and data of the single file: gzip in base64, inflated by the browser.
function sourcewiseUnpacked(block) {
  "use strict";
  var bytes = Uint8Array.from(atob(block.textContent), function (letter) { return letter.charCodeAt(0); });
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}
function sourcewiseWorkbookProgram() {
  "use strict";
  return sourcewiseUnpacked(document.getElementById("sourcewise_workbook.wasm.gz")).arrayBuffer()
    .then(function (bytes) { return sourcewiseWorkbookGlue({ module_or_path: bytes }); })
    .then(function () { return sourcewiseWorkbookGlue; });
}
function sourcewiseProgram() {
  "use strict";
  if (typeof DecompressionStream !== "function") {
    var missing = new Error("DecompressionStream is not available.");
    missing.advice = "This browser is too old for the single file. Open it in Chrome or Edge 105, Firefox 113, Safari 16.4, or newer; or ask for the address of Sourcewise on a web server.";
    return Promise.reject(missing);
  }
  // The program finds its data under the names of the files next to a page.
  var data = Array.from(document.querySelectorAll('script[id$=".json.gz"]'), function (block) {
    return sourcewiseUnpacked(block).text().then(function (text) {
      block.textContent = text;
      block.id = block.id.slice(0, -".gz".length);
    });
  });
  return Promise.all([sourcewiseUnpacked(document.getElementById("sourcewise.wasm.gz")).arrayBuffer()].concat(data))
    .then(function (all) { return sourcewisePageGlue({ module_or_path: all[0] }); });
}
