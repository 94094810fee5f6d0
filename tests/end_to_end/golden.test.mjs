// Proves the golden values of decisions, mixes and follow-ups in WebAssembly, through the JavaScript API.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { PAGE, story } from "./browser.mjs";

const read = (name) => readFileSync(new URL(`../cases/${name}`, import.meta.url), "utf8");
const golden = JSON.parse(read("deciding.json"));
const links = Object.fromEntries(read("golden_links.txt").split("\n").filter((line) => line && !line.startsWith("#")).map((line) => line.split(" ")));

const near = (found, expected, tolerance, about) =>
  assert.ok(found !== null && Math.abs(found - expected) <= tolerance, `${about}: ${found} instead of ${expected}`);
const allNear = (found, expected, tolerance, about) => {
  assert.equal(found.length, expected.length, about);
  found.forEach((number, place) => near(number, expected[place], tolerance, about));
};
const fraction = (text) => text.split("/").map(Number).reduce((above, below) => above / below);
const rounded = (number, decimals) => Math.round(number * 10 ** decimals) / 10 ** decimals;

/** A decision: a row of scores for each option, without the cost, which comes first if `costs` are given. */
const decided = (rows, { weights, costs = null, ...more }) => ({ rows, weights, costs, more });

/** The cases that the API can express, by name; the page computes all of them in one visit. */
function cases() {
  const all = {};
  for (const { name, n, pairs } of golden.ahp) {
    const keys = [...Array(n).keys()].flatMap((row) => [...Array(n).keys()].slice(row + 1).map((column) => `c${row + 1}.c${column + 1}`));
    all[name] = decided([[], []], { weights: Array(n).fill(1), weights_by: "pairwise", pairs: Object.fromEntries(keys.map((key, place) => [key, pairs[place]])) });
  }
  for (const n of Object.keys(golden.rank_order_centroid)) all[`order ${n}`] = decided([[], []], { weights: Array(+n).fill(1), weights_by: "order" });
  all.swing = decided([[], []], { weights: golden.swing.points, weights_by: "swing" });
  for (const { name, matrix, weights, better } of golden.topsis) {
    if (matrix.flat().every((score) => score <= 10) && better.every((sign) => sign > 0)) all[name] = decided(matrix, { weights });
  }
  const sides = (differences) => [differences.map((difference) => 5 + difference / 2), differences.map((difference) => 5 - difference / 2)];
  const even = (row) => row.map(() => 1);
  golden.acceptability_two_options.forEach(({ difference_of_scores: row }, place) => { all[`two ${place}`] = decided(sides(row), { weights: even(row) }); });
  golden.acceptability_several.forEach(({ scores }, place) => { all[`several ${place}`] = decided(scores, { weights: even(scores[0]) }); });
  golden.acceptability_factors.forEach(({ difference_of_scores: row, weights }, place) => { all[`factors ${place}`] = decided(sides(row), { weights }); });
  golden.price_scores.forEach(({ formula, prices, options, price_weight: share, with_third: third }, place) => {
    const [price_score, reference_cost] = [formula.split(",")[0], 100];
    const offers = options ?? (prices ?? [50, 75, 100]).map((price) => ["", price, price]);
    const of = (offers) => decided(offers.map(([, quality]) => [prices ? 5 : quality / 10]), {
      weights: [share ?? 0.5, 1 - (share ?? 0.5)], costs: offers.map(([, , price]) => price), price_score, reference_cost,
    });
    all[`price ${place}`] = of(offers);
    if (third) all[`price ${place} with a third`] = of([...offers, third]);
  });
  const method = golden.price_quality_method;
  const share = method.price_weight / 100;
  all.method = decided(method.offers.map((offer) => [offer.grades_weighted / 10 / (1 - share)]), {
    weights: [share, 1 - share], costs: method.offers.map((offer) => offer.price), reference_cost: method.estimate,
  });
  const { scores, weights, present_value: costs } = golden.reference_decision;
  for (const price_score of ["fixed", "lowest_over_price", "between_extremes"]) all[price_score] = decided(scores, { weights, costs, price_score });
  return all;
}

/** The mixes whose limits need no score of their own for each service. */
const MIXES = {
  free: {}, no_provider: { most_providers: 0 }, offshore_at_most_30: { most_offshore: 0.3 }, security_own: { forbidden: ["o2.s3", "o3.s3"] },
  one_provider_and_offshore_at_most_30: { most_providers: 1, most_offshore: 0.3 },
};
const QUARTERS = [["minimum", [1, 1, 0.7, 0.7], 28_750], ["fixed_fee", [1, 1, 1.2, 1.2], 0], ["fixed_fee", [1, 1, 0.95, 0.95], 0], ["forecast", [1, 1, 1, 1], 27_000]];

