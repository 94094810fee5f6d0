// Measures the engine or the page in a real browser and prints one line of JSON; used by `cargo xtask bench`.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

// Assumed slowdown of a slow computer.
const SLOW = 4;
const [what, address, storedFile] = process.argv.slice(2);
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
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

// The parts of the page load one after the other.
function complete(tab) {
  return tab.waitForFunction(() => document.getElementById("assumptions.discount_rate") && !document.querySelector(".arriving"));
}

// Types into the discount rate, each time waiting for the frame that shows the result; `paint: false` only lets the
// program work.
function keystrokes(tab, count, { paint = true } = {}) {
  return tab.evaluate(async ({ count, paint }) => {
    const input = document.getElementById("assumptions.discount_rate");
    const result = document.querySelector(".comparison .best .figure");
    const painted = () => new Promise((done) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    }));
    const worked = () => new Promise((done) => setTimeout(done, 0));
    for (let round = 0; round < count; round += 1) {
      const before = result.textContent;
      if (paint) await painted();
      performance.mark("keystroke");
      input.value = (5 + (round % 40) / 4).toString();
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      await (paint ? painted() : worked());
      performance.mark("painted");
      if (round > 0 && result.textContent === before) throw new Error("the result did not change");
    }
    performance.clearMarks();
  }, { count, paint });
}

// Goes through the tabs of the results, opens and closes the sheet that shares, and goes to the guide and back, each time
// waiting for the frame that shows it.
function presses(tab, count) {
  return tab.evaluate(async (count) => {
    const painted = () => new Promise((done) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    }));
    const named = (id) => document.getElementById(id);
    const way = (place) => document.querySelectorAll(".bar .switch button")[place];
    const all = [...["timing", "promise", "risk", "figures", "summary"].map((name) => () => named(`tab.${name}`)),
      () => named("fold.share"), () => document.querySelector(".sheet-body header button"), () => way(0), () => way(1)];
    for (let round = 0; round < count; round += 1) {
      await painted();
      const button = all[round % all.length]();
      performance.mark("keystroke");
      button.click();
      await painted();
      performance.mark("painted");
    }
    performance.clearMarks();
  }, count);
}

// How long the main thread works from each keystroke or press until its result is painted, in milliseconds: event, program,
// style, layout, paint. The idle wait for the screen's next frame is left out; it is none of our doing.
async function work(tab, count, act = keystrokes) {
  await browser.startTracing(tab, { categories: ["toplevel", "disabled-by-default-devtools.timeline", "blink.user_timing", "__metadata"] });
  await act(tab, count);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString());
  const mark = (name) => traceEvents.filter((event) => event.name === name && event.cat?.includes("user_timing")).sort((a, b) => a.ts - b.ts);
  const starts = mark("keystroke");
  const ends = mark("painted");
  const tasks = traceEvents.filter((event) => event.ph === "X" && /RunTask$/.test(event.name) && event.pid === starts[0].pid && event.tid === starts[0].tid);
  // Tasks can be nested in a trace: only the part after the last counted moment counts.
  tasks.sort((a, b) => a.ts - b.ts);
  return starts.map((start, place) => {
    const end = ends[place].ts;
    let counted = start.ts;
    let busy = 0;
    for (const task of tasks) {
      const from = Math.max(task.ts, counted);
      const until = Math.min(task.ts + task.dur, end);
      if (until > from) {
        busy += until - from;
        counted = until;
      }
    }
    return busy / 1000;
  });
}

async function page() {
  const percentile = (times, share) => [...times].sort((a, b) => a - b)[Math.floor(times.length * share)];
  const sample = await open();
  await complete(sample.tab);
  const firstAnswers = [];
  for (let round = 0; round < 5; round += 1) {
    const { tab, opened } = await open();
    firstAnswers.push(opened);
    await tab.context().close();
  }
  await keystrokes(sample.tab, 50);
  const onSample = await work(sample.tab, 200);
  const reference = await open(readFileSync(storedFile, "utf8"));
  await complete(reference.tab);
  await keystrokes(reference.tab, 50);
  const onReference = await work(reference.tab, 200);
  const throttle = await reference.tab.context().newCDPSession(reference.tab);
  await throttle.send("Emulation.setCPUThrottlingRate", { rate: SLOW });
  await keystrokes(reference.tab, 20);
  const whenSlow = await work(reference.tab, 100);
  await presses(reference.tab, 9);
  const pressed = await work(reference.tab, 45, presses);
  return {
    keystroke_median_milliseconds: percentile(onReference, 0.5),
    keystroke_p95_milliseconds: percentile(onReference, 0.95),
    slow_keystroke_p95_milliseconds: percentile(whenSlow, 0.95),
    slow_press_p95_milliseconds: percentile(pressed, 0.95),
    sample_keystroke_p95_milliseconds: percentile(onSample, 0.95),
    first_answer_milliseconds: percentile(firstAnswers, 0.5),
    memory_growth_kilobytes: await memoryGrowth(sample.tab, 10_000),
  };
}

// How much the program's memory grows over many edits, after a warm-up.
async function memoryGrowth(tab, edits) {
  const memory = () => tab.evaluate(async () => (await (await import("./sourcewise.js")).default()).memory.buffer.byteLength);
  await keystrokes(tab, 500, { paint: false });
  const before = await memory();
  await keystrokes(tab, edits, { paint: false });
  return ((await memory()) - before) / 1024;
}
