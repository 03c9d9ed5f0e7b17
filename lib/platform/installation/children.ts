import { type ChildProcess, spawn } from "node:child_process";
import { variablesFor } from "@/lib/platform/env";
import { Refused } from "@/lib/platform/refused";

export type Child = {
  readonly name: string;
  readonly ended: Promise<number>;
  /** Asks it to finish what it is doing; after half a minute it is not asked any more. */
  stop: () => Promise<void>;
  kill: () => void;
};

type Variables = Record<string, string | undefined>;

const graceSeconds = 35;

/** Starts another Node process of ours that says when it is ready; refuses when it ends before. */
export async function startChild(
  name: string,
  args: readonly string[],
  variables: Variables,
  { isReadyAtOnce = false } = {},
): Promise<Child> {
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
    env: variablesFor(variables),
  });
  const ended = endOf(child);
  if (!isReadyAtOnce) await expectReady(name, child, ended);
  return {
    name,
    ended,
    kill: () => child.kill("SIGKILL"),
    async stop() {
      if (isReadyAtOnce) child.kill("SIGTERM");
      else if (child.connected) child.send("stop");
      const late = setTimeout(() => child.kill("SIGKILL"), graceSeconds * 1000);
      await ended;
      clearTimeout(late);
    },
  };
}

async function expectReady(name: string, child: ChildProcess, ended: Promise<number>): Promise<void> {
  const ready = new Promise<void>((resolve) =>
    child.on("message", (message) => message === "ready" && resolve()),
  );
  const failed = ended.then((code) => {
    throw new Refused(`The ${name} could not start (exit code ${code}); the reason is above.`);
  });
  await Promise.race([ready, failed]);
  failed.catch(() => undefined);
}

/** Runs another Node process to its end; returns its exit code and, unless it was shown, what it said. */
export async function runChild(
  args: readonly string[],
  variables: Variables,
  { onLine, signal }: { onLine?: (line: string) => void; signal?: AbortSignal } = {},
): Promise<{ code: number; said: string }> {
  const child = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "pipe"],
    env: variablesFor(variables),
    ...(signal && { signal }),
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (part: string) => {
      said += part;
      const line = part.trim().split("\n").at(-1);
      if (line) onLine?.(line);
    });
  }
  return { code: await endOf(child), said };
}

function endOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.on("close", (code) => resolve(code ?? 1));
    child.on("error", () => resolve(1));
  });
}
