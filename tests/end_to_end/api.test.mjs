// Proves that the JavaScript API answers as its guide says, and that no input from a host can damage it.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { PAGE, story } from "./browser.mjs";
import { serve } from "./hosts.mjs";

/** A page of the site without the calculator, with the API loaded. */
async function api(profile) {
  const page = await profile.context.newPage();
  await page.goto(`${PAGE}embedding/index.html`);
  await page.evaluate(async (address) => {
    const { load } = await import(address);
    globalThis.sourcewise = await load();
  }, `${PAGE}sourcewise-api.js`);
  return page;
}

/** The lines of a recorded file. */
const recorded = (name) => readFileSync(new URL(`../cases/${name}`, import.meta.url), "utf8").split("\n").filter((line) => line && !line.startsWith("#"));

story("every figure, every future and every link is the same to the bit as natively", {}, async (profile) => {
  const page = await api(profile);
  const figures = recorded("result_bits.txt");
  const computed = await page.evaluate((names) => {
    const { calculate, decodeLink } = globalThis.sourcewise;
    const bits = (number) => new BigUint64Array(new Float64Array([number]).buffer)[0].toString(16).padStart(16, "0");
    return names.flatMap((name) => {
      const { value } = calculate(name.includes(".") ? decodeLink(name).value : { sample: name });
      return value.options.map(({ measures }) => {
        const known = Object.keys(measures).sort().map((measure) => measures[measure]).filter((number) => number !== null);
        return [name, ...known.map(bits)].join(" ");
      });
    });
  }, [...new Set(figures.map((line) => line.split(" ")[0]))]);
  assert.deepEqual(computed, figures);
  const futures = recorded("futures_bits.txt");
  const drawn = await page.evaluate((names) => {
    const bits = (number) => new BigUint64Array(new Float64Array([number]).buffer)[0].toString(16).padStart(16, "0");
    return names.flatMap((name) => globalThis.sourcewise.simulate({ sample: name }, { trials: 1024 }).value.options.map((option) => {
      const spreads = [option.present_value, option.saving_after_hurdle];
      return [name, ...spreads.flatMap(({ mean, p10, p50, p90 }) => [mean, p10, p50, p90].map(bits))].join(" ");
    }));
  }, [...new Set(futures.map((line) => line.split(" ")[0]))]);
  assert.deepEqual(drawn, futures);
  const links = recorded("links.txt").map((line) => line.split(" ")[0]);
  const written = await page.evaluate((links) => links.map((link) => {
    const { decodeLink, encodeLink } = globalThis.sourcewise;
    return encodeLink(decodeLink(link).value).value;
  }), links);
  assert.deepEqual(written, recorded("links_written.txt"));
});

story("the API computes a sample, and a part of a scenario with the defaults of a rate card", {}, async (profile) => {
  const page = await api(profile);
  const found = await page.evaluate(() => {
    const { calculate, validate, encodeLink, decodeLink, schema, version } = globalThis.sourcewise;
    const sample = calculate({ sample: "help_desk_2" });
    const full = decodeLink(encodeLink({ sample: "help_desk_2" }).value);
    const changed = calculate({ sample: "help_desk_2", changes: { assumptions: { discount_rate: 0.05 } } });
    const rateCard = { rate_card: 1, entries: [
      { input: "team.salary_per_year", value: 90000, source: "Pay scale 2027" },
      { input: "team.no_such_input", value: 1, source: "Pay scale 2027" },
    ] };
    return {
      sample, changed, full, again: calculate(full.value), text: calculate(JSON.stringify(full.value)),
      carded: calculate({ sample: "help_desk_2" }, { rateCard }), warnings: validate({ sample: "help_desk_2" }),
      link: decodeLink(`https://example.org/x/#s=${encodeLink(full.value).value}`), schema: schema(), version: version(),
    };
  });
  const { sample, changed, full, again, text, carded } = found;
  assert.equal(sample.ok, true);
  assert.equal(sample.value.options.length, 4);
  assert.ok(sample.value.options[0].measures.present_value > 1e6);
  assert.equal(sample.value.options[0].payback_months, null);
  assert.equal(sample.value.months, sample.value.options[0].cost_per_month.length);
  assert.deepEqual(again, sample, "a scenario is its link");
  assert.deepEqual(text, sample, "a scenario is its text");
  assert.deepEqual(found.link, full);
  assert.notEqual(changed.value.options[0].measures.present_value, sample.value.options[0].measures.present_value);
  assert.ok(carded.value.options[0].measures.total > sample.value.options[0].measures.total, "higher pay costs more");
  assert.equal(carded.rateCardErrors.length, 1);
  assert.match(carded.rateCardErrors[0].path, /entries\.2 \(team\.no_such_input\)/);
  assert.ok(Array.isArray(found.warnings.value));
  assert.equal(found.schema.value.$schema, "https://json-schema.org/draft/2020-12/schema");
  assert.match(found.version.value.sourcewise, /^\d+\.\d+\.\d+$/);
});

