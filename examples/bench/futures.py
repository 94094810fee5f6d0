"""Computes futures of a graph with NumPy, to compare speeds: reads the lines of `bench --graph`, prints futures per second.

Only what uncertain inputs reach is computed again for each chunk, and the best size of chunk counts. Draws are left out.
"""

import json
import sys
import time

import numpy as np

head, *nodes = [json.loads(line) for line in sys.stdin if line.strip()]
months, inputs, outputs = head["months"], head["inputs"], head["outputs"]
month = np.arange(months, dtype=float)[None, :]
draw = np.random.default_rng(1)


def erf(x):
    # Abramowitz and Stegun 7.1.26: its error does not matter for a speed.
    t = 1 / (1 + 0.3275911 * np.abs(x))
    series = ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592) * t
    return np.sign(x) * (1 - series * np.exp(-x * x))


def wide(x):
    return np.broadcast_to(x, (x.shape[0], months))


def delayed(series, by):
    place = (month - by).astype(int).reshape(-1)
    return np.where(place >= 0, wide(series)[:, np.maximum(place, 0)], 0.0)


def discount(rate, offset):
    return (1 + rate) ** (-(month + offset) / 12)


def difference(x, y):
    found = x - y
    return np.where(np.abs(found) > 1e-12 * np.maximum(np.abs(x), np.abs(y)), found, 0.0)


def trials(chance, ways):
    return np.minimum(1, sum(way * chance**k * (1 - chance) ** (12 - k) for k, way in enumerate(ways) if way))


functions = {
    "Month": lambda _: month,
    "Floor": lambda _, x: np.floor(x + 1e-9),
    "Ceiling": lambda _, x: np.ceil(x - 1e-9),
    "Exponential": lambda _, x: np.exp(x),
    "NormalCumulative": lambda _, x: 0.5 * (1 + erf(x / 2**0.5)),
    "Add": lambda _, x, y: x + y,
    "Subtract": lambda _, x, y: x - y,
    "Difference": lambda _, x, y: difference(x, y),
    "Multiply": lambda _, x, y: x * y,
    "Divide": lambda _, x, y: x / y,
    "Minimum": lambda _, x, y: np.minimum(x, y),
    "Maximum": lambda _, x, y: np.maximum(x, y),
    "Power": lambda _, x, y: x**y,
    "IfPositive": lambda _, x, then, otherwise: np.where(x > 0, then, otherwise),
    "Sum": lambda _, *terms: sum(terms[1:], terms[0]),
    "Growth": lambda w, rate, start: (1 + rate) ** (np.floor(np.maximum(0, month - start + 1e-9) / w[0]) * w[0] / 12),
    "DiscountStart": lambda _, rate: discount(rate, 0.0),
    "DiscountMiddle": lambda _, rate: discount(rate, 0.5),
    "DiscountEnd": lambda _, rate: discount(rate, 1.0),
    "Ramp": lambda _, start, length: np.clip((month + 1 - start) / np.maximum(length, 1), 0, 1),
    "Delay": lambda w, series: delayed(series, w[0]),
    "SumMonths": lambda w, series: wide(series)[:, int(w[0]) : int(w[1])].sum(1, keepdims=True),
    "RunningSum": lambda _, series: np.cumsum(wide(series), 1),
    "Trials": lambda w, chance: trials(chance, w),
    "Named": lambda _, x: x,
}


def run(some, values, drawn):
    for place, name, of, more, _ in some:
        if name == "Constant":
            values[place] = np.array([[more[0]]])
        elif name == "Input":
            values[place] = drawn(int(more[0]))
        else:
            values[place] = functions[name](more, *(values[node] for node in of))


reached = set()
for place, name, of, more, _ in nodes:
    if reached.intersection(of) or (name == "Input" and inputs[int(more[0])][1] != [0.0, 0.0]):
        reached.add(place)
fixed = {}
run([node for node in nodes if node[0] not in reached], fixed, lambda place: np.array([[inputs[place][0]]]))
repeated = [node for node in nodes if node[0] in reached]
best = 0.0
for chunk in [64, 256, 1024, 4096]:
    for _ in range(3):
        start = time.thread_time()
        values = dict(fixed)
        run(repeated, values, lambda place: draw.uniform(*inputs[place][1], (chunk, 1)))
        best = max(best, chunk / (time.thread_time() - start))
plain = {}
run(nodes, plain, lambda place: np.array([[inputs[place][0]]]))
print(json.dumps({"futures_per_second": best, "plain": [float(plain[output].flat[0]) for output in outputs]}))
