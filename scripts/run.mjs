// `node scripts/run.mjs serve`: makes sure that packages and database client are there, then runs scripts/serve.ts.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { prepare } from "./bootstrap.mjs";
import { chromiumHere } from "./chromium.mjs";

const [script = "serve", ...options] = process.argv.slice(2);
// What stands in the environment goes before the file.
if (existsSync(".env")) process.loadEnvFile(".env");
await prepare();

const child = spawn(
  process.execPath,
  ["--conditions=react-server", "--import", "tsx", `scripts/${script}.ts`, ...options],
  {
    stdio: ["inherit", "inherit", "inherit", "ipc"],
    env: { ...process.env, CHROMIUM_PATH: chromiumHere() ?? "" },
  },
);
const stop = () => child.connected && child.send("stop");
// Ctrl C reaches the child by itself; whoever stops only this process means the child too.
process.on("SIGINT", () => undefined);
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, stop);
// Nor is anything left behind when npm itself is killed.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) setInterval(() => process.ppid !== parent && stop(), 500).unref();
child.on("exit", (code, signal) => {
  if (signal) console.error(`\nKoers was stopped from outside (${signal}).`);
  process.exit(code ?? 1);
});
