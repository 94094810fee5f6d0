// Web servers of other people: pages of theirs that hold ours, and the page under another path and with other headers.

import { createServer } from "node:http";
import { after } from "node:test";
import { PAGE } from "./browser.mjs";

/** Starts a server with that listener on any free port, for as long as the tests run; returns the port. */
export async function serve(listener) {
  const server = createServer(listener);
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => server.close());
  return server.address().port;
}

/**
 * Starts pages that hold ours in a frame; the query holds the attributes of the frame. Returns the origin of the same site
 * as ours and that of another site: to a browser localhost is another site than 127.0.0.1, and another port only another
 * origin of the same site.
 */
export async function framing() {
  const port = await serve((request, response) => {
    const frame = new URL(request.url, PAGE).searchParams.get("frame");
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>Host</title><link rel="icon" href="data:,"><h1 tabindex="-1">Intranet portal</h1>
      <iframe title="Calculator" width="1200" height="800" ${frame}></iframe>`);
  });
  return [`http://127.0.0.1:${port}`, `http://localhost:${port}`];
}

/**
 * Starts a server of the page and returns the address of the page on it. `path` is where the page lies; `change` may alter the
 * headers of an answer, given those and the name of the file.
 */
export async function host({ path = "/", change = () => {} }) {
  const port = await serve(async (request, response) => {
    const { pathname } = new URL(request.url, PAGE);
    const file = pathname.startsWith(path) ? pathname.slice(path.length) : undefined;
    if (file === undefined) return response.writeHead(404).end();
    const answer = await fetch(new URL(file, PAGE));
    const headers = Object.fromEntries(answer.headers);
    change(headers, file);
    response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()));
  });
  return `http://127.0.0.1:${port}${path}`;
}
