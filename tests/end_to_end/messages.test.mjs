// Proves that a frame and its host communicate as the guide says, and that other messages to the frame have no effect.

import assert from "node:assert/strict";
import { PAGE, becomes, complete, enter, field, row, started, story, unfoldAll, works } from "./browser.mjs";
import { serve } from "./hosts.mjs";

// A page of another site; to a browser localhost is another site than 127.0.0.1.
const port = await serve((request, response) => {
  const query = new URL(request.url, PAGE).searchParams.get("query") ?? "";
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(`<!doctype html><title>Host</title><link rel="icon" href="data:,">
    <script>globalThis.received = []; addEventListener("message", ({ data, origin }) => received.push({ ...data, origin }));</script>
    <iframe id="calculator" title="Calculator" width="1200" height="800" src="${PAGE}?${query}"></iframe>`);
});
const HOST = `http://localhost:${port}`;
/** The same host as another origin of the calculator's own site: browsers allow the frame storage there. */
const SAME_SITE = HOST.replace("localhost", "127.0.0.1");
const known = { origins: [HOST, SAME_SITE] };

/** A host of another site with the page in a frame; `hosts` are the origins in `hosts.json`. */
async function hosted(profile, { query = "", hosts = [HOST], host = HOST } = {}) {
  const page = await profile.context.newPage();
  await profile.context.route("**/hosts.json", (route) => route.fulfill({ json: { origins: hosts } }));
  await page.goto(`${host}/?query=${encodeURIComponent(query)}`);
  const frame = await inner(page);
  await started(frame);
  await becomes(async () => (await told(page, "ready")).length, 1);
  return { page, frame };
}

/** The page in the frame of a host. */
const inner = async (page) => (await page.waitForSelector("#calculator")).contentFrame();
const told = (page, type) => page.evaluate((type) => globalThis.received.filter((message) => message.type === type), type);
const send = (page, message) => page.evaluate((message) => {
  document.getElementById("calculator").contentWindow.postMessage({ sourcewise: 1, ...message }, "*");
}, message);
/** The open comparison, requested by a message. */
async function content(page, id) {
  await send(page, { type: "get", id });
  await becomes(() => page.evaluate((id) => globalThis.received.some((message) => message.id === id), id), true);
  return page.evaluate((id) => globalThis.received.find((message) => message.id === id), id);
}

story("a frame is as tall as its content and configured by its address", {}, async (profile) => {
  const page = await profile.context.newPage();
  await page.addInitScript(() => {
    globalThis.heights = [];
    addEventListener("message", ({ data }) => data?.type === "resize" && globalThis.heights.push(data.height));
  });
  await page.goto(`${PAGE}embedding/frame.html`);
  const frame = await inner(page);
  await started(frame);
  const heights = () => Promise.all([
    page.locator("#calculator").evaluate((frame) => Math.round(frame.getBoundingClientRect().height)),
    frame.locator("#sourcewise").evaluate((place) => Math.ceil(place.getBoundingClientRect().height)),
  ]);
  await complete(frame);
  await becomes(async () => { const [outside, inside] = await heights(); return Math.abs(outside - inside) <= 3; }, true);
  const [before] = await heights();
  const told = await page.evaluate(() => globalThis.heights);
  assert.ok(told.length > 0, "heights were reported on the way");
  const highest = Math.max(...told);
  assert.ok(highest <= before + 3, `on the way it was ${highest} high, in the end ${before}`);
  await unfoldAll(frame);
  await becomes(async () => { const [outside, inside] = await heights(); return outside > before && Math.abs(outside - inside) <= 3; }, true);
  assert.match(await frame.locator(".answer-sentence").innerText(), /\d,\d\d\sMio\./, "numbers are German");
  assert.equal(await frame.evaluate(() => document.documentElement.dataset.theme), "light");
  for (const [part, shown] of [[".learn", false], ["footer", false], [".bar", true], [".inputs", true]]) {
    assert.equal(await frame.locator(part).first().isVisible(), shown, part);
  }
  assert.deepEqual(await frame.evaluate(() => Object.keys(localStorage)), [], "nothing is kept");
});

