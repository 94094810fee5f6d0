// The messages between the page in a frame and its host: version 1. Only hosts listed in `hosts.json` and pages of the
// calculator's site may send commands or learn more than that the page is ready and how high it is; any host may request
// that with `hello`, for example if it started to listen too late.
import { page_content, page_order, page_version } from "./sourcewise.js";

const VERSION = 1;
const LONGEST = 256 * 1024;
const MOST_A_SECOND = 20;
const KINDS = ["init", "load", "get", "print"];
const place = document.getElementById("sourcewise");
const { parse, stringify } = JSON;

/** The origin of the host, once it is known to be allowed. */
let host;
const tell = (message, to) => parent.postMessage({ sourcewise: VERSION, ...message }, to);
/** Messages that only a known host may receive. */
const tellHost = (message) => { if (host) tell(message, host); };

async function allowedOrigins() {
  try {
    const { origins } = await (await fetch("hosts.json")).json();
    return origins.filter((origin) => typeof origin === "string" && origin !== "null");
  } catch (missingOrDamaged) {
    return [];
  }
}

/** Limits the messages per second; the rest are ignored. */
function limit(most) {
  const times = [];
  return () => {
    const now = performance.now();
    while (times.length > 0 && now - times[0] >= 1000) times.shift();
    return times.length < most && times.push(now) > 0;
  };
}

/** The text of a message that is one of ours and not too long; otherwise nothing. */
function textOf(message) {
  if (typeof message !== "object" || message === null || message.sourcewise !== VERSION || !KINDS.includes(message.type)) return undefined;
  try {
    const text = stringify(message);
    return text.length <= LONGEST ? text : undefined;
  } catch (cyclic) {
    return undefined;
  }
}

const allowed = new Set(await allowedOrigins());
// A page without an origin, in a sandboxed frame, has no site that others could share with it.
if (origin !== "null") allowed.add(origin);
const mayCome = limit(MOST_A_SECOND);
const mayGreet = limit(MOST_A_SECOND);

let height;
function greet() {
  tell({ type: "ready", version: page_version() }, "*");
  if (height) tell({ type: "resize", height }, "*");
}

addEventListener("message", (event) => {
  if (event.source !== parent) return;
  if (event.data?.sourcewise === VERSION && event.data.type === "hello") {
    if (mayGreet()) greet();
    return;
  }
  if (!allowed.has(event.origin) || !mayCome()) return;
  const text = textOf(event.data);
  if (text === undefined) return;
  host = event.origin;
  const { id, type } = parse(text);
  const answer = parse(page_order(text));
  if (answer.errors) tellHost({ type: "error", id, errors: answer.errors });
  else if (type === "get") tellHost({ type: "change", id, ...answer });
});

const mayGo = limit(MOST_A_SECOND);
let waiting;
function tellChange() {
  clearTimeout(waiting);
  // A message over the limit waits and then reports the current state.
  if (!host) return;
  if (mayGo()) tellHost({ type: "change", ...parse(page_content()) });
  else waiting = setTimeout(tellChange, 100);
}
place.addEventListener("sourcewise-change", tellChange);
place.addEventListener("sourcewise-save-request", () => tellHost({ type: "save-request", ...parse(page_content()) }));
addEventListener("error", (event) => {
  if (event.error instanceof WebAssembly.RuntimeError) tellHost({ type: "error", errors: [{ path: "program", message: "The calculator stopped." }] });
});

document.documentElement.dataset.framed = "";
new ResizeObserver(() => {
  const now = Math.ceil(place.getBoundingClientRect().height);
  if (now !== height) tell({ type: "resize", height: height = now }, "*");
}).observe(place);
greet();
