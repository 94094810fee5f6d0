// For host pages that show the calculator in a frame: fits the frame's height to its content, passes on commands and reports
// events. It needs none of the calculator's other files.

const VERSION = 1;
const HIGHEST = 20000;

/** Connects a frame; `frame` is the iframe element, its `src` the calculator's page. */
export function connect(frame) {
  const events = new EventTarget();
  const home = new URL(frame.src, document.baseURI).origin;
  const sandboxed = frame.hasAttribute("sandbox") && !frame.sandbox.contains("allow-same-origin");
  let makeReady;
  const ready = new Promise((resolve) => { makeReady = resolve; });
  const waiting = new Map();
  let last = 0;

  // A sandboxed frame has no origin to name.
  const send = (message) => frame.contentWindow.postMessage({ sourcewise: VERSION, ...message }, sandboxed ? "*" : home);
  const listen = (event) => {
    if (event.source !== frame.contentWindow || event.origin !== (sandboxed ? "null" : home)) return;
    const message = event.data;
    if (message?.sourcewise !== VERSION) return;
    if (message.type === "ready") makeReady();
    if (message.type === "resize" && message.height > 0) frame.style.height = `${Math.min(message.height, HIGHEST)}px`;
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
    events.dispatchEvent(new CustomEvent(message.type, { detail: message }));
  };
  addEventListener("message", listen);
  // A frame that was ready before this page started to listen reports it again; a later frame reports it anyway.
  frame.contentWindow?.postMessage({ sourcewise: VERSION, type: "hello" }, "*");

  return {
    ready,
    /** Calls `listener` with every message of a type: `ready`, `resize`, `change`, `save-request`, `error`. */
    on(type, listener) {
      events.addEventListener(type, (event) => listener(event.detail));
    },
    /** Sets up the page: `readOnly`, `locale`, `currency`, `theme`, `save`, `scenario`, `rateCard`. */
    init: (settings) => send({ type: "init", ...settings }),
    /** Opens a scenario or a link. */
    load: (scenario) => send({ type: "load", scenario }),
    /** The open comparison; there is no reply if this site is not listed. */
    get: () => new Promise((resolve) => {
      const id = `get-${last += 1}`;
      waiting.set(id, resolve);
      send({ type: "get", id });
    }),
    print: () => send({ type: "print" }),
    disconnect: () => removeEventListener("message", listen),
  };
}
