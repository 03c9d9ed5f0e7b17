import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { afterEach, expect, test } from "vitest";

const address = { port: 3998, url: "http://127.0.0.1:3998" };
let server: ChildProcess | undefined;

afterEach(() => server?.kill("SIGKILL"));

function serve(variables: Record<string, string> = {}): ChildProcess {
  server = spawn(process.execPath, ["scripts/web-processes.mjs", "tests/support/serving-program.mjs"], {
    stdio: ["ignore", "ignore", "ignore", "ipc"],
    env: { ...process.env, PORT: String(address.port), PROCESSES: "2", ...variables },
  });
  return server;
}

/**
 * The processes that answered a number of visitors. Who was just handed to a process that was killed gets no answer at
 * all, and gives up.
 */
async function answering(visitors = 12): Promise<Set<number>> {
  const answers = Array.from({ length: visitors }, async () =>
    Number(await (await fetch(address.url, { signal: AbortSignal.timeout(2_000) })).text()),
  );
  return new Set(await Promise.all(answers));
}

test("visitors are spread over as many processes as asked for, and a process that dies is replaced", async () => {
  await once(serve(), "message");
  const first = await answering();
  expect(first.size).toBe(2);

  const [victim = 0] = first;
  process.kill(victim, "SIGKILL");
  await expect.poll(async () => (await answering()).size, { timeout: 15_000 }).toBe(2);
  expect(await answering()).not.toContain(victim);
});

test("what can't start ends with its own exit code instead of being tried for ever", async () => {
  expect(await once(serve({ CAN_START: "no" }), "exit")).toEqual([3, null]);
});

test("told to stop, all of them stop and nothing is started anew", async () => {
  const child = serve();
  await once(child, "message");
  child.send("stop");
  expect(await once(child, "exit")).toEqual([0, null]);
  await expect(fetch(address.url)).rejects.toThrow("fetch failed");
});

test("told to stop while they start, they end as soon as they have started", async () => {
  const child = serve({ CAN_START: "slowly" });
  await once(child, "spawn");
  child.send("stop");
  expect(await once(child, "exit")).toEqual([0, null]);
});
