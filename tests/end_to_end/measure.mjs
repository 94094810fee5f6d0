// Measures the engine or the page in a real browser and prints one line of JSON; used by `cargo xtask bench`.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const [what, address, storedFile] = process.argv.slice(2);
// Without a frame rate limit a frame is drawn as soon as it is due, so that waiting for the screen is not counted.
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--disable-frame-rate-limit", "--disable-gpu-vsync"];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
const report = what === "engine" ? await engine() : await page();
console.log(typeof report === "string" ? report : JSON.stringify(report));
await browser.close();

async function engine() {
  const tab = await browser.newPage();
  await tab.goto(address);
  await tab.waitForFunction(() => document.body.textContent.startsWith("{"), null, { timeout: 120_000 });
  return tab.evaluate(() => document.body.textContent);
}

async function open(stored) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-US" });
  if (stored) await context.addInitScript((text) => localStorage.setItem("sourcewise.current", text), stored);
  const tab = await context.newPage();
  const start = Date.now();
  await tab.goto(address);
  await tab.waitForSelector(".answer-sentence");
  return { tab, opened: Date.now() - start };
}

// Types into the discount rate and waits for the frame that shows the result.
function keystrokes(tab, count) {
  return tab.evaluate(async (count) => {
    const input = document.getElementById("assumptions.discount_rate");
    const result = document.querySelector(".comparison .best .figure");
    const painted = () => new Promise((done) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    }));
    const times = [];
    for (let round = 0; round < count; round += 1) {
      const before = result.textContent;
      await painted();
      const start = performance.now();
      input.value = (5 + (round % 40) / 4).toString();
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await painted();
      times.push(performance.now() - start);
      if (round > 0 && result.textContent === before) throw new Error("the result did not change");
    }
    return times;
  }, count);
}

async function page() {
  const percentile = (times, share) => [...times].sort((a, b) => a - b)[Math.floor(times.length * share)];
  const sample = await open();
  const firstAnswers = [];
  for (let round = 0; round < 5; round += 1) {
    const { tab, opened } = await open();
    firstAnswers.push(opened);
    await tab.context().close();
  }
  await keystrokes(sample.tab, 50);
  const onSample = await keystrokes(sample.tab, 200);
  const reference = await open(readFileSync(storedFile, "utf8"));
  await keystrokes(reference.tab, 50);
  const onReference = await keystrokes(reference.tab, 200);
  return {
    keystroke_median_milliseconds: percentile(onReference, 0.5),
    keystroke_p95_milliseconds: percentile(onReference, 0.95),
    sample_keystroke_p95_milliseconds: percentile(onSample, 0.95),
    first_answer_milliseconds: percentile(firstAnswers, 0.5),
    memory_growth_kilobytes: await memoryGrowth(sample.tab, 10_000),
  };
}

// How much the program's memory grows over many edits, after a warm-up.
async function memoryGrowth(tab, edits) {
  const memory = () => tab.evaluate(async () => (await (await import("./sourcewise.js")).default()).memory.buffer.byteLength);
  await keystrokes(tab, 300);
  const before = await memory();
  await keystrokes(tab, edits);
  return ((await memory()) - before) / 1024;
}
