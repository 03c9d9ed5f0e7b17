import { spawn, spawnSync } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { serverVariables } from "@/lib/platform/installation/embedded-cluster";
import type { ServerUser } from "@/lib/platform/installation/embedded-user";
import { Refused } from "@/lib/platform/refused";

export type Server = { pid: number; port: number };

const settings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  fsync: "on",
  max_connections: "100",
  shared_buffers: "256MB",
  jit: "off",
  // Neither statements nor the details of a refused row belong in a log: both may quote what somebody wrote.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
};

/** The server that runs on these files, as its own pid file tells, or undefined. */
export function runningServer(folder: string): Server | undefined {
  const file = join(folder, "postmaster.pid");
  if (!existsSync(file)) return undefined;
  const lines = readFileSync(file, "utf8").split("\n");
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return lines[7]?.trim() === "ready" && isAlive(pid) ? { pid, port } : undefined;
}

/** Starts the server in a process group of its own, so that Ctrl C reaches the application first. */
export async function startServer(
  folder: string,
  programs: string,
  user: ServerUser,
  wish: { port?: number | undefined; settings?: Record<string, string> },
): Promise<Server> {
  const port = await freePort(wish.port);
  const options = Object.entries({ ...settings, ...wish.settings }).flatMap(([name, value]) => [
    "-c",
    `${name}=${value}`,
  ]);
  const logFile = `${folder}.log`;
  const log = openSync(logFile, "w", 0o600);
  const child = spawn(join(programs, "postgres"), ["-D", folder, "-p", String(port), ...options], {
    ...user,
    cwd: "/",
    detached: true,
    stdio: ["ignore", log, log],
    env: serverVariables(),
  });
  closeSync(log);
  let isGone = false;
  child.on("exit", () => (isGone = true));
  child.on("error", () => (isGone = true));
  for (let turn = 0; turn < 2400; turn++) {
    const server = runningServer(folder);
    if (server) {
      child.unref();
      return server;
    }
    if (isGone) throw failureOf(readFileSync(logFile, "utf8"));
    await pause(25);
  }
  throw new Refused(`The embedded database did not get ready within a minute; see ${logFile}.`);
}

/** Stops the server after its running statements were broken off; what was committed is safe. */
export function stopServer(folder: string, programs: string, user: ServerUser): void {
  spawnSync(join(programs, "pg_ctl"), ["stop", "-D", folder, "-m", "fast", "-w", "-t", "60"], {
    ...user,
    cwd: "/",
    stdio: "ignore",
    env: serverVariables(),
  });
}

function failureOf(log: string): Refused {
  if (log.includes("No space left")) {
    return new Refused("The disk is full: the embedded database can't start. Make room and start again.");
  }
  const reason =
    log.split("\n").findLast((line) => /FATAL|PANIC|error/.test(line)) ?? log.trim().split("\n").at(-1);
  return new Refused(`The embedded database can't start: ${reason?.replace(/^.*?(FATAL|PANIC):\s*/, "")}.`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
  // After a crash of the machine another program may have the number.
  const line = `/proc/${pid}/cmdline`;
  return (
    !existsSync("/proc/self/cmdline") || (existsSync(line) && readFileSync(line, "utf8").includes("postgres"))
  );
}

async function freePort(wish = 0): Promise<number> {
  const port = await new Promise<number | undefined>((settle) => {
    const probe = createServer();
    probe.on("error", () => settle(undefined));
    probe.listen(wish, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => settle(typeof address === "object" ? address?.port : undefined));
    });
  });
  return port ?? freePort();
}