story("URL parameters: read-only, currency, sample; invalid ones are reported", known, async (profile) => {
  const { page, frame } = await hosted(profile, { query: "read-only&currency=CHF&sample=cloud_1&theme=pink&keep=no" });
  assert.equal(await field(frame, "Discount rate").isEditable(), false);
  assert.match(await frame.locator(".notice").innerText(), /theme: “pink”/);
  const { scenario } = await content(page, "a");
  assert.equal(scenario.currency, "CHF");
  assert.equal(await frame.getByRole("button", { name: "Undo" }).count(), 0);
  assert.equal(await frame.getByRole("button", { name: "My comparisons" }).count(), 0);
});

story("text after the # of an address changes no settings", {}, async (profile) => {
  const page = await profile.open(`${PAGE}#keep=no&read-only&hide=bar&rates=embedding/rates.json&theme=dark`);
  await enter(page, "Discount rate", "5");
  await becomes(() => page.locator(".save-state").innerText(), /^Saved /);
  assert.equal(await page.locator(".bar").isVisible(), true);
  assert.equal(await page.locator(".notice").count(), 0);
});

story("a known host configures, opens, queries, prints and receives events", known, async (profile) => {
  const { page, frame } = await hosted(profile);
  const [ready] = await told(page, "ready");
  assert.match(ready.version, /^\d+\.\d+\.\d+$/);
  assert.ok((await told(page, "resize")).every(({ height }) => height > 100));
  const before = await content(page, "a");
  assert.deepEqual([before.origin, before.sourcewise, typeof before.answer.saving], [new URL(PAGE).origin, 1, "number"]);

  await send(page, { type: "init", locale: "de-DE", theme: "dark", currency: "EUR", save: true });
  await becomes(() => frame.locator(".answer-sentence").innerText(), /Mio\.\s€/);
  await becomes(() => frame.evaluate(() => document.documentElement.dataset.theme), "dark");
  await frame.getByRole("button", { name: "Save", exact: true }).click();
  await becomes(async () => (await told(page, "save-request")).at(-1)?.scenario.currency, "EUR");

  await enter(frame, "Discount rate", "5");
  await becomes(async () => (await told(page, "change")).at(-1)?.scenario.assumptions.discount_rate, 0.05);
  const edited = await content(page, "b");
  assert.notEqual(edited.answer.saving, before.answer.saving);

  await send(page, { type: "load", scenario: before.link });
  await becomes(() => field(frame, "Discount rate").inputValue(), "8");
  await send(page, { type: "load", scenario: { ...edited.scenario, title: "From the host" } });
  await becomes(async () => (await content(page, `c${Math.random()}`)).scenario.title, "From the host");
  await send(page, { type: "load", id: "wrong", scenario: { ...edited.scenario, surprise: 1 } });
  await becomes(async () => (await told(page, "error")).at(-1)?.id, "wrong");
  assert.match(JSON.stringify((await told(page, "error")).at(-1).errors), /surprise/);
  assert.equal((await content(page, "d")).scenario.title, "From the host", "what is wrong changes nothing");

  await send(page, { type: "init", readOnly: true });
  await becomes(() => field(frame, "Discount rate").isEditable(), false);
  await frame.evaluate(() => { globalThis.print = () => { globalThis.printed = true; }; });
  await send(page, { type: "print" });
  await becomes(() => frame.evaluate(() => globalThis.printed), true);
});

story("a comparison opened by a host does not change the user's own work", known, async (profile) => {
  const { page, frame } = await hosted(profile, { hosts: [SAME_SITE], host: SAME_SITE });
  await enter(frame, "Discount rate", "5");
  await becomes(() => frame.locator(".save-state").innerText(), /^Saved /);
  const keys = () => frame.evaluate(() => JSON.stringify(localStorage));
  const own = await keys();
  const { scenario } = await content(page, "a");
  await send(page, { type: "load", scenario: { ...scenario, title: "From the host" } });
  await becomes(async () => (await content(page, `b${Math.random()}`)).scenario.title, "From the host");
  await enter(frame, "Discount rate", "7");
  await becomes(() => frame.locator(".save-state").innerText(), "Not stored in this browser");
  assert.equal(await keys(), own);
});

