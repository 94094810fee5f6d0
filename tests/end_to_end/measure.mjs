// Measures the engine or the page in a real browser and prints one line of JSON; used by `cargo xtask bench`.
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

// Assumed slowdown of a slow computer.
const SLOW = 4;
const [what, address, storedFile, uncertainFile] = process.argv.slice(2);
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync"];
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args });
const report = what === "engine" ? await engine() : what === "futures" ? await allFutures() : await page();
console.log(typeof report === "string" ? report : JSON.stringify(report));
await browser.close();

async function engine() {
  const tab = await browser.newPage();
  await tab.goto(address);
  await tab.waitForFunction(() => document.body.textContent.startsWith("{"), null, { timeout: 120_000 });
  return tab.evaluate(() => document.body.textContent);
}

async function open(stored, { query = "", prepare, argument } = {}) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: "en-US" });
  if (stored) await context.addInitScript((text) => localStorage.setItem("sourcewise.current", text), stored);
  if (prepare) await context.addInitScript(prepare, argument);
  const tab = await context.newPage();
  const start = Date.now();
  await tab.goto(address + query);
  await tab.waitForSelector(".answer-sentence");
  return { tab, opened: Date.now() - start };
}

// The parts of the page load one after the other.
function complete(tab) {
  return tab.waitForFunction(() => document.getElementById("assumptions.discount_rate") && !document.querySelector(".arriving"));
}

// Types into the discount rate, each time waiting for the frame that shows the result, which follows a key one frame later;
// `paint: false` only lets the program work.
function keystrokes(tab, count, { paint = true } = {}) {
  return tab.evaluate(async ({ count, paint }) => {
    const input = document.getElementById("assumptions.discount_rate");
    const result = () => document.querySelector(".results .option-tables").textContent;
    const painted = () => new Promise((done) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    }));
    const worked = () => new Promise((done) => setTimeout(done, 0));
    for (let round = 0; round < count; round += 1) {
      const before = result();
      if (paint) await painted();
      performance.mark("keystroke");
      input.value = (5 + (round % 40) / 4).toString();
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      for (let waited = 0; waited === 0 || (round > 0 && result() === before); waited += 1) {
        if (waited > 100) throw new Error("the result did not change");
        await (paint ? painted() : worked());
      }
      performance.mark("painted");
    }
    performance.clearMarks();
  }, { count, paint });
}

