// Runs a serving program, named by its argument, once for each core (four at most): drawing a page is work of the
// processor, and a Node process uses one core. Ready when all are; one that ends by itself is replaced, one that can't
// start ends all.
// Processes share nothing but the port and the database, as nodes do (docs/operations.md, Several nodes).
import cluster from "node:cluster";
import { availableParallelism } from "node:os";

const most = 4;
const count = Number(process.env.PROCESSES) || Math.min(availableParallelism(), most);

let isStopping = false;
let failure = 0;
const ready = new Set();

cluster.setupPrimary({ exec: process.argv[2] });
for (let place = 0; place < count; place += 1) cluster.fork();

cluster.on("message", (worker, message) => {
  if (message !== "ready") return;
  // Told to stop while it was starting: a program listens only once it has started.
  if (isStopping) return worker.send("stop");
  ready.add(worker.id);
  if (ready.size === count) process.send?.("ready");
});

cluster.on("exit", (worker, code, signal) => {
  if (isStopping) {
    failure ||= code;
    if (Object.values(cluster.workers).every((other) => other.isDead())) process.exit(failure);
  } else if (ready.delete(worker.id)) {
    console.error(
      `A server process ended by itself (${signal ?? `exit code ${code}`}); another takes its place.`,
    );
    cluster.fork();
  } else {
    // What can't even start would fail again and again.
    process.exit(code || 1);
  }
});

function stop() {
  if (isStopping) return;
  isStopping = true;
  for (const worker of Object.values(cluster.workers)) worker.send("stop");
}

process.on("SIGINT", () => undefined);
process.on("SIGHUP", () => undefined);
process.on("SIGTERM", stop);
process.on("disconnect", stop);
process.on("message", (message) => message === "stop" && stop());
