// Proves that charts are legible at any width and can be exported to slides.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { PAGE, complete, showTab, started, story } from "./browser.mjs";

// Every sample that the API offers.
const SAMPLES = [...readFileSync(new URL("../../assets/sourcewise-api.d.ts", import.meta.url), "utf8").match(/type SampleName = (.*);/)[1].matchAll(/"([^"]+)"/g)].map(([, name]) => name);
assert.ok(SAMPLES.includes("whole_it_2"), SAMPLES.join());

/** The texts of charts that overlap, lie outside their drawing, or have several units of amounts. */
const collisions = () => [...document.querySelectorAll("svg.drawing")].filter((svg) => svg.checkVisibility()).flatMap((svg) => {
  const frame = svg.getBoundingClientRect();
  const title = svg.closest("figure").querySelector("h3, h4").textContent;
  const texts = [...svg.querySelectorAll("text")].filter((text) => text.textContent).map((text) => [text.textContent, text.getBoundingClientRect()]);
  const outside = texts.filter(([, box]) => box.left < frame.left - 1 || box.right > frame.right + 1);
  const covered = texts.flatMap(([first, a], place) => texts.slice(place + 1)
    .filter(([, b]) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3)
    .map(([second]) => `${first} / ${second}`));
  const units = [...new Set(texts.flatMap(([text]) => text.match(/(?<=\$[\d.,]+)[KMB]/g) ?? []))];
  if (units.length > 1) covered.push(`${units.join(" and ")} in one chart`);
  return [...covered, ...outside.map(([text]) => `${text} is cut`)].map((words) => `${title}: ${words}`);
});

/** Shows every chart of every tab and returns what is wrong with each, and the number of drawings seen. */
async function everyChart(collisions) {
  const frame = () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
  const press = async (button) => {
    button.click();
    await frame();
    for (let waited = 0; document.querySelector(".tab-chart:not(:has(svg.drawing))") && waited < 500; waited += 1) await frame();
  };
  const visible = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const seen = { found: [], drawings: 0 };
  const look = () => {
    seen.found.push(...collisions());
    seen.drawings += visible("svg.drawing").length;
  };
  for (const tab of visible('[role="tab"]')) {
    await press(tab);
    if (tab.getAttribute("aria-selected") !== "true") throw new Error(`${tab.textContent} does not open`);
    const buttons = () => visible('[role="group"][aria-label="Chart shown"] button, .tab-choices > .switch button');
    if (!buttons().length) look();
    for (let chart = 0; chart < buttons().length; chart += 1) {
      await press(buttons()[chart]);
      look();
    }
  }
  return seen;
}

story("no label of a chart covers another or is cut, and its amounts have one unit, on any sample and at any width", { timeout: 240_000 }, async (profile) => {
  const page = await profile.open();
  const found = [];
  let drawings = 0;
  for (const sample of SAMPLES) {
    await page.goto(`${PAGE}?sample=${sample}`);
    await started(page);
    await complete(page);
    // A window changes its size slowly, so every chart is drawn at one width before the next.
    for (const width of [360, 768, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const toggle = page.locator(".results-toggle");
      if (await toggle.isVisible() && await toggle.getAttribute("aria-expanded") === "false") await toggle.click();
      const seen = await page.evaluate(`(${everyChart})(${collisions})`);
      found.push(...seen.found.map((words) => `${sample}, ${width}: ${words}`));
      drawings += seen.drawings;
    }
  }
  assert.ok(drawings >= SAMPLES.length * 3 * 7, `${drawings} drawings`);
  assert.deepEqual(found, []);
});

const saved = async (page, press) => {
  const [download] = await Promise.all([page.waitForEvent("download"), press()]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
};

story("charts are saved as pictures for slides: 1,920 pixels, with title, names of colours and source", { acceptDownloads: true, colorScheme: "dark" }, async (profile) => {
  const page = await profile.open();
  await complete(page);
  const chart = page.locator(".chart").first();
  const save = (name) => saved(page, () => chart.getByRole("button", { name, exact: true }).click());
  await chart.getByText("Save as a picture").click();
  const [svg, white, clear] = [await save("SVG"), await save("PNG"), await save("Transparent PNG")];
  const text = svg.content.toString();
  assert.doesNotMatch(text, /var\(|style=/);
  const words = text.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
  const title = await chart.locator("h3").innerText();
  for (const expected of [title, "Own people", "Provider charges", "Source: Sourcewise", "fingerprint"]) assert.ok(words.includes(expected), expected);
  const pixels = (kind, bytes) => page.evaluate(async ([kind, data]) => {
    const image = new Image();
    image.src = `data:${kind};base64,${data}`;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
    const context = canvas.getContext("2d");
    context.drawImage(image, 0, 0);
    const { data: all } = context.getImageData(0, 0, canvas.width, canvas.height);
    return { width: canvas.width, corner: [...all.slice(0, 4)], colours: new Set(new Uint32Array(all.buffer)).size };
  }, [kind, bytes.toString("base64")]);
  const [drawn, opaque, transparent] = [
    await pixels("image/svg+xml", svg.content), await pixels("image/png", white.content), await pixels("image/png", clear.content),
  ];
  for (const picture of [drawn, opaque, transparent]) assert.ok(picture.colours > 10, "it shows something without the page's styles");
  assert.deepEqual([opaque.width, transparent.width], [1920, 1920]);
  assert.deepEqual([opaque.corner, transparent.corner], [[255, 255, 255, 255], [0, 0, 0, 0]], "white in the dark theme, too");
  assert.equal(await page.locator(".chart-slide").count(), 0, "nothing of it stays on the page");
});
