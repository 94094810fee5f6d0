// Proves in Firefox the most common tasks, and that the page works inside another site's page.

import assert from "node:assert/strict";
import { PAGE, becomes } from "./browser.mjs";
import { comparison, enter, field, firefoxStory, press, saveState, started, startedFrame, text, value } from "./firefox.mjs";
import { framing } from "./hosts.mjs";

firefoxStory("the main story, from the first answer to a link that opens elsewhere", {}, async (profile, newProfile) => {
  const page = await profile.open();
  const [answer, sample] = [await text(page, ".answer-sentence"), await comparison(page)];
  await enter(page, "Discount rate", "12.5");
  await becomes(async () => (await comparison(page)) === sample, false);
  assert.notEqual(await text(page, ".answer-sentence"), answer);
  const edited = await comparison(page);
  await press(page, "Undo");
  await becomes(() => comparison(page), sample);
  assert.equal(await value(page, "Discount rate"), "8");
  await press(page, "Redo");
  await becomes(() => comparison(page), edited);
  await becomes(() => saveState(page), /^Saved /);
  await page.reload();
  await started(page);
  assert.equal(await comparison(page), edited, "a reload keeps it");
  await press(page, "Share");
  const link = await (await page.waitForSelector('[aria-label="Link to this comparison"]')).evaluate((box) => box.value);
  assert.ok(link.startsWith(`${PAGE}#s=`), link);
  const colleague = await (await newProfile()).open(link);
  await becomes(() => comparison(colleague), edited, "a colleague sees the same");
  assert.match(await text(colleague, "body"), /You were sent this comparison/);
});

const seen = new Set();
const EXPECTED = [/^console: reported/, /^page error: .*thrown/s, /^console: .*policy: script-src/, /^request: http:\/\/elsewhere\.test\//, /Content-Security-Policy/];
firefoxStory("the watch detects faults, so that silence means something", {
  allowed: EXPECTED.map((pattern) => ({ test: (fault) => pattern.test(fault) && seen.add(pattern) })),
}, async (profile) => {
  const page = await profile.open();
  // Leaving while parts of the program are loading would be reported as well.
  await becomes(() => text(page, "body"), /^(?!.*Loading )/s);
  await page.evaluate(() => {
    console.error("reported");
    setTimeout(() => {
      throw new Error("thrown");
    });
    const script = document.createElement("script");
    script.textContent = "document.title = 'inline scripts run'";
    document.body.append(script);
    document.body.append(Object.assign(document.createElement("a"), { href: "http://elsewhere.test/", id: "away" }));
    document.getElementById("away").click();
  });
  await becomes(() => seen.size, EXPECTED.length);
});

const [SAME_SITE, OTHER_SITE] = await framing();

const BLOCKED = /^Not saved: this browser blocks storage here/;
for (const [place, origin, attributes, saved, blockThirdParties = false] of [
  ["a frame of another origin of the same site", SAME_SITE, "", /^Saved /],
  ["a frame of another site", OTHER_SITE, "", /^Saved /],
  ["a frame of another site where third-party cookies are blocked", OTHER_SITE, "", BLOCKED, true],
  ["a sandboxed frame that may only run scripts", OTHER_SITE, 'sandbox="allow-scripts"', BLOCKED],
]) {
  firefoxStory(`works in ${place}`, { origins: [origin], blockThirdParties }, async (profile) => {
    const page = await profile.tab();
    await page.goto(`${origin}/?frame=${encodeURIComponent(`${attributes} src="${PAGE}"`)}`);
    const frame = await startedFrame(page, PAGE);
    const sample = await comparison(frame);
    await enter(frame, "Discount rate", "5");
    await becomes(async () => (await comparison(frame)) === sample, false);
    await becomes(() => saveState(frame), saved);
  });
}

firefoxStory("a frame and its host communicate, and the frame is as tall as its content", {}, async (profile) => {
  const page = await profile.tab();
  await page.goto(`${PAGE}embedding/messages.html`);
  const frame = await (await page.waitForSelector("#calculator")).contentFrame();
  await started(frame);
  const height = (place, selector) => place.$eval(selector, (element) => Math.round(element.getBoundingClientRect().height));
  await becomes(async () => Math.abs(await height(page, "#calculator") - await height(frame, "#sourcewise")) <= 3, true);
  const logged = () => text(page, "#log");
  await becomes(logged, /"type":"ready"/);
  const before = await comparison(frame);
  await page.click("#load");
  await becomes(async () => (await comparison(frame)) === before, false);
  await page.click("#get");
  await becomes(logged, /"id":"get-1"/);
  await page.click("#lock");
  await becomes(async () => (await field(frame, "Discount rate")).evaluate((input) => input.readOnly || input.disabled), true);
});

firefoxStory("two elements on a page compute, notify the host, and do not interfere", {}, async (profile) => {
  const page = await profile.tab();
  await page.goto(`${PAGE}embedding/element.html`);
  const answer = (id) => page.$eval(id, (element) => element.shadowRoot?.querySelector(".answer-sentence")?.innerText ?? "");
  for (const id of ["#first", "#second"]) await becomes(() => answer(id), /\d/);
  const [first, second] = [await answer("#first"), await answer("#second")];
  assert.notEqual(first, second);
  await becomes(() => page.$eval("#first", (element) => {
    const field = element.shadowRoot.getElementById("assumptions.discount_rate");
    field?.focus();
    field?.select();
    return element.shadowRoot.activeElement?.id;
  }), "assumptions.discount_rate");
  await page.keyboard.type("5");
  await becomes(async () => (await answer("#first")) === first, false);
  assert.equal(await answer("#second"), second);
  await becomes(() => text(page, "#log"), /^Saving: -?\d+, link of \d+ characters$/);
  const edited = await answer("#first");
  await page.focus("#dark");
  await page.keyboard.down("Control");
  await page.keyboard.press("z");
  await page.keyboard.up("Control");
  assert.equal(await answer("#first"), edited, "a key of the host is not the element's");
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage)), []);
});
