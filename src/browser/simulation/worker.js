// Computes blocks of futures, in a worker, or on the page where no worker can start.
  /** How many futures a worker computes between two looks at its messages. */
  var sourcewiseFuturesAtOnce = 256;
  /** How many futures a block has, as in `src/engine/simulation/sobol.rs`. */
  var sourcewiseFuturesInBlock = 1024;
  function sourcewiseFuturesJoined(parts) {
    var joined = new Float64Array(parts.reduce(function (sum, part) { return sum + part.length; }, 0));
    parts.reduce(function (from, part) { joined.set(part, from); return from + part.length; }, 0);
    return joined;
  }
  /** Computes; `scope` receives and posts messages. */
  function sourcewiseFuturesWorker(scope, atOnce) {
    var program = null, futures = null, revision = 0, waiting = [], timer = null, summing = null;
    function post(message, transfer) { message.revision = revision; scope.postMessage(message, transfer || []); }
    function stopped(error) { scope.postMessage({ stopped: String(error) }); }
    function work() {
      timer = null;
      try { step(); } catch (error) { stopped(error); }
    }
    // Messages are read between two steps, so an outdated comparison is dropped soon.
    function step() {
      var block = waiting[0];
      if (!block || !futures) return;
      block.parts.push(futures.numbers(block.first + block.done, atOnce));
      block.done += atOnce;
      if (block.done >= sourcewiseFuturesInBlock) {
        waiting.shift();
        var numbers = sourcewiseFuturesJoined(block.parts);
        post({ block: block.first / sourcewiseFuturesInBlock, numbers: numbers.buffer }, [numbers.buffer]);
      }
      if (waiting.length) timer = setTimeout(work, 0);
    }
    // A document as a list of numbers and a list of its texts, which `src/exchange/json/apart.rs` puts together.
    function apart(document) {
      var tokens = [], texts = [];
      function addText(text) { tokens.push(Array.from(text).length); texts.push(text); }
      function add(value) {
        if (typeof value === "number") tokens.push(0, value);
        else if (typeof value === "string") { tokens.push(1); addText(value); }
        else if (Array.isArray(value)) { tokens.push(2, value.length); value.forEach(add); }
        else if (value === null || typeof value === "boolean") tokens.push(4, value === null ? 2 : Number(value));
        else {
          tokens.push(3, Object.keys(value).length);
          Object.keys(value).forEach(function (key) { addText(key); add(value[key]); });
        }
      }
      add(document);
      return { tokens: tokens, texts: texts };
    }
    function prepare(message) {
      if (futures) futures.free();
      var lists = apart(JSON.parse(message.scenario));
      futures = program.Futures.of(new Float64Array(lists.tokens), lists.texts.join("")) || null;
      post(futures ? { blocks: futures.count() / sourcewiseFuturesInBlock } : { fault: "NotComputed" });
    }
    // In short steps: where no worker can start, the page itself computes this between two of its own tasks.
    function say(sum) {
      if (summing !== sum) return;
      try {
        for (var until = Date.now() + (atOnce > 64 ? 200 : 8); sum.decided ? futures.figures() : futures.step();) {
          if (Date.now() > until) return setTimeout(say, 0, sum);
        }
        post({ of: sum.of, summary: futures.said() });
        // Once all futures have decided, the figures of the tables follow.
        var goesOn = !sum.decided && sum.of * sourcewiseFuturesInBlock >= futures.count();
        sum.decided = true;
        summing = goesOn ? sum : null;
        if (goesOn) setTimeout(say, 0, sum);
      } catch (error) { stopped(error); }
    }
    // The numbers of some futures as rows of text.
    function rows(first, format) {
      var heads = futures.heads().split("\n"), columns = futures.columns(first, sourcewiseFuturesInBlock), lines = [];
      if (first === 0) lines.push(["Future"].concat(heads).join(format.separator));
      for (var row = 0; row < sourcewiseFuturesInBlock; row += 1) {
        var cells = [String(first + row + 1)];
        for (var column = 0; column < heads.length; column += 1) {
          cells.push(String(columns[column * sourcewiseFuturesInBlock + row]).replace(".", format.decimal));
        }
        lines.push(cells.join(format.separator));
      }
      return lines.join("\r\n") + "\r\n";
    }
    function handle(message) {
      if (message.scenario !== undefined) {
        revision = message.revision;
        waiting = [];
        summing = null;
        prepare(message);
      } else if (message.revision === revision && futures) {
        if (message.rows !== undefined) post({ rows: rows(message.rows * sourcewiseFuturesInBlock, message.format) });
        else if (message.block !== undefined) waiting.push({ first: message.block * sourcewiseFuturesInBlock, done: 0, parts: [] });
        else {
          futures.begin(new Float64Array(message.numbers));
          summing = { of: message.count };
          say(summing);
        }
        if (waiting.length && timer === null) timer = setTimeout(work, 0);
      }
    }
    var started = null;
    scope.onmessage = function (event) {
      var message = event.data;
      if (message.bytes) {
        started = sourcewiseFuturesGlue({ module_or_path: message.bytes }).then(function () { program = sourcewiseFuturesGlue; });
        started.catch(stopped);
        return;
      }
      if (started) started.then(function () { handle(message); }).catch(stopped);
    };
  }