story("every golden decision, mix and follow-up has its value in WebAssembly", {}, async (profile) => {
  const page = await profile.context.newPage();
  await page.goto(`${PAGE}embedding/index.html`);
  const found = await page.evaluate(async ({ address, links, cases, golden, mixes, quarters }) => {
    const { calculate, decodeLink } = await (await import(address)).load();
    const scenario = (name) => decodeLink(links[name]).value;
    const results = (document) => {
      const reply = calculate(document);
      if (!reply.ok) throw new Error(JSON.stringify(reply.errors));
      return reply.value;
    };
    const decide = ({ rows, weights, costs, more }) => {
      const document = scenario("costless");
      const options = document.option_order.slice(0, rows.length);
      document.option_order = options;
      document.options = Object.fromEntries(options.map((id) => [id, document.options[id]]));
      const criteria = weights.map((weight, place) => [`c${place + 1}`, costs && place === 0 ? { from: "cost", weight } : { name: `${place}`, weight }]);
      const scores = {};
      options.forEach((id, option) => {
        if (costs) document.options[id].deliveries.s1.scope.once = costs[option];
        rows[option].forEach((score, place) => { scores[`${id}.c${place + (costs ? 2 : 1)}`] = { score }; });
      });
      document.decision = { criteria_order: criteria.map(([id]) => id), criteria: Object.fromEntries(criteria), scores, ...more };
      return results(document).decision;
    };
    const mix = (limits) => {
      const document = scenario("mix");
      golden.mix.cost.forEach((row, service) => row.forEach((cost, option) => {
        const delivery = document.options[`o${option + 1}`].deliveries[`s${service + 1}`];
        delivery.scope.once = cost * 1e6;
        delivery.rates.offshore_share = golden.mix.offshore[service][option];
      }));
      document.decision = { mix: limits };
      return results(document).mix.best;
    };
    const follow = ([name, ratios, paid]) => {
      const document = scenario(name);
      const rows = ratios.map((ratio, quarter) => ({ from: quarter * 3, s1: { units: 3000 * ratio, paid } }));
      return results({ ...document, follow: { option: "o2", case: document, rows } }).follow_up;
    };
    const all = (of, entries) => Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, of(entry)]));
    return { decisions: all(decide, cases), mixes: all(mix, mixes), follows: quarters.map(follow) };
  }, { address: `${PAGE}sourcewise-api.js`, links, cases: cases(), golden: { mix: golden.mix }, mixes: MIXES, quarters: QUARTERS });

  const { decisions } = found;
  const weights = (name) => Object.entries(decisions[name].weights).sort(([one], [other]) => one.slice(1) - other.slice(1)).map(([, weight]) => weight);
  const each = (name, figure) => decisions[name].options.map((option) => option[figure]);
  golden.ahp.forEach(({ name, weights: expected }) => allNear(weights(name), expected, 1e-9, name));
  Object.entries(golden.rank_order_centroid).forEach(([n, expected]) => allNear(weights(`order ${n}`), expected, 1e-9, `order ${n}`));
  assert.deepEqual(weights("swing"), golden.swing.weights);
  const topsis = golden.topsis.filter(({ name }) => decisions[name]);
  assert.equal(topsis.length, 4);
  topsis.forEach(({ name, closeness }) => allNear(each(name, "topsis"), closeness, 1e-9, name));
  golden.acceptability_two_options.forEach((one, place) => near(each(`two ${place}`, "share_any")[0], fraction(one.share_in_which_the_first_is_better), 0.015, `two ${place}`));
  golden.acceptability_several.forEach(({ share }, place) => allNear(each(`several ${place}`, "share_any"), share.map(fraction), 0.015, `several ${place}`));
  golden.acceptability_factors.forEach(({ share }, place) => near(each(`factors ${place}`, "share_near")[0], fraction(share), 0.015, "factors"));
  golden.price_scores.forEach((one, place) => {
    const name = `price ${place}`;
    const scaled = (most) => each(name, "cost_score").map((score) => rounded((score / 10) * most, one.decimals));
    const totals = (name) => each(name, "total").map((total) => total * 10);
    if (one.scores_of_1) assert.deepEqual(scaled(1), one.scores_of_1);
    else if (one.scores) assert.deepEqual(scaled(one.out_of), one.scores);
    else if (one.expect) assert.deepEqual(each(name, "cost_score"), [null, null]);
    else allNear(totals(name), one.total, one.options ? 1e-9 : 1e-3, one.source);
    if (one.with_third) allNear(totals(`${name} with a third`), one.total_with_third, 1e-9, one.source);
  });
  const { offers, winner } = golden.price_quality_method;
  assert.equal(decisions.method.winner, `o${winner + 1}`);
  const quality = each("method", "quality");
  allNear(quality.map((own) => decisions.method.value_of_a_point * (own - quality[0])), offers.map(({ premium }) => premium), 1e-6, "premium");

  const expected = golden.reference_decision;
  const { fixed } = decisions;
  for (const figure of ["cost_score", "total", "quality"]) allNear(each("fixed", figure), expected[figure], 1e-9, figure);
  fixed.options.forEach(({ contributions }, place) => allNear(Object.values(contributions), expected.contributions[place], 1e-9, "contributions"));
  allNear(each("fixed", "topsis"), expected.topsis_with_money, 1e-9, "TOPSIS");
  allNear(each("fixed", "share_any"), expected.acceptability_any_weights.share, 0.015, "any weights");
  allNear(each("fixed", "share_near"), expected["acceptability_each_weight_times_0.5_to_1.5"].share, 0.015, "weights near");
  near(fixed.value_of_a_point, expected.value_of_a_point, 1e-6, "value of a point");
  near(fixed.options[2].price_of_a_point, expected.price_of_a_point_against_cheapest, 1e-3, "price of a point");
  assert.deepEqual([fixed.winner, fixed.close], [`o${expected.winner + 1}`, true]);
  allNear(fixed.breakpoints.map(({ at }) => at), expected.value_of_a_point_at_which_the_winner_changes.map(({ at }) => at), 1e-3, "breakpoints");
  fixed.weight_changes.forEach((turn, place) => {
    for (const side of ["below", "above"]) {
      const change = expected.weights_at_which_the_winner_changes[expected.criteria[place]][side];
      if (change) near(turn[side], change.at, 1e-9, `${turn.criterion} ${side}`);
      assert.equal(turn[`winner_${side}`], change ? `o${change.winner + 1}` : null);
    }
  });
  const shift = expected.smallest_shift_of_weight;
  near(fixed.smallest_shift.share, shift.share, 1e-9, "smallest shift");
  const named = (id) => expected.criteria[id.slice(1) - 1];
  assert.deepEqual([fixed.smallest_shift.from.map(named), fixed.smallest_shift.winner], [[shift.from_], `o${shift.winner + 1}`]);
  assert.ok(shift.to.includes(named(fixed.smallest_shift.to)), fixed.smallest_shift.to);
  const qualities = each("fixed", "quality");
  const less = qualities.map((own, place) => expected.present_value[place] - fixed.value_of_a_point * (own - Math.min(...qualities)));
  allNear(less, expected.cost_less_quality, 1e-2, "cost less the value of quality");
  for (const [formula, other] of Object.entries(expected.other_price_scores)) {
    for (const figure of ["cost_score", "total"]) allNear(each(formula, figure), other[figure], 1e-9, formula);
    assert.equal(decisions[formula].winner, `o${other.winner + 1}`);
  }

  for (const [name, best] of Object.entries(found.mixes)) {
    const { picks, cost, offshore, providers } = golden.mix.best[name];
    assert.deepEqual(Object.values(best.parts), picks.map((pick) => `o${pick + 1}`), name);
    near(best.present_value, cost * 1e6, 1e-3, name);
    near(best.offshore_share, offshore, 1e-9, name);
    assert.equal(best.providers.length, providers, name);
  }

  const [minimum, ...fees] = found.follows;
  for (const figure of ["case", "flexed", "volume_effect", "paid", "leak"]) near(minimum.sums[figure], golden.follow_up[0][figure], 1e-6, figure);
  near(minimum.sums.leak / minimum.sums.indexed, golden.follow_up[0].leak_share, 1e-9, "share of the leak");
  fees.slice(0, 2).forEach(({ sums }, place) => {
    for (const figure of ["case", "flexed"]) near(sums[figure], golden.follow_up[place + 1][figure], 1e-6, figure);
  });
  const { paid_so_far, forecast_if_the_leak_stops: stops, forecast_if_it_goes_on: continues } = golden.follow_up[3];
  near(fees[2].sums.paid, paid_so_far, 1e-6, "paid so far");
  near(fees[2].forecast.if_it_stops, stops, 1e-6, "if the leak stops");
  near(fees[2].forecast.if_it_continues, continues, 1e-6, "if the leak continues");
});
