// Hands blocks of futures out to workers and collects what they say, in the order of the blocks, so that the result does not
// depend on how many workers there are.
  var ways = ["file", "blob", "page"];
  /** How many futures the page computes between two of its own tasks, where no worker can start. */
  var ON_PAGE = 64;
  /** How long a worker may be silent, in milliseconds. */
  var SILENCE = 10000;

  function Futures(bytes, address) {
    this.bytes = bytes;
    this.address = address;
    this.way = address ? 0 : 1;
    this.workers = [];
    this.revision = 0;
    this.run = null;
    this.failures = 0;
    var own = this;
    this.shown = function () { own.handOut(); };
    document.addEventListener("visibilitychange", this.shown);
  }

  /** Computes the futures of a comparison; `tell` receives a summary and an empty text, or null and the reason why there is none. */
  Futures.prototype.start = function (scenario, tell) {
    this.written(null);
    this.revision += 1;
    this.run = { scenario: scenario, tell: tell, blocks: [], total: null, next: 0, first: false };
    if (!this.workers.length && !this.open()) return;
    var own = this;
    this.workers.forEach(function (worker) { own.prepare(worker); });
  };

  /** Forgets the comparison. */
  Futures.prototype.stop = function () { this.written(null); this.run = null; this.revision += 1; };

  /** Writes all futures as rows below some text; promises the address of a file, or null if the comparison changes meanwhile. */
  Futures.prototype.write = function (about, decimal) {
    var own = this;
    this.written(null);
    return new Promise(function (resolve) {
      own.file = { parts: ["\ufeff" + about], format: { decimal: decimal, separator: decimal === "," ? ";" : "," }, resolve: resolve };
      if (own.run && own.run.total !== null && own.workers.length) own.askForRows();
      else own.written(null);
    });
  };

  Futures.prototype.askForRows = function () {
    this.ask(this.workers[0], { rows: this.file.parts.length - 1, format: this.file.format });
  };

  /** Adds the rows of a block to the file; null ends it without one. */
  Futures.prototype.written = function (rows) {
    var file = this.file;
    if (!file) return;
    if (rows !== null) file.parts.push(rows);
    if (rows !== null && file.parts.length <= this.run.total) return this.askForRows();
    this.file = null;
    var address = rows === null ? null : URL.createObjectURL(new Blob(file.parts, { type: "text/csv;charset=utf-8" }));
    if (address) setTimeout(function () { URL.revokeObjectURL(address); }, 60000);
    file.resolve(address);
  };

  /** Ends all workers. */
  Futures.prototype.close = function () {
    this.stop();
    document.removeEventListener("visibilitychange", this.shown);
    this.end();
  };

  Futures.prototype.end = function () {
    this.workers.forEach(function (worker) { clearTimeout(worker.silence); worker.terminate(); });
    this.workers = [];
  };

  Futures.prototype.open = function () {
    var count = ways[this.way] === "page" ? 1 : Math.max(1, Math.min((navigator.hardwareConcurrency || 2) - 1, 4));
    for (var place = 0; place < count; place += 1) {
      var worker;
      try { worker = this.begin(); } catch (refused) {
        this.another();
        return false;
      }
      this.listen(worker);
      worker.postMessage({ bytes: this.bytes });
      this.workers.push(worker);
    }
    return true;
  };

  Futures.prototype.begin = function () {
    switch (ways[this.way]) {
      case "file": return new Worker(this.address);
      case "blob": {
        var text = "(function () {\n\"use strict\";\nvar sourcewiseFuturesGlue = (" + sourcewiseFuturesGlueOf + ")();\n" + [sourcewiseFuturesJoined, sourcewiseFuturesWorker].join("\n") + "\nvar sourcewiseFuturesInBlock = " + sourcewiseFuturesInBlock + ";\nsourcewiseFuturesWorker(self, " + sourcewiseFuturesAtOnce + ");\n})();";
        var address = URL.createObjectURL(new Blob([text], { type: "text/javascript" }));
        try { return new Worker(address); } finally { setTimeout(function () { URL.revokeObjectURL(address); }, 60000); }
      }
      default: return onPage();
    }
  };

  /** A worker that is none: it computes on the page, a few futures at a time. */
  function onPage() {
    var worker = { terminate: function () { worker.onmessage = null; }, onmessage: null };
    var scope = { onmessage: null, postMessage: function (message) { if (worker.onmessage) worker.onmessage({ data: message }); } };
    worker.postMessage = function (message) { setTimeout(function () { scope.onmessage({ data: message }); }, 0); };
    sourcewiseFuturesWorker(scope, ON_PAGE);
    return worker;
  }

  Futures.prototype.listen = function (worker) {
    var own = this;
    worker.onmessage = function (event) {
      clearTimeout(worker.silence);
      var message = event.data;
      if (message.stopped) return own.failed();
      if (message.revision === own.revision && own.run) own.hear(worker, message);
    };
    worker.onerror = function (event) {
      if (event.preventDefault) event.preventDefault();
      own.failed();
    };
  };

  Futures.prototype.ask = function (worker, message, transfer) {
    var own = this;
    message.revision = this.revision;
    worker.postMessage(message, transfer || []);
    clearTimeout(worker.silence);
    if (ways[this.way] !== "page") worker.silence = setTimeout(function () { own.failed(); }, SILENCE);
  };

  Futures.prototype.prepare = function (worker) {
    worker.idle = false;
    this.ask(worker, { scenario: this.run.scenario });
  };

  Futures.prototype.hear = function (worker, message) {
    var run = this.run;
    if (message.rows !== undefined) return this.written(message.rows);
    if (message.fault) {
      this.run = null;
      return run.tell(null, message.fault);
    }
    if (message.summary !== undefined) {
      run.tell(message.summary, "");
      if (message.of === run.total) { this.failures = 0; return undefined; }
    } else if (message.blocks !== undefined) {
      run.total = message.blocks;
    } else {
      run.blocks[message.block] = new Float64Array(message.numbers);
    }
    worker.idle = true;
    return this.handOut();
  };

  /** Gives every idle worker something to do: first what the first block says, and at the end what all of them say. */
  Futures.prototype.handOut = function () {
    var run = this.run, own = this;
    if (!run || run.total === null || document.hidden) return;
    this.workers.forEach(function (worker) {
      if (!worker.idle) return;
      if (!run.first && run.blocks[0] && run.total > 1) {
        run.first = true;
        own.summarise(worker, 1);
      } else if (run.next < run.total) {
        worker.idle = false;
        own.ask(worker, { block: run.next });
        run.next += 1;
      } else if (!run.last && run.blocks.filter(Boolean).length === run.total) {
        run.last = true;
        own.summarise(worker, run.total);
      }
    });
  };

  Futures.prototype.summarise = function (worker, count) {
    var numbers = sourcewiseFuturesJoined(this.run.blocks.slice(0, count));
    worker.idle = false;
    this.ask(worker, { count: count, numbers: numbers.buffer }, [numbers.buffer]);
  };

  /** A worker did not start, stopped or is silent: the first time it is started again, then in another way. */
  Futures.prototype.failed = function () {
    this.failures += 1;
    if (this.failures % 2 === 0 || !this.run || this.run.total === null) return this.another();
    return this.again();
  };

  Futures.prototype.another = function () {
    this.way += 1;
    if (this.way < ways.length) return this.again();
    this.way = 0;
    var run = this.run;
    this.end();
    this.stop();
    if (run) run.tell(null, "NotLoaded");
    return undefined;
  };

  Futures.prototype.again = function () {
    this.end();
    var run = this.run;
    if (run) this.start(run.scenario, run.tell);
  };

  globalThis.SourcewiseFutures = Futures;
