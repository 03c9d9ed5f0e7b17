// `npm start` and `npm run dev`: makes sure that everything is there, then hands over to serve.ts.
import { spawn } from "node:child_process";
import { prepare } from "./bootstrap.mjs";
import { say } from "./progress.mjs";

const isDevelopment = process.argv[2] === "dev";
say(`\nKoers${isDevelopment ? ", for developers" : ""}\n`);
await prepare();

const child = spawn(
  process.execPath,
  ["--conditions=react-server", "--import", "tsx", "scripts/serve.ts", ...process.argv.slice(2)],
  { stdio: ["inherit", "inherit", "inherit", "ipc"] },
);
// Ctrl C reaches the child by itself; whoever stops only this process means the child too.
process.on("SIGINT", () => undefined);
for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.connected && child.send("stop"));
// Nor is anything left behind when npm itself is killed.
const parent = process.ppid;
if (process.env.npm_lifecycle_event) {
  setInterval(() => process.ppid !== parent && child.connected && child.send("stop"), 500).unref();
}
child.on("exit", (code) => process.exit(code ?? 1));
