// Proves that an element that crashes, is blocked or is removed does not affect the others and the host's page.

import assert from "node:assert/strict";
import { violations } from "./accessible.mjs";
import { PAGE, becomes, enter, row, story } from "./browser.mjs";
import { ELEMENTS, drawn, elements } from "./element.mjs";

const TRAPS = { allowed: [/memory access out of bounds|unreachable|table index|null function|RuntimeError|index out of bounds|indirect call/] };

story("a crash of another host program does not affect the elements; their own crash is reported in each", TRAPS, async (profile) => {
  const { page, first, second } = await elements(profile);
  const alerts = [first, second].map((element) => element.getByRole("alert").getByText("The calculator stopped. Reload the page"));
  await page.evaluate(async () => {
    setTimeout(() => { throw new WebAssembly.RuntimeError("unreachable"); });
    // (func (export "f") unreachable), of the host's own.
    const bytes = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0, 1, 4, 1, 96, 0, 0, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 5, 1, 3, 0, 0, 11]);
    const { instance } = await WebAssembly.instantiate(bytes);
    setTimeout(instance.exports.f);
    await new Promise((resolve) => setTimeout(resolve, 50));
  });
  const before = await row(first);
  await enter(first, "Discount rate", "5");
  await becomes(async () => String(await row(first)) === String(before), false);
  for (const alert of alerts) assert.equal(await alert.count(), 0);
  await page.evaluate(async (program) => {
    const { initSync } = await import(program);
    new Uint8Array(initSync().memory.buffer).fill(0xff);
    const rate = document.getElementById("first").shadowRoot.getElementById("assumptions.discount_rate");
    rate.value = "7";
    rate.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  }, `${PAGE}sourcewise.js`);
  for (const alert of alerts) await alert.waitFor();
  await page.evaluate(() => document.body.append(Object.assign(document.createElement("sourcewise-calculator"), { id: "later" })));
  await page.locator("#later").getByRole("alert").getByText(/^The calculator stopped\. Reload the page to use it again\.$/).waitFor();
});

story("an element reports a panic, which the program announces", { allowed: [...TRAPS.allowed, /MIME/] }, async (profile) => {
  // If the server does not know its type, browsers do not name the program in the error.
  await profile.context.route("**/*.wasm", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), "content-type": "text/plain" } });
  });
  const { page, first } = await elements(profile);
  // Its parts load one after the other.
  await first.locator(".comparison td button").first().waitFor();
  await page.evaluate(() => {
    Node.prototype.cloneNode = () => {
      throw new TypeError("refused");
    };
    document.getElementById("first").shadowRoot.getElementById("fold.share")?.click();
    document.getElementById("first").shadowRoot.querySelector(".comparison td button").click();
  });
  await first.getByRole("alert").getByText("The calculator stopped").waitFor();
});

story("eighty elements come and go without a memory leak", {}, async (profile) => {
  const page = await profile.context.newPage();
  await page.goto(ELEMENTS);
  await drawn(page.locator("#first"));
  const session = await profile.context.newCDPSession(page);
  const used = async () => {
    await session.send("HeapProfiler.collectGarbage");
    const { usedSize } = await session.send("Runtime.getHeapUsage");
    const memory = await page.evaluate(async (program) => (await (await import(program)).default()).memory.buffer.byteLength, `${PAGE}sourcewise.js`);
    const counters = await session.send("Memory.getDOMCounters");
    return { heap: usedSize, memory, nodes: counters.nodes, listeners: counters.jsEventListeners };
  };
  const round = (times) => page.evaluate(async (times) => {
    for (let time = 0; time < times; time += 1) {
      const element = document.createElement("sourcewise-calculator");
      document.body.append(element);
      await element.ready;
      await new Promise(requestAnimationFrame);
      element.remove();
    }
  }, times);
  await round(20);
  const before = await used();
  await round(60);
  const after = await used();
  const grown = (key) => after[key] - before[key];
  console.log(`# 60 elements: heap ${(grown("heap") / 1024).toFixed(0)} KB, program memory ${grown("memory") / 1024} KB, nodes ${grown("nodes")}, listeners ${grown("listeners")}`);
  // Memory grows in steps of up to 704 KB; one comparison that stays behind has more than 100 KB.
  assert.ok(grown("memory") <= 1024 * 1024, `the program's memory grows by ${grown("memory")} bytes`);
  assert.ok(grown("heap") <= 1280 * 1024, `the heap grows by ${grown("heap")} bytes`);
  assert.ok(grown("nodes") <= 600, `${grown("nodes")} nodes are left`);
});

story("if a host's policy forbids the program, the element says so", { allowed: [/policy|Content Security Policy|CSP/i] }, async (profile) => {
  const page = await profile.context.newPage();
  await page.route(ELEMENTS, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, headers: { ...answer.headers(), "content-security-policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:" } });
  });
  await page.goto(ELEMENTS);
  await page.locator("#first").getByRole("alert").getByText(/wasm-unsafe-eval/).waitFor();
});

story("the element has no violation that axe can see", {}, async (profile) => {
  const { page } = await elements(profile);
  assert.deepEqual(await violations(page, { within: ["#first", "#second"] }), []);
});