story("the API simulates a sample: the same seed gives the same futures, and columns agree with the percentiles", {}, async (profile) => {
  const page = await api(profile);
  const found = await page.evaluate(() => {
    const { samples, simulate } = globalThis.sourcewise;
    const sample = { sample: "data_centre_1" };
    const { value } = samples(sample, { trials: 1024, seed: 3 });
    const savings = value.columns["options.o4.saving"];
    return {
      first: simulate(sample, { trials: 1024, seed: 3 }), again: simulate(sample, { trials: 1024, seed: 3 }),
      other: simulate(sample, { trials: 1024, seed: 4 }), faults: [simulate(sample, { seed: 1.5 }), samples(sample, { trials: 1000 })],
      mean: savings.reduce((sum, saving) => sum + saving, 0) / savings.length, kind: savings.constructor.name, trials: value.trials,
      named: Object.keys(value.columns),
    };
  });
  assert.equal(found.first.ok, true);
  assert.equal(found.first.value.is_final, true);
  assert.deepEqual(found.again, found.first);
  assert.notDeepEqual(found.other.value.options, found.first.value.options);
  assert.deepEqual(found.faults.map(({ errors }) => errors[0].path), ["seed", "trials"]);
  assert.equal(found.kind, "Float64Array");
  assert.equal(found.trials, 1024);
  assert.ok(found.named.includes("services.s1.demand.volume_growth"));
  const { saving } = found.first.value.options.find(({ option }) => option === "o4");
  assert.ok(Math.abs(found.mean / saving.mean - 1) < 1e-9);
});

story("a fault is a value that names its place", {}, async (profile) => {
  const page = await api(profile);
  const errors = await page.evaluate(() => {
    const { calculate, decodeLink, validate } = globalThis.sourcewise;
    return [
      calculate({ sample: "no_such_sample" }), calculate({ sample: "help_desk_2", changes: { assumptions: { discount_rate: 7 } } }),
      calculate("{"), calculate(undefined), decodeLink("1.j.abc"), decodeLink(7), calculate({ sample: "help_desk_2" }, { rateCard: "[]" }),
      validate({ sample: "help_desk_2", changes: { options: { o2: { deliveries: { s1: { transition: { knowledge_transfer_months: 60, parallel_run_months: 24 } } } } } } }),
      calculate({ sample: "help_desk_2", change: {} }),
    ].map((reply) => reply.ok ? "no error" : `${reply.errors[0].path}: ${reply.errors[0].message}`);
  });
  const expected = [
    /^sample: is not a sample/, /^assumptions\.discount_rate: must be a number from 0 to 0\.5/, /^scenario: is not valid JSON/,
    /^scenario: cannot be written as JSON/, /^link: /, /^link: must be a text/, /^rate_card: must start with/,
    /transition/, /^scenario: contains «change»/,
  ];
  expected.forEach((pattern, place) => assert.match(errors[place], pattern));
});