story("an edit right before a host opens a comparison is stored, and the host's comparison is not", known, async (profile) => {
  await profile.context.clock.install();
  const { page, frame } = await hosted(profile, { hosts: [SAME_SITE], host: SAME_SITE });
  await enter(frame, "Discount rate", "5");
  await becomes(() => frame.locator(".save-state").innerText(), /^Saved /);
  const { scenario } = await content(page, "a");
  await enter(frame, "Discount rate", "6");
  await send(page, { type: "load", scenario: { ...scenario, title: "From the host", assumptions: { ...scenario.assumptions, discount_rate: 0.09 } } });
  await becomes(() => field(frame, "Discount rate").inputValue(), "9");
  await page.clock.runFor(1000);
  const kept = await works(frame);
  assert.deepEqual(kept.map((work) => work.scenario.assumptions.discount_rate), [0.06]);
  assert.equal(kept[0].scenario.title, scenario.title);
  await becomes(() => frame.locator(".save-state").innerText(), "Not stored in this browser");
});

story("an unknown host learns that the page is ready and its height, and nothing else", known, async (profile) => {
  await profile.context.clock.install();
  const { page, frame } = await hosted(profile, { hosts: ["https://portal.example"] });
  const before = await row(frame);
  await send(page, { type: "init", readOnly: true, save: true });
  await send(page, { type: "get", id: "a" });
  await send(page, { type: "load", scenario: {} });
  await enter(frame, "Discount rate", "5");
  await becomes(async () => String(await row(frame)) === String(before), false);
  await page.clock.runFor(1000);
  assert.equal(await field(frame, "Discount rate").isEditable(), true);
  const types = await page.evaluate(() => [...new Set(globalThis.received.map(({ type }) => type))]);
  assert.deepEqual(types.sort(), ["ready", "resize"]);
});

story("a late host asks and learns that the page is ready, and nothing else", known, async (profile) => {
  const { page, frame } = await hosted(profile, { hosts: ["https://portal.example"] });
  await complete(frame);
  await becomes(async () => (await told(page, "resize")).length > 0, true);
  await page.evaluate(() => { globalThis.received = []; });
  await send(page, { type: "hello" });
  await becomes(async () => (await told(page, "ready")).length, 1);
  const [{ height }] = await told(page, "resize");
  assert.equal(height, await frame.locator("#sourcewise").evaluate((place) => Math.ceil(place.getBoundingClientRect().height)));
  await page.evaluate(async (address) => {
    const { connect } = await import(address);
    await connect(document.getElementById("calculator")).ready;
  }, `${PAGE}sourcewise-frame.js`);
  await becomes(() => page.locator("#calculator").evaluate((frame) => frame.style.height), `${height}px`);
  await page.evaluate(() => {
    globalThis.received = [];
    for (let time = 0; time < 1000; time += 1) document.getElementById("calculator").contentWindow.postMessage({ sourcewise: 1, type: "hello" }, "*");
  });
  await page.waitForTimeout(500);
  assert.ok((await told(page, "ready")).length <= 20, "a flood is cut");
});

story("hostile messages have no effect: source, kind, version, size, shape", known, async (profile) => {
  await profile.context.clock.install();
  const { page, frame } = await hosted(profile);
  const { scenario } = await content(page, "a");
  const before = await row(frame);
  const changed = { ...scenario, assumptions: { ...scenario.assumptions, discount_rate: 0.2 } };
  // From a frame of the host that is not the parent of ours, and from the calculator's own window.
  await page.evaluate((changed) => {
    const other = document.body.appendChild(document.createElement("iframe"));
    const script = other.contentDocument.createElement("script");
    script.textContent = `parent.frames[0].postMessage(${JSON.stringify({ sourcewise: 1, type: "load", scenario: changed })}, "*")`;
    other.contentDocument.body.append(script);
  }, changed);
  await frame.evaluate((scenario) => postMessage({ sourcewise: 1, type: "load", scenario }, "*"), changed);
  const answers = await page.evaluate(() => globalThis.received.filter(({ type }) => ["error", "change"].includes(type)).length);
  await page.evaluate((changed) => {
    const { contentWindow } = document.getElementById("calculator");
    const cycle = { sourcewise: 1, type: "load" };
    cycle.scenario = cycle;
    const hostile = [
      null, undefined, 7, "load", [], {}, { type: "load", scenario: changed }, { sourcewise: 2, type: "load", scenario: changed },
      { sourcewise: "1", type: "load", scenario: changed }, { sourcewise: 1, type: "delete" }, { sourcewise: 1, type: ["load"], scenario: changed },
      { sourcewise: 1, type: "__proto__" }, cycle, { sourcewise: 1, type: "load", scenario: 7n }, new Map([["sourcewise", 1]]),
      { sourcewise: 1, type: "load", scenario: changed, padding: "x".repeat(256 * 1024) },
    ];
    hostile.forEach((message) => contentWindow.postMessage(message, "*"));
  }, changed);
  await page.clock.runFor(1500);
  assert.deepEqual((await content(page, "b")).scenario, scenario, "it still answers, so all before it was received");
  await page.clock.runFor(1500);
  assert.equal(await page.evaluate(() => globalThis.received.filter(({ type }) => ["error", "change"].includes(type)).length), answers + 1, "no other is answered");
  assert.deepEqual(await row(frame), before);
});

