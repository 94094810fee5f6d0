// Web servers as one finds them: they show the page under another path and with other headers than our own server does.

import { createServer } from "node:http";
import { after } from "node:test";
import { PAGE } from "./browser.mjs";

/**
 * Starts such a server and returns the address of the page on it. `path` is where the page lies; `change` may alter the
 * headers of an answer, given those and the name of the file.
 */
export async function host({ path = "/", change = () => {} }) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, PAGE);
    const file = pathname.startsWith(path) ? pathname.slice(path.length) : undefined;
    if (file === undefined) return response.writeHead(404).end();
    const answer = await fetch(new URL(file, PAGE));
    const headers = Object.fromEntries(answer.headers);
    change(headers, file);
    response.writeHead(answer.status, headers).end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  after(() => server.close());
  return `http://127.0.0.1:${server.address().port}${path}`;
}
