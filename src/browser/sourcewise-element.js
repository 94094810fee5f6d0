// The element <sourcewise-calculator>: the page's program in a shadow root, so that no style of the host affects it.
// All elements of a page share one program; each has its own scenario and stores nothing.
import init, { Calculator } from "./sourcewise.js";

const HOME = new URL(".", import.meta.url).href;
const PARAMETERS = ["read-only", "theme", "density", "locale", "currency", "sample", "hide", "rates"];
/** Attributes that can change while it is open; the others apply when it is connected. */
const LIVE = { "read-only": "readOnly", theme: "theme", locale: "locale" };

let program;
const started = () => program ??= init({ module_or_path: PROGRAM });
let writer;
/** Writes workbooks with a program that is loaded on first use. */
globalThis.sourcewiseWorkbook ??= async (scenario, rateCard, futures) => {
  writer ??= import("./sourcewise_workbook.js")
    .then((glue) => glue.default({ module_or_path: new URL("sourcewise_workbook_bg.wasm", HOME).href }).then(() => glue));
  writer.catch(() => { writer = undefined; });
  const glue = await writer;
  try { return glue.workbook(scenario, rateCard, futures); } catch (stopped) {
    // The next click starts a new one; the page itself has not stopped.
    glue.__wbg_reset_state();
    return undefined;
  }
};

/** Loads the program of the futures; each element has workers of its own. */
globalThis.sourcewiseFutures ??= async () => {
  const address = new URL("sourcewise-simulation.js", HOME).href;
  const answer = fetch(new URL("sourcewise_simulation_bg.wasm", HOME)).then((answer) => {
    if (!answer.ok) throw new Error(`HTTP status ${answer.status}`);
    return answer.arrayBuffer();
  });
  const [bytes] = await Promise.all([answer, import(address)]);
  return new globalThis.SourcewiseFutures(bytes, address);
};

/** Every connected element; after a crash none of them can continue. */
const open = new Set();
const STOPPED = "The calculator stopped. Reload the page to use it again.";
let stopped = false;
function stop() {
  stopped = true;
  for (const element of [...open]) element.fail(STOPPED);
}
// The program reports its panics, but not from inside itself; browsers report the place of other failures. Failures of the
// host's other programs are not ours.
const PROGRAM = new URL("sourcewise_bg.wasm", HOME).href;
const isOurs = (error) => error instanceof WebAssembly.RuntimeError && String(error.stack).includes(PROGRAM);
addEventListener("sourcewise-stopped", () => queueMicrotask(stop));
addEventListener("error", ({ error }) => { if (isOurs(error)) stop(); });
addEventListener("unhandledrejection", ({ reason }) => { if (isOurs(reason)) stop(); });

const copy = (value) => typeof value === "string" ? value : JSON.stringify(value);
/** Properties that a host may set before the element is defined. */
const SETTINGS = ["rateCard", "offersToSave"];

export class SourcewiseCalculator extends HTMLElement {
  static observedAttributes = Object.keys(LIVE);
  #calculator;
  #connection = 0;
  /** The comparison open at disconnection, so that a moved element continues with it. */
  #kept;
  /** The host's settings, applied whenever the element is redrawn. */
  #settings = {};

  /** Resolves once it is drawn; rejects if it cannot be loaded. */
  ready = new Promise((resolve, reject) => Object.assign(this, { drawn: resolve, failed: reject }));

  async connectedCallback() {
    const connection = ++this.#connection;
    // Nobody has to await it.
    this.ready.catch(() => {});
    for (const name of SETTINGS.filter((name) => Object.hasOwn(this, name))) {
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    const root = this.shadowRoot ?? this.attachShadow({ mode: "open" });
    const styles = Object.assign(document.createElement("link"), { rel: "stylesheet", href: new URL("sourcewise.css", import.meta.url).href });
    const styled = new Promise((resolve) => { styles.onload = styles.onerror = resolve; });
    root.replaceChildren(styles);
    try {
      if (stopped) throw new Error(STOPPED);
      await Promise.all([started(), styled]);
      // It may have been removed or moved while the program was loading.
      if (connection !== this.#connection) return;
      this.#calculator = new Calculator(root, this.#parameters(), HOME, (what) => this.#tell(what));
      open.add(this);
      if (Object.keys(this.#settings).length > 0) this.#order({ type: "init", ...this.#settings });
      if (this.#kept) this.#order({ type: "load", scenario: this.#kept });
      this.drawn(this);
    } catch (error) {
      this.fail(stopped ? STOPPED : `The calculator cannot be loaded here: ${error.message}. This page's security policy must allow scripts, styles and connections from ${new URL(HOME).origin}, and 'wasm-unsafe-eval'.`);
      this.failed(error);
    }
  }

  disconnectedCallback() {
    this.#connection += 1;
    open.delete(this);
    this.#kept = this.content?.scenario ?? this.#kept;
    if (!stopped) this.#calculator?.destroy();
    this.#calculator = undefined;
    this.shadowRoot.replaceChildren();
  }

  attributeChangedCallback(name, before, now) {
    if (!this.#calculator || before === now) return;
    this.#order({ type: "init", [LIVE[name]]: name === "read-only" ? now !== null && now !== "no" : now ?? (name === "theme" ? "system" : "") });
  }

  /** Opens a scenario or a link; returns what is wrong with it, or nothing if it was opened. */
  load(scenario) {
    return this.#order({ type: "load", scenario }).errors ?? [];
  }

  /** The company's defaults, as an object or JSON text. */
  set rateCard(card) {
    this.#set({ rateCard: copy(card) });
  }

  /** The open comparison: the scenario, its link and the answer; nothing before it is drawn. */
  get content() {
    return this.#calculator && !stopped ? JSON.parse(this.#calculator.content()) : undefined;
  }

  /** Whether it offers to save; a `save-request` event then reports when the user does. */
  set offersToSave(offered) {
    this.#set({ save: Boolean(offered) });
  }

  /** Settings made before it is drawn apply once it is. */
  #set(settings) {
    Object.assign(this.#settings, settings);
    if (this.#calculator) this.#order({ type: "init", ...settings });
  }

  /** The host's data becomes text before the program is entered. */
  #order(order) {
    if (!this.#calculator || stopped) return { errors: [{ path: "element", message: "is not drawn yet: wait for `ready`" }] };
    let text;
    try {
      text = JSON.stringify(order);
    } catch (thrown) {
      return { errors: [{ path: "scenario", message: "cannot be written as JSON" }] };
    }
    return JSON.parse(this.#calculator.order(text));
  }

  #tell(what) {
    // Not from inside the program, because a listener's exception must not pass through it.
    queueMicrotask(() => {
      if (this.#calculator) this.dispatchEvent(new CustomEvent(what, { detail: this.content }));
    });
  }

  #parameters() {
    const given = PARAMETERS.filter((name) => this.hasAttribute(name));
    return new URLSearchParams(given.map((name) => [name, this.getAttribute(name)])).toString();
  }

  /** Explains the problem in plain words. */
  fail(message) {
    this.#calculator = undefined;
    const text = Object.assign(document.createElement("p"), { textContent: message });
    text.setAttribute("role", "alert");
    this.shadowRoot.replaceChildren(text);
  }
}

customElements.get("sourcewise-calculator") ?? customElements.define("sourcewise-calculator", SourcewiseCalculator);