story("a flood is limited to twenty messages a second, and the page keeps working", known, async (profile) => {
  const { page, frame } = await hosted(profile);
  // Earlier messages count for one second.
  await page.waitForTimeout(1100);
  await page.evaluate(() => {
    globalThis.began = performance.now();
    const { contentWindow } = document.getElementById("calculator");
    for (let place = 0; place < 1000; place += 1) contentWindow.postMessage({ sourcewise: 1, type: "get", id: `flood-${place}` }, "*");
  });
  const flooded = () => page.evaluate(() => [globalThis.received.filter(({ id }) => id?.startsWith("flood-")).length, performance.now() - globalThis.began]);
  await becomes(async () => (await flooded())[0] > 0, true);
  await page.waitForTimeout(700);
  const [answered, took] = await flooded();
  assert.ok(answered <= 20 * Math.ceil(took / 1000), `${answered} of 1,000 are answered in ${took} ms`);
  const before = await row(frame);
  await enter(frame, "Discount rate", "5");
  await becomes(async () => String(await row(frame)) === String(before), false);
  await page.waitForTimeout(1100);
  assert.equal((await content(page, "after")).scenario.assumptions.discount_rate, 0.05);
});

story("the reference page: opening, locking, asking", {}, async (profile) => {
  const page = await profile.context.newPage();
  await page.goto(`${PAGE}embedding/messages.html`);
  const frame = await inner(page);
  await started(frame);
  const output = () => page.locator("#log").innerText();
  await becomes(output, /"type":"ready"/);
  const before = await row(frame);
  await page.locator("#load").click();
  await becomes(async () => String(await row(frame)) === String(before), false);
  await page.locator("#get").click();
  await becomes(output, /"id":"get-1"/);
  await page.locator("#lock").click();
  await becomes(() => field(frame, "Discount rate").isEditable(), false);
});

story("a company rate card: its defaults apply and are named; a wrong entry is reported and ignored", {}, async (profile) => {
  const page = await profile.context.newPage();
  await page.goto(`${PAGE}embedding/rates.html`);
  const frame = await inner(page);
  await started(frame);
  await becomes(() => field(frame, "Discount rate").inputValue(), "6.5");
  await becomes(() => frame.locator(".notice").innerText(), /1 of the entries of the company's rate card cannot be used: entries\.5 \(team\.coffee_per_day\)/);
  await becomes(() => frame.locator(".answer-sentence").innerText(), /€/);
  await frame.getByRole("button", { name: "About Discount rate" }).click();
  await frame.getByText(/Treasury, planning rate 2027/).first().waitFor();
});

story("a missing or damaged rate card is reported, and our own defaults apply", { allowed: [/404/] }, async (profile) => {
  for (const [address, text] of [
    // What makes a card unusable is proven natively (`rate_cards.rs`).
    ["embedding/none.json", /could not be loaded/], ["scenario.schema.json", /must start with "rate_card": 1/],
    ["//elsewhere.example/rates.json", /rates: “\/\/elsewhere\.example\/rates\.json”\. Allowed: a file of the page's own site/], ["data:application/json,{}", /of the page's own site/],
  ]) {
    const page = await profile.open(`${PAGE}?rates=${encodeURIComponent(address)}`);
    await becomes(() => page.locator(".notice").allInnerTexts(), text);
    assert.equal(await field(page, "Discount rate").inputValue(), "8");
    await page.close();
  }
});
