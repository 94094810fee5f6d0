  /** How many futures a worker computes between two looks at its messages. */
  var sourcewiseFuturesAtOnce = 256;
  // Computes blocks of futures. It runs in a worker, or on the page where no worker can start; `scope` receives and posts messages.
  function sourcewiseFuturesWorker(scope, atOnce) {
    var program = null, futures = null, revision = 0, waiting = [], timer = null;
    function post(message, transfer) { message.revision = revision; scope.postMessage(message, transfer || []); }
    function work() {
      timer = null;
      var block = waiting[0];
      if (block === undefined || !futures) return;
      var numbers = futures.step(block, atOnce);
      if (numbers) {
        waiting.shift();
        post({ block: block, numbers: numbers.buffer }, [numbers.buffer]);
      }
      // Messages are read between two steps, so an outdated comparison is dropped soon.
      if (waiting.length) timer = setTimeout(work, 0);
    }
    function prepare(message) {
      if (futures) futures.free();
      futures = program.Futures.of(message.scenario, message.rateCard) || null;
      post(futures ? { blocks: futures.blocks() } : { fault: "NotComputed" });
    }
    function obey(message) {
      if (message.scenario !== undefined) {
        revision = message.revision;
        waiting = [];
        prepare(message);
      } else if (message.revision === revision && futures) {
        if (message.block !== undefined) waiting.push(message.block);
        else post({ of: message.count, summary: futures.summary(new Float64Array(message.numbers), message.count) });
        if (waiting.length && timer === null) timer = setTimeout(work, 0);
      }
    }
    var started = null;
    scope.onmessage = function (event) {
      var message = event.data;
      if (message.bytes) {
        started = sourcewiseFuturesGlue({ module_or_path: message.bytes }).then(function () { program = sourcewiseFuturesGlue; });
        started.catch(function (error) { scope.postMessage({ stopped: String(error) }); });
        return;
      }
      if (started) started.then(function () { obey(message); }).catch(function (error) { scope.postMessage({ stopped: String(error) }); });
    };
  }
