// Proves that the comparison can be presented: slides by keys or a clicker, and a way back.

import assert from "node:assert/strict";
import { PAGE, becomes, choose, complete, crowd, optionNames, story } from "./browser.mjs";

const titles = [
  "What should we do?", "What does each option cost?", "How much of the promised saving is real?", "When does it pay?", "What could go wrong?",
  "What would change the answer?", "What is to be decided, and what comes next?",
];

/** A slide that does not fit into its space, by its title. */
const cut = (slide) => {
  const body = slide.querySelector(".slide-body");
  return body.scrollHeight > body.clientHeight + 1 || body.scrollWidth > body.clientWidth + 1 ? [`cut: ${slide.querySelector("h2").textContent}`] : [];
};

story("every slide fits: the largest sample, and eight options with the longest names", {}, async (profile) => {
  const page = await profile.open(`${PAGE}?sample=whole_it_1`);
  const slide = page.locator(".slide");
  const found = [];
  for (const crowded of [false, true]) {
    if (crowded) await crowd(page);
    for (const viewport of [{ width: 1440, height: 900 }, { width: 768, height: 1024 }]) {
      await page.setViewportSize(viewport);
      await choose(page, "Present");
      await slide.waitFor();
      for (let place = 0; place < titles.length; place += 1) {
        found.push(...await slide.evaluate(cut));
        await page.keyboard.press("ArrowRight");
        await becomes(() => slide.locator("h2").innerText(), titles[Math.min(place + 1, titles.length - 1)]);
      }
      await page.keyboard.press("Escape");
      await becomes(() => slide.count(), 0);
    }
  }
  assert.deepEqual(found, []);
});

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
    seen.push(await title(), ...await slide.evaluate(cut));
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