story("twenty thousand failing calls do not change the API", {}, async (profile) => {
  const page = await api(profile);
  const found = await page.evaluate(() => {
    const { calculate, validate, encodeLink, decodeLink } = globalThis.sourcewise;
    const before = JSON.stringify(calculate({ sample: "help_desk_2" }));
    const thrower = () => { throw { get message() { throw new Error("again"); } }; };
    const cycle = { sample: "help_desk_2" };
    cycle.changes = cycle;
    let deep = {};
    for (let depth = 0; depth < 300; depth += 1) deep = { deep };
    const handler = new Proxy({}, { get: () => thrower });
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const huge = "x".repeat(11 * 1024 * 1024);
    const hostile = [
      { get title() { throw new Error("no"); } }, { get title() { return thrower(); } }, { toJSON: thrower }, new Proxy({}, handler), proxy,
      cycle, deep, { amount: 10n }, 10n, Symbol("s"), { title: Symbol("s") }, () => 1, undefined, null, NaN, Infinity, -0, 1e400, [], [[]], "", "null", "[",
      new Map([["title", 1]]), new Set([1]), new Date(NaN), /x/, new Uint8Array(9), new Error("x"), Promise.resolve(1), globalThis.document, huge,
      JSON.parse('{"__proto__":{"title":"x"},"constructor":1}'), Object.create({ title: "x", get options() { throw 1; } }),
      { sample: "help_desk_2", changes: { title: 7 } }, { sample: "help_desk_2", changes: { assumptions: { discount_rate: NaN } } },
      { sample: "help_desk_2", changes: { options: null } }, { sample: "help_desk_2", changes: [] }, { sample: ["help_desk_2"] },
      { title: "\ud800".repeat(9), status_quo: "o1" }, { title: "x".repeat(1e4) }, "{".repeat(1e4), "[".repeat(1e4), `{"a":${"9".repeat(1e4)}}`,
    ];
    const functions = [calculate, validate, encodeLink, decodeLink, (value) => calculate({ sample: "help_desk_2" }, { rateCard: value ?? "null" }),
      (value) => calculate({ sample: "help_desk_2" }, new Proxy({}, { get() { throw value; } }))];
    let failed = 0, thrown = 0, passed = [];
    for (let call = 0; call < 20_000; call += 1) {
      const [ask, place] = [functions[call % functions.length], Math.floor(call / functions.length) % hostile.length];
      try {
        const reply = ask(hostile[place]);
        if (reply.ok) passed.push(`${call % functions.length}/${place}`);
        else failed += reply.errors.length > 0 ? 1 : 0;
      } catch (error) {
        thrown += 1;
      }
    }
    const after = calculate({ sample: "help_desk_2" });
    return { failed, thrown, passed: [...new Set(passed)], after: after.ok, same: JSON.stringify(after) === before };
  });
  assert.deepEqual(found, { failed: 20_000, thrown: 0, passed: [], after: true, same: true });
});

story("polluted prototypes change no answer and leave no trace", {}, async (profile) => {
  const page = await api(profile);
  const found = await page.evaluate(() => {
    const { calculate } = globalThis.sourcewise;
    const before = JSON.stringify(calculate({ sample: "help_desk_2" }));
    const pollutions = [
      ["toJSON", { value: () => { throw new Error("toJSON"); } }], ["title", { value: "polluted" }], ["sample", { value: "cloud_1" }],
      ["rateCard", { get() { throw new Error("rateCard"); } }], ["value", { set() { throw new Error("value"); } }],
      ["errors", { set() { throw new Error("errors"); } }], ["errors", { value: [], writable: false }], ["measures", { set() { throw 1; } }],
    ];
    const replies = pollutions.map(([name, pollution]) => {
      Object.defineProperty(Object.prototype, name, { configurable: true, ...pollution });
      let reply;
      try {
        for (let call = 0; call < 20; call += 1) reply = calculate({ sample: "help_desk_2" });
      } catch (error) {
        reply = { thrown: String(error) };
      }
      delete Object.prototype[name];
      return reply.thrown ?? (reply.ok ? JSON.stringify(reply) === before : "error");
    });
    return { replies, same: JSON.stringify(calculate({ sample: "help_desk_2" })) === before };
  });
  assert.ok(found.same, "the answer afterwards is the one before");
  for (const reply of found.replies) assert.ok(reply === true || reply === "error", String(reply));
});

story("a crash is an error, and the next call succeeds", {}, async (profile) => {
  const page = await profile.context.newPage();
  await page.goto(`${PAGE}embedding/index.html`);
  const replies = await page.evaluate(async (address) => {
    // The first instance stops in the middle of the first call, as it would after a panic.
    const genuine = WebAssembly.instantiateStreaming;
    WebAssembly.instantiateStreaming = async (...of) => {
      const { instance, module } = await genuine(...of);
      const exports = { ...instance.exports, calculate() { throw new WebAssembly.RuntimeError("unreachable"); } };
      return { instance: Object.create(instance, { exports: { value: exports } }), module };
    };
    const { load } = await import(address);
    const { calculate } = await load();
    return [calculate({ sample: "help_desk_2" }), calculate({ sample: "help_desk_2" })];
  }, `${PAGE}sourcewise-api.js`);
  assert.deepEqual([replies[0].ok, replies[0].errors[0].path], [false, "program"]);
  assert.match(replies[0].errors[0].message, /stopped and was started again/);
  assert.equal(replies[1].ok, true);
});

// To a browser localhost is another site than 127.0.0.1.
const port = await serve((request, response) => {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end('<!doctype html><title>Host</title><link rel="icon" href="data:,">');
});
const OTHER_SITE = `http://localhost:${port}`;

story("the API can be used from another site", { origins: [OTHER_SITE] }, async (profile) => {
  const page = await profile.context.newPage();
  await page.goto(OTHER_SITE);
  const options = await page.evaluate(async (address) => {
    const { load } = await import(address);
    return (await load()).calculate({ sample: "cloud_1" }).value.options.length;
  }, `${PAGE}sourcewise-api.js`);
  assert.ok(options >= 2);
});
