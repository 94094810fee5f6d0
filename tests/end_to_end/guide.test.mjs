// Proves that every example in EMBEDDING.md works as printed, on a page of another site.

import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { PAGE, becomes, enter, field, started, story } from "./browser.mjs";
import { serve } from "./hosts.mjs";

const guide = await readFile(new URL("../../EMBEDDING.md", import.meta.url), "utf8");
const NAMED = [/https:\/\/calculator\.example\.com\//g, /https:\/\/intranet\.example\.com/g];

/** The examples of a chapter as printed, apart from the addresses. */
const examples = [];
for (const chapter of guide.split(/^## /m).slice(1)) {
  for (const [, kind, file, text] of chapter.matchAll(/^```(\w+)(?: (\S+))?\n(.*?)^```$/gms)) {
    examples.push({ chapter: chapter.split("\n")[0], kind, file, text });
  }
}
const pages = examples.filter(({ kind }) => kind === "html");

// The intranet: to a browser localhost is another site than 127.0.0.1.
const port = await serve((request, response) => {
  const page = pages[Number(request.url.slice(1))];
  response.writeHead(page ? 200 : 404, { "Content-Type": "text/html; charset=utf-8" });
  response.end(page ? addressed(page.text).replace("<title>", '<link rel="icon" href="data:,"><title>') : "");
});
const HOST = `http://localhost:${port}`;
const addressed = (text) => text.replace(NAMED[0], PAGE).replace(NAMED[1], HOST);

const seen = new Set();
/** Runs the example page of a chapter, with the files that the guide places beside the calculator. */
function example(chapter, body) {
  story(`the guide: ${chapter}`, { origins: [HOST] }, async (profile) => {
    for (const { file, text } of examples.filter(({ file }) => file)) {
      await profile.context.route(`${PAGE}${file}`, (route) => route.fulfill({ contentType: "application/json", body: addressed(text) }));
    }
    const place = pages.findIndex((page) => page.chapter === chapter);
    assert.notEqual(place, -1, "the chapter has an example");
    seen.add(pages[place]);
    const page = await profile.context.newPage();
    await page.goto(`${HOST}/${place}`);
    await body(page, async () => {
      const frame = await (await page.waitForSelector("#calculator")).contentFrame();
      await started(frame);
      return frame;
    });
  });
}

example("A frame", async (page, framed) => {
  const frame = await framed();
  assert.match(await frame.locator(".answer-sentence").innerText(), /\d,\d/);
  assert.equal(await frame.locator("footer").isVisible(), false);
  await becomes(() => page.locator("#calculator").evaluate((frame) => frame.style.height !== "" && frame.clientHeight > 700), true);
});

example("Messages", async (page, framed) => {
  const frame = await framed();
  const told = () => page.locator("#log").innerText();
  await becomes(() => frame.locator(".answer-sentence").innerText(), /£/);
  await frame.getByRole("button", { name: "Save", exact: true }).click();
  await becomes(told, /^Kept: \S/);
  await enter(frame, "Discount rate", "5");
  await becomes(told, /^Saving: -?\d+$/);
  await page.locator("#open").click();
  await becomes(() => field(frame, "Discount rate").inputValue(), "8");
});

example("The element", async (page) => {
  const ours = page.locator("#ours");
  for (const element of [ours, page.locator("sourcewise-calculator").nth(1)]) await element.locator(".answer-sentence strong").first().waitFor();
  assert.match(await ours.locator(".answer-sentence").innerText(), /€/);
  await enter(ours, "Discount rate", "5");
  await becomes(() => page.locator("#log").innerText(), /^Saving: -?\d+$/);
  await ours.getByRole("button", { name: "Save", exact: true }).click();
  await becomes(() => page.locator("#log").innerText(), /^\d\.\w\./);
});

example("The API", async (page) => {
  await becomes(() => page.locator("#options li").count(), 4);
  assert.match(await page.locator("#options li").first().innerText(), /^\S.*: \d{6,}$/);
});

example("A rate card", async (page, framed) => {
  const frame = await framed();
  await becomes(() => field(frame, "Discount rate").inputValue(), "6.5");
  assert.equal(await frame.locator(".notice").count(), 0, "every entry can be used");
});

story("every example in the guide is run", {}, async () => {
  assert.deepEqual(pages.filter((page) => !seen.has(page)).map(({ chapter }) => chapter), []);
});
