// The program and its data as the single file carries them: gzip in base64, inflated by the browser itself.
function sourcewiseProgram() {
  "use strict";
  if (typeof DecompressionStream !== "function") {
    var missing = new Error("DecompressionStream is not available.");
    missing.advice = "This browser is too old for the single file. Open it in Chrome or Edge 105, Firefox 113, Safari 16.4, or newer; or ask for the address of Sourcewise on a web server.";
    return Promise.reject(missing);
  }
  function unpacked(block) {
    var bytes = Uint8Array.from(atob(block.textContent), function (letter) { return letter.charCodeAt(0); });
    return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
  }
  // The program finds its data under the names that the files have beside a page.
  var data = Array.from(document.querySelectorAll('script[id$=".json.gz"]'), function (block) {
    return unpacked(block).text().then(function (text) {
      block.textContent = text;
      block.id = block.id.slice(0, -".gz".length);
    });
  });
  return Promise.all([unpacked(document.getElementById("sourcewise.wasm.gz")).arrayBuffer()].concat(data))
    .then(function (all) { return wasm_bindgen({ module_or_path: all[0] }); });
}
