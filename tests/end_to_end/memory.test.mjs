// Proves that long typing needs no more memory than short typing.

import assert from "node:assert/strict";
import { PAGE, becomes, field, row, showTab, story } from "./browser.mjs";

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

/** Types two-digit numbers over and over; every key is a valid edit with different figures. Waits after each for `settled`. */
async function type(page, keys, settled = () => {}) {
  for (let key = 0; key < keys; key += 2) {
    const text = String(10 + ((key * 7) % 40));
    await page.keyboard.press("Control+a");
    await page.keyboard.type(text);
    assert.equal(await field(page, "Discount rate").inputValue(), text);
    await settled();
  }
}

story(`${EDITS} edits do not make the program's memory grow`, {}, async (profile) => {
  const page = await profile.open();
  await field(page, "Discount rate").focus();
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
  const known = () => page.locator(".answer-futures[aria-busy=false]").waitFor();
  await showTab(page, "Drivers & risk");
  await page.getByRole("button", { name: "How the futures are drawn" }).click();
  await page.getByRole("combobox", { name: "Number of futures" }).selectOption("1024");
  await field(page, "Discount rate").focus();
  const inWorkers = () => Promise.all(page.workers().map((worker) => worker.evaluate(() => self.memory.buffer.byteLength)));
  // Half of the edits end a computation before it is done, the others wait for it.
  await type(page, 24, known);
  await type(page, 120);
  await known();
  const [warm, workers, kept] = [await memory(page), await inWorkers(), await held(page)];
  assert.ok(workers.length > 0 && workers.every((bytes) => bytes > 65_536), `memories of workers: ${workers}`);
  await type(page, 16, known);
  await type(page, 40);
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