// Goes through the tabs of the results, opens and closes the sheet that shares, and goes to the guide and back; `documents` opens the
// report, its one page and the slides from that sheet instead. Each time it waits for the frame that shows it.
function presses(tab, count, documents = false) {
  return tab.evaluate(async ({ count, documents }) => {
    const painted = () => new Promise((done) => requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = done;
      port2.postMessage(null);
    }));
    const named = (id) => document.getElementById(id);
    const way = (place) => document.querySelectorAll(".bar .switch button")[place];
    const all = [...["timing", "promise", "risk", "figures", "summary"].map((name) => () => named(`tab.${name}`)),
      () => named("fold.share"), () => document.querySelector(".sheet-body header button"), () => way(0), () => way(1)];
    const opener = (name) => [...document.querySelectorAll(".sheet-body button")].find((button) => button.textContent === name);
    const back = () => document.querySelector(".report-tools button");
    const opened = [["Report", back], ["One page", back], ["Present", () => document.querySelector(".slide-turn button:last-child")]];
    for (let round = 0; round < count; round += 1) {
      const [name, close] = opened[round % opened.length];
      if (documents) named("fold.share").click();
      do await painted(); while (document.querySelector(".arriving"));
      const button = documents ? opener(name) : all[round % all.length]();
      performance.mark("keystroke");
      button.click();
      await painted();
      performance.mark("painted");
      if (documents) close().click();
    }
    performance.clearMarks();
  }, { count, documents });
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
  const openDocuments = (tab, count) => presses(tab, count, true);
  await openDocuments(reference.tab, 3);
  const documents = await work(reference.tab, 21, openDocuments);
  return {
    futures: await allFutures(),
    keystroke_median_milliseconds: percentile(onReference, 0.5),
    keystroke_p95_milliseconds: percentile(onReference, 0.95),
    slow_keystroke_p95_milliseconds: percentile(whenSlow, 0.95),
    slow_press_p95_milliseconds: percentile(pressed, 0.95),
    slow_document_p95_milliseconds: percentile(documents, 0.95),
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

// Pretends that the computer has a processor more than so many workers, and notes when a worker is ready, when all numbers are
// there, and when the page has painted what they say.
function watchFutures(workers) {
  Object.defineProperty(navigator, "hardwareConcurrency", { get: () => workers + 1 });
  const watched = { moments: {} };
  const note = (name) => { watched.moments[name] ??= performance.now(); };
  const painted = (name) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => note(name);
    port2.postMessage(null);
  });
  let Kept;
  Object.defineProperty(globalThis, "SourcewiseFutures", {
    get: () => Kept,
    set(Futures) {
      Kept = Futures;
      const { start, hear } = Futures.prototype;
      Futures.prototype.start = function (scenario, tell) {
        let answers = 0;
        return start.call(this, scenario, (summary, fault) => {
          answers += 1;
          tell(summary, fault);
          painted(answers === 1 ? "first" : "all");
        });
      };
      Futures.prototype.hear = function (worker, message) {
        if (message.blocks !== undefined) note("ready");
        const heard = hear.call(this, worker, message);
        if (this.run && this.run.total && this.run.blocks.filter(Boolean).length === this.run.total) note("numbers");
        return heard;
      };
    },
  });
  globalThis.watchedFutures = watched;
}

// Edits a number some times, each time waiting for all futures; returns how many are computed in a second, and how many milliseconds
// pass from the edit until the first of them, and all of them with what finding out is worth, are painted.
async function futures(name, stored, query, workers, rounds) {
  const { tab } = await open(stored, { query, prepare: watchFutures, argument: workers });
  await tab.waitForFunction(() => document.getElementById("assumptions.discount_rate") && !document.querySelector(".arriving")
    && document.querySelector(".answer-futures[aria-busy=false]"), null, { timeout: 60_000 });
  const times = await tab.evaluate(async (rounds) => {
    const input = document.getElementById("assumptions.discount_rate");
    const times = [];
    for (let round = 0; round < rounds + 2; round += 1) {
      watchedFutures.moments = {};
      const start = performance.now();
      input.value = (5 + (round % 40) / 4).toString();
      input.dispatchEvent(new InputEvent("input", { bubbles: true }));
      while (watchedFutures.moments.all === undefined) await new Promise((done) => setTimeout(done, 5));
      const { ready, numbers, first, all } = watchedFutures.moments;
      // The first rounds compile the program for speed.
      if (round > 1) times.push({ speed: 16_384 / ((numbers - ready) / 1000), first: first - start, all: all - start });
    }
    return times;
  }, rounds);
  await tab.context().close();
  const sorted = (key) => times.map((time) => time[key]).sort((a, b) => a - b);
  const p95 = (key) => sorted(key)[Math.floor(times.length * 0.95)];
  return { name, workers, per_second: Math.max(...sorted("speed")), first_p95_milliseconds: p95("first"),
    all_p95_milliseconds: p95("all"), all_best_milliseconds: sorted("all")[0] };
}

async function allFutures() {
  const samples = ["service_desk_1", "data_centre_1", "cloud_1", "applications_2", "network_security_1", "business_process_1",
    "whole_it_2", "insourcing_2"];
  const found = [];
  for (const workers of [1, 2]) {
    found.push(await futures("reference", readFileSync(uncertainFile, "utf8"), "", workers, 12));
    for (const sample of samples) found.push(await futures(sample, null, `?sample=${sample}`, workers, 6));
  }
  return found;
}
