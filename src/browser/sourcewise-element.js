// The element <sourcewise-calculator>: the page's own program in a shadow root, so that no style of the host reaches it.
// All elements of a page share one program; each has a scenario of its own, and stores nothing.
import init, { Calculator } from "./sourcewise.js";

const HOME = new URL(".", import.meta.url).href;
const PARAMETERS = ["read-only", "theme", "density", "locale", "currency", "sample", "hide", "rates"];
/** Those that can change while it is open; the others count when it is connected. */
const LIVE = { "read-only": "readOnly", theme: "theme", locale: "locale" };

let program;
const started = () => program ??= init({ module_or_path: PROGRAM });
let writer;
/** Writes workbooks, with a program that comes when it is first asked for. */
globalThis.sourcewiseWorkbook ??= async (scenario, rateCard) => {
  writer ??= import("./sourcewise_workbook.js")
    .then((glue) => glue.default({ module_or_path: new URL("sourcewise_workbook_bg.wasm", HOME).href }).then(() => glue));
  writer.catch(() => { writer = undefined; });
  const glue = await writer;
  try { return glue.workbook(scenario, rateCard); } catch (stopped) {
    // The next press begins with a new one; nothing of the page has stopped.
    glue.__wbg_reset_state();
    return undefined;
  }
};

/** Every element on show; after a crash none of them can go on. */
const open = new Set();
const STOPPED = "The calculator stopped. Reload the page to use it again.";
let stopped = false;
function stop() {
  stopped = true;
  for (const element of [...open]) element.fail(STOPPED);
}
// The program tells of its panics, but not from within it; of what else it breaks on, browsers say where that was. What
// another program of the host breaks on is none of ours.
const PROGRAM = new URL("sourcewise_bg.wasm", HOME).href;
const isOurs = (error) => error instanceof WebAssembly.RuntimeError && String(error.stack).includes(PROGRAM);
addEventListener("sourcewise-stopped", () => queueMicrotask(stop));
addEventListener("error", ({ error }) => { if (isOurs(error)) stop(); });
addEventListener("unhandledrejection", ({ reason }) => { if (isOurs(reason)) stop(); });

const copy = (value) => typeof value === "string" ? value : JSON.stringify(value);
/** What a host may set before the element is defined. */
const SETTINGS = ["rateCard", "offersToSave"];

export class SourcewiseCalculator extends HTMLElement {
  static observedAttributes = Object.keys(LIVE);
  #calculator;
  #connection = 0;
  /** What was open when it was taken out: one that is only moved goes on with it. */
  #kept;
  /** What the host has set: it counts each time the element is drawn anew. */
  #settings = {};

  /** Resolves once it is drawn; rejects where it cannot be loaded. */
  ready = new Promise((resolve, reject) => Object.assign(this, { drawn: resolve, failed: reject }));

  async connectedCallback() {
    const connection = ++this.#connection;
    // Nobody has to wait for it.
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
      // It may have been taken out, or moved, while the program was loaded.
      if (connection !== this.#connection) return;
      this.#calculator = new Calculator(root, this.#parameters(), HOME, (what) => this.#tell(what));
      open.add(this);
      if (Object.keys(this.#settings).length > 0) this.#order({ type: "init", ...this.#settings });
      if (this.#kept) this.#order({ type: "load", scenario: this.#kept });
      this.drawn(this);
    } catch (error) {
      this.fail(stopped ? STOPPED : `The calculator cannot be loaded here: ${error.message}. This page's security policy must allow scripts, styles and connections of ${new URL(HOME).origin}, and 'wasm-unsafe-eval'.`);
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

  /** Opens a scenario, or the link of one; says what is wrong with it: nothing where it was opened. */
  load(scenario) {
    return this.#order({ type: "load", scenario }).errors ?? [];
  }

  /** The company's own defaults, as an object or JSON text. */
  set rateCard(card) {
    this.#set({ rateCard: copy(card) });
  }

  /** What is open: the scenario, its link and the answer; nothing before it is drawn. */
  get content() {
    return this.#calculator && !stopped ? JSON.parse(this.#calculator.content()) : undefined;
  }

  /** Whether it offers to save; then `save-request` tells when the user does. */
  set offersToSave(offered) {
    this.#set({ save: Boolean(offered) });
  }

  /** What is set before it is drawn counts as soon as it is. */
  #set(settings) {
    Object.assign(this.#settings, settings);
    if (this.#calculator) this.#order({ type: "init", ...settings });
  }

  /** Whatever the host hands over becomes text before the program is entered. */
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
    // Not from within the program: what a listener throws must not pass through it.
    queueMicrotask(() => {
      if (this.#calculator) this.dispatchEvent(new CustomEvent(what, { detail: this.content }));
    });
  }

  #parameters() {
    const given = PARAMETERS.filter((name) => this.hasAttribute(name));
    return new URLSearchParams(given.map((name) => [name, this.getAttribute(name)])).toString();
  }

  /** Says in plain words what is in the way. */
  fail(message) {
    this.#calculator = undefined;
    const text = Object.assign(document.createElement("p"), { textContent: message });
    text.setAttribute("role", "alert");
    this.shadowRoot.replaceChildren(text);
  }
}

customElements.get("sourcewise-calculator") ?? customElements.define("sourcewise-calculator", SourcewiseCalculator);
