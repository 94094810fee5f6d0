// Handles a crash of the program: it shows a panel, protects stored work from being overwritten, and offers a backup. It needs
// nothing from the program and reveals nothing the user typed. It assumes that the page is ours alone, also in a frame: it must
// not run in a host's page, because it blocks all storage.
var sourcewisePage = (function () {
  "use strict";
  var root = document.documentElement;
  var FAILURES = "sourcewise.failures", OURS = /^sourcewise\b/, OPENING = 10000;

  function storage(kind) {
    try { return window[kind]; } catch (blocked) { return null; }
  }

  function element(kind, name, text) {
    var made = document.createElement(kind);
    if (name) made.className = name;
    made.textContent = text;
    return made;
  }

  function panel(title, text, detail) {
    var box = element("div", "loading failed", "");
    box.setAttribute("role", "alert");
    box.append(element("p", "brand", title), element("p", "", text), element("p", "detail", detail));
    return box;
  }

  // The number of consecutive crashes while opening the current comparison. A crash after a user action, or long after opening,
  // does not count.
  function failures() {
    try { return JSON.parse(storage("sessionStorage").getItem(FAILURES)) || {}; } catch (blockedOrForeign) { return {}; }
  }
  function isOpening() { return !used && performance.now() < OPENING; }
  var used = false;
  ["pointerdown", "keydown", "input", "drop", "paste"].forEach(function (event) {
    addEventListener(event, function () { used = true; }, { capture: true, passive: true });
  });
  var open = /^#(.*&)?s=/.test(location.hash) ? location.hash : "stored";
  function remember() {
    var known = failures(), times = isOpening() ? 1 + (known.open === open ? known.times : 0) : 0;
    try { storage("sessionStorage").setItem(FAILURES, JSON.stringify({ open: open, times: times })); } catch (blocked) { return false; }
    return times > 1;
  }

  // A comparison that crashed twice is not opened a third time; the program reads the attribute and says so.
  if (failures().times > 1 && failures().open === open) {
    storage("sessionStorage").removeItem(FAILURES);
    root.setAttribute("data-set-aside", open === "stored" ? "stored" : "link");
    if (open !== "stored") history.replaceState(null, "", location.href.split("#")[0]);
  }

  // What was not stored yet: true if it is now saved, pairs of key and text if it cannot be saved.
  function rescue() {
    try { return window.sourcewiseRescue && window.sourcewiseRescue(); } catch (brokenTooFar) { return false; }
  }

  function backup(rescued) {
    var kept = {}, local = storage("localStorage");
    for (var place = 0; local && place < local.length; place += 1) {
      if (OURS.test(local.key(place))) kept[local.key(place)] = local.getItem(local.key(place));
    }
    if (Array.isArray(rescued)) rescued.forEach(function (pair) { kept[pair[0]] = pair[1]; });
    return kept;
  }

  function download(kept) {
    var text = JSON.stringify({ sourcewise_backup: 1, time: new Date().toISOString(), stored: kept }, null, 1);
    var link = element("a", "", "");
    link.href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
    link.download = "sourcewise-backup-" + new Date().toISOString().slice(0, 10) + ".json";
    link.click();
  }

  // The place of the crash, without addresses and without texts that may contain typed data.
  function details(error) {
    var wasm = String(error && error.stack).match(/wasm-function\[\d+\](:0x[0-9a-f]+)?/g) || [];
    var said = error instanceof WebAssembly.RuntimeError ? error.name + ": " + error.message : String(error && error.name);
    return ["Sourcewise " + root.getAttribute("data-version"), root.getAttribute("data-stopped") || "", said, wasm.slice(0, 12).join(" "),
      new Date().toISOString(), navigator.userAgent].filter(Boolean).join("\n");
  }

  function button(text, press) {
    var made = element("button", "", text);
    made.type = "button";
    made.addEventListener("click", press);
    return made;
  }

  function stop(error) {
    var twice = remember(), rescued = rescue(), kept = backup(rescued), work = Object.keys(kept).length > 0;
    // The program may be in the middle of a change, so nothing it still does may reach storage.
    Storage.prototype.setItem = Storage.prototype.removeItem = Storage.prototype.clear = function () {};
    document.getElementById("sourcewise").inert = true;

    var text = work ? "Your last saved state is intact. Reload the page to continue from it." : "Nothing is saved in this browser. Reload the page to start over.";
    if (rescued === true) text = "Your work is saved, including your last change. Reload the page to continue.";
    if (Array.isArray(rescued)) text = "Your last change could not be saved in this browser. Download the backup, which contains it, before you reload the page.";
    if (twice) text += " The calculator failed twice on this comparison, so it will not be reopened automatically. You can find it in My comparisons.";
    var box = panel("The calculator stopped", text, "Technical details, without anything you typed:");
    var area = element("textarea", "", details(error));
    area.readOnly = true;
    area.rows = 6;
    area.setAttribute("aria-label", "Technical details");
    var copied = element("span", "detail", "");
    copied.setAttribute("role", "status");
    var row = element("div", "tools", "");
    row.append(button("Reload", function () { location.reload(); }));
    if (work) row.append(button("Download backup", function () { download(kept); }));
    row.append(button("Copy details", function () {
      area.select();
      copied.textContent = document.execCommand("copy") ? "Copied" : "Press Ctrl+C to copy.";
    }), copied);
    row.firstChild.className = "primary";
    box.append(area, row);
    document.body.prepend(box);
    scrollTo(0, 0);
    row.firstChild.focus({ preventScroll: true });
  }

  // An error of the page's functions also leaves the program in an unknown state if it passes through it.
  function isCrash(error) {
    return typeof WebAssembly === "object"
      && (error instanceof WebAssembly.RuntimeError || root.hasAttribute("data-stopped") || /wasm-function|\[wasm code\]/.test(String(error && error.stack)));
  }

  var stopped = false;
  function stoppedBy(error) {
    if (isCrash(error) && !stopped) {
      stopped = true;
      stop(error);
    }
    return stopped;
  }
  window.addEventListener("error", function (event) { stoppedBy(event.error); });
  window.addEventListener("unhandledrejection", function (event) { stoppedBy(event.reason); });
  return { panel: panel, stoppedBy: stoppedBy };
})();
