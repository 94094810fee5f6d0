// Proves that long typing needs no more memory than short typing.

import assert from "node:assert/strict";
import { PAGE, becomes, row, showTab, story } from "./browser.mjs";

// Memory grows to its high-water mark while the first edits run through every buffer and every save; then it must stand still.
const WARM_UP = 450;
const EDITS = 200;

/** The size of the program's memory; the module is the one that is running. */
const memory = (page) => page.evaluate(async () => {
  const program = await import(new URL("sourcewise.js", document.baseURI).href);
  return (await program.default()).memory.buffer.byteLength;
});

/** The number of elements and listeners in the browser after a garbage collection. */
async function held(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  await session.detach();
  const of = (name) => metrics.find((metric) => metric.name === name).value;
  return { nodes: of("Nodes"), listeners: of("JSEventListeners") };
}

/**
 * Enters two-digit numbers over and over, digit by digit; every digit is a valid edit with different figures. Each edit is one
 * event in the page, after which the program may draw; after each number, `until` is a selector to wait for, `pause` a time.
 */
const type = (page, keys, { until, pause = 0 } = {}) => page.evaluate(async ([keys, until, pause]) => {
  const input = document.getElementById("assumptions.discount_rate");
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  for (let key = 0; key < keys; key += 2) {
    const text = String(10 + ((key * 7) % 40));
    for (const typed of [text[0], text]) {
      input.value = typed;
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await drawn();
      if (input.value !== typed) throw new Error(`${typed} became ${input.value}`);
    }
    await new Promise((resume) => setTimeout(resume, pause));
    for (let tries = 0; until && !document.querySelector(until); tries += 1) {
      if (tries > 1000) throw new Error(`${until} does not appear`);
      await new Promise((resume) => setTimeout(resume, 20));
    }
  }
}, [keys, until, pause]);

story(`${EDITS} edits do not make the program's memory grow`, {}, async (profile) => {
  const page = await profile.open();
  const before = await row(page);
  await type(page, WARM_UP);
  await becomes(async () => (await row(page)).join() === before.join(), false, "the edits are real");
  const [warm, kept] = [await memory(page), await held(page)];
  assert.ok(warm > 65_536, "there is a memory to measure");
  await type(page, EDITS);
  // The memory grows in pages of 64 KB, and where in one the warm-up ends is chance: one page is no leak, two are.
  const grown = await memory(page) - warm;
  assert.ok(grown <= 65_536, `${grown} bytes more after ${EDITS} edits`);
  const end = await held(page);
  assert.ok(end.nodes < kept.nodes * 1.1 + 100, `elements: ${kept.nodes} before, ${end.nodes} after`);
  assert.ok(end.listeners < kept.listeners * 1.1 + 20, `listeners: ${kept.listeners} before, ${end.listeners} after`);
});

/** Gives every worker a name for the memory of its program. */
function watchWorkers() {
  const Real = globalThis.Worker;
  globalThis.Worker = function (address) {
    const text = `const { instantiate } = WebAssembly;
      WebAssembly.instantiate = async (...given) => {
        const made = await instantiate(...given);
        self.memory = made.instance.exports.memory;
        return made;
      };
      importScripts(${JSON.stringify(String(address))});`;
    return new Real(URL.createObjectURL(new Blob([text], { type: "text/javascript" })));
  };
}

story("nor do edits while futures are computed, neither on the page nor in its workers", { prepare: watchWorkers }, async (profile) => {
  const page = await profile.open(`${PAGE}?sample=data_centre_1`);
  const KNOWN = ".answer-futures[aria-busy=false]";
  const known = () => page.locator(KNOWN).waitFor();
  await showTab(page, "Drivers & risk");
  await page.getByRole("button", { name: "How the futures are drawn" }).click();
  await page.getByRole("combobox", { name: "Number of futures" }).selectOption("1024");
  const inWorkers = () => Promise.all(page.workers().map((worker) => worker.evaluate(() => self.memory.buffer.byteLength)));
  // Half of the edits end a computation, which starts 60 milliseconds after an edit, before it is done; the others wait for it.
  const interrupted = { pause: 80 };
  await type(page, 24, { until: KNOWN });
  await type(page, 40, interrupted);
  await known();
  const [warm, workers, kept] = [await memory(page), await inWorkers(), await held(page)];
  assert.ok(workers.length > 0 && workers.every((bytes) => bytes > 65_536), `memories of workers: ${workers}`);
  await type(page, 16, { until: KNOWN });
  await type(page, 40, interrupted);
  await known();
  // A page that kept every comparison it handed out, or a worker that kept one, would grow by megabytes; how many a busy computer has
  // under way at once is chance.
  const grown = [await memory(page) - warm, ...(await inWorkers()).map((bytes, place) => bytes - workers[place])];
  assert.ok(grown.every((bytes) => bytes <= 12 * 65_536), `${grown} bytes more, in the page and in each worker`);
  assert.equal(page.workers().length, workers.length, "no worker more");
  const end = await held(page);
  assert.ok(end.nodes < kept.nodes * 1.1 + 100, `elements: ${kept.nodes} before, ${end.nodes} after`);
  assert.ok(end.listeners < kept.listeners * 1.1 + 20, `listeners: ${kept.listeners} before, ${end.listeners} after`);
});
