// The verdict: the answer, every option and its break-even are visible without scrolling.

import assert from "node:assert/strict";
import { becomes, choose, complete, story } from "./browser.mjs";

/** Opens a sample by the beginning of its name. */
async function openSample(page, name) {
  await choose(page, "Examples and new");
  await page.getByRole("button", { name }).first().click();
  await page.locator(".league").waitFor();
  await complete(page);
}

const rows = (page) => page.locator(".league tbody tr").evaluateAll((rows) => rows.map((row) => ({
  name: row.querySelector("th").innerText.trim(),
  cells: [...row.querySelectorAll("td:not(.league-bar)")].map((cell) => cell.innerText.trim()),
  best: row.dataset.best === "yes",
  bottom: row.getBoundingClientRect().bottom,
  cut: [...row.querySelectorAll("td:not(.league-bar)")].some((cell) => cell.scrollWidth > cell.clientWidth),
  widest: Math.max(...[...row.children].map((cell) => cell.getBoundingClientRect().right)),
})));

for (const [width, height] of [[1440, 900], [1366, 768], [390, 844], [360, 844]]) {
  story(`the verdict of seven options is visible at ${width} × ${height}`, { viewport: { width, height } }, async (profile) => {
    const page = await profile.open();
    await openSample(page, /^Sample company: whole IT|Whole IT/);
    await becomes(async () => (await rows(page)).length, 7);
    await page.evaluate(() => scrollTo(0, 0));
    const found = await rows(page);
    for (const row of found) {
      assert.ok(row.bottom <= height, `${row.name} ends at ${row.bottom}`);
      assert.ok(!row.cut, `${row.name}: a figure reaches into its neighbour`);
      assert.ok(row.widest <= width, `${row.name} reaches to ${row.widest}`);
    }
    assert.equal(found.filter((row) => row.best).length, 1);
    assert.equal(found.filter((row) => row.cells[1] === "today").length, 1);
    assert.ok(found.every((row) => row.cells.length === 4 && row.cells.every((cell) => cell !== "")), JSON.stringify(found));
    assert.ok((await page.locator(".league tbody tr").first().boundingBox()).y < 300, "the first picture begins above 300 px");
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing lies beside the page");
  });
}

story("the options are sorted by cost and move when a figure does", {}, async (profile) => {
  const page = await profile.open();
  const sorted = (rows) => {
    const amounts = rows.map((row) => Number(row.cells[0].replaceAll(/[$MK]/g, "")));
    assert.deepEqual(amounts, [...amounts].sort((first, second) => first - second));
    return rows.map((row) => row.name);
  };
  const before = await rows(page);
  const names = sorted(before);
  assert.match(await page.locator(".answer-sentence").first().innerText(), new RegExp(`^\\s*${before[0].name} costs`));
  await page.locator('[id="options.o3.deliveries.s1.charges.price_per_unit"]').fill("1");
  await becomes(async () => JSON.stringify(await rows(page)) === JSON.stringify(before), false);
  const after = sorted(await rows(page));
  assert.deepEqual([...after].sort(), [...names].sort(), "every option is still there");
  assert.notDeepEqual(after, names);
  await page.locator(".league tbody tr").first().getByRole("button").first().click();
  await page.getByRole("heading", { name: /Present value/ }).first().waitFor();
});

story("amounts in long formats do not cover the figures beside them, on a phone", { locale: "de-DE", viewport: { width: 360, height: 780 } }, async (profile) => {
  const page = await profile.open();
  const found = await rows(page);
  assert.ok(found.some(({ cells }) => /\d,\d+\sMio\.\s/.test(cells.join())), "amounts are long");
  assert.deepEqual(found.filter(({ cut }) => cut).map(({ cells }) => cells), []);
});
