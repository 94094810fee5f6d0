// The program as the single file carries it: gzip in base64, inflated by the browser itself.
function sourcewiseProgram() {
  "use strict";
  if (typeof DecompressionStream !== "function") {
    var missing = new Error("DecompressionStream is not available.");
    missing.advice = "This browser is too old for the single file. Open it in Chrome or Edge 105, Firefox 113, Safari 16.4, or newer; or ask for the address of Sourcewise on a web server.";
    return Promise.reject(missing);
  }
  var packed = document.getElementById("sourcewise.wasm.gz").textContent;
  var bytes = Uint8Array.from(atob(packed), function (letter) { return letter.charCodeAt(0); });
  var stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream).arrayBuffer().then(function (program) { return wasm_bindgen({ module_or_path: program }); });
}
