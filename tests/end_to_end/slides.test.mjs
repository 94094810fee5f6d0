// Proves that the comparison can be presented: slides by keys or a clicker, and a way back.

import assert from "node:assert/strict";
import { becomes, choose, complete, optionNames, story } from "./browser.mjs";

const titles = [
  "What should we do?", "What does each option cost?", "How much of the promised saving is real?", "When does it pay?", "What could go wrong?",
  "What would change the answer?", "What is to be decided, and what comes next?",
];

story("keys and clickers turn the slides, and Escape returns", { viewport: { width: 1366, height: 768 } }, async (profile) => {
  const page = await profile.open();
  await complete(page);
  const answer = await page.locator(".answer-first").first().innerText();
  const options = await optionNames(page);
  await choose(page, "Present");
  const slide = page.locator(".slide");
  const title = () => slide.locator("h2").innerText();
  await becomes(title, titles[0]);
  const first = (await slide.innerText()).replace(/\s+/g, " ");
  for (const expected of [answer.trim(), ...options]) assert.ok(first.includes(expected), expected);
  const seen = [];
  for (const key of ["ArrowRight", "PageDown", " ", "ArrowDown", "Enter", "ArrowRight"]) {
    const before = await title();
    await page.keyboard.press(key);
    await becomes(async () => await title() !== before, true);
    // No part of a slide lies outside it.
    const cut = await slide.evaluate((slide) => {
      const body = slide.querySelector(".slide-body");
      return body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1 ? slide.querySelector("h2").textContent : null;
    });
    seen.push(await title(), ...(cut ? [`cut: ${cut}`] : []));
  }
  assert.deepEqual(seen, titles.slice(1));
  await page.keyboard.press("ArrowRight");
  assert.equal(await title(), titles.at(-1), "the last slide stays");
  await page.keyboard.press("Home");
  await becomes(title, titles[0]);
  await page.keyboard.press("Escape");
  await becomes(() => slide.count(), 0);
  assert.ok(await page.locator(".inputs").isVisible());
});
