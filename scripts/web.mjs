// Serves the built application. A server of our own rather than `next start`: it answers 503 for readiness while it
// drains, and it believes no forwarded header where there is no proxy.
import { createServer } from "node:http";
import next from "next";
import { fillAbsence, refuseTooLong } from "./plain-pages.mjs";

const { HOST = "127.0.0.1", PORT = "3000", PUBLIC_URL = "", TRUSTED_PROXIES = "" } = process.env;
const drainSeconds = 20;

const app = next({ dev: false, hostname: HOST, port: Number(PORT) });
await app.prepare();
const answer = app.getRequestHandler();

const server = createServer({ requestTimeout: 300_000, headersTimeout: 20_000 }, (request, response) => {
  dropForwarded(request);
  if (PUBLIC_URL.startsWith("https:")) {
    response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  }
  if (globalThis.koersIsStopping) response.setHeader("Connection", "close");
  if (refuseTooLong(request, response)) return;
  fillAbsence(request, response);
  void answer(request, response);
});
server.on("error", (error) => {
  console.error(`The port can't be opened: ${error.code}.`);
  process.exit(1);
});
server.listen(Number(PORT), HOST, () => process.send?.("ready"));

/** What a proxy says of a visitor counts only where there is a proxy; Next itself would believe any browser. */
function dropForwarded(request) {
  if (TRUSTED_PROXIES) return;
  for (const name of Object.keys(request.headers)) {
    if (name.startsWith("x-forwarded-") || name === "forwarded") delete request.headers[name];
  }
}

async function stop() {
  if (globalThis.koersIsStopping) return;
  globalThis.koersIsStopping = true;
  // A load balancer needs a moment to see that this node is no longer ready.
  if (TRUSTED_PROXIES) await new Promise((resolve) => setTimeout(resolve, 5000));
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeIdleConnections();
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, drainSeconds * 1000))]);
  clearInterval(idle);
  process.exit(0);
}

process.on("SIGINT", () => undefined);
process.on("SIGHUP", () => undefined);
process.on("SIGTERM", () => void stop());
process.on("disconnect", () => void stop());
process.on("message", (message) => {
  if (message === "stop") void stop();
});
