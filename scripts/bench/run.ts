/**
 * `npm run bench`: measures a running installation with the demo institutions, started by `npm start` on this
 * machine. Requests a second and p95 of the pages people open most, at Landstede's size, the weight of each page, and
 * how long its files take to import, what a 360 of a thousand people takes, a round of talks with 150 students, and what five years
 * of talks cost. It reports; it judges nothing.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import autocannon from "autocannon";
import pg from "pg";
import { readInstallation } from "@/lib/platform/env";
import { openMigratedDatabase } from "@/lib/platform/installation/database";
import { ending } from "../ending";
import { findLink, signIn, weigh } from "./browser";
import type { ImportTime } from "./imports";
import type { ScanTime } from "./scans";

const seconds = Number(process.env["BENCH_SECONDS"] ?? 10);

const pages = [
  { name: "Vandaag of a coach", email: "coach@landstede.example", path: "/landstede" },
  { name: "Mijn studenten", email: "coach@landstede.example", path: "/landstede/studenten" },
  { name: "a round of talks", email: "coach@landstede.example", path: "/landstede/studenten/rondes/nieuw" },
  { name: "team", email: "teamleider@landstede.example", path: /^\/landstede\/teams\/[0-9a-f-]{36}$/ },
  {
    name: "team plan",
    email: "teamleider@landstede.example",
    path: /^\/landstede\/teams\/[0-9a-f-]{36}$/,
    below: "/plan",
  },
  { name: "Mijn plan", email: "teamleider@landstede.example", path: "/landstede/mijn-plan" },
  { name: "Mijn rol", email: "coach@landstede.example", path: "/landstede/mijn-rol" },
  { name: "talks with staff", email: "teamleider@landstede.example", path: "/landstede/werkgesprekken" },
  { name: "borging of the institution", email: "directie@landstede.example", path: "/landstede/borging" },
] as const;

await ending(async () => {
  const installation = readInstallation();
  const base = installation.PUBLIC_URL;
  const kilobytes = (bytes: number) => Math.round(bytes / 1024);
  const rows: Record<string, string | number>[] = [];
  for (const page of pages) {
    const cookie = await signIn(base, page.email);
    const found =
      typeof page.path === "string" ? page.path : await findLink(base, "/landstede", cookie, page.path);
    const url = base + found + ("below" in page ? page.below : "");
    const weight = await weigh(base, url.slice(base.length), cookie);
    const { requests, errors, p50, p95 } = await load(url, cookie);
    rows.push({
      page: page.name,
      "requests/s": Math.round(requests),
      "p50 ms": Math.round(p50),
      "p95 ms": Math.round(p95),
      errors,
      "JavaScript KB": kilobytes(weight.script),
      "HTML KB": kilobytes(weight.html),
    });
  }
  console.table(rows);

  const { times, scans } = await measureElsewhere();
  console.table(
    times.map((t) => ({ ...t, seconds: t.seconds.toFixed(1), "rows/s": Math.round(t.rows / t.seconds) })),
  );
  console.table(scans.map((scan) => ({ ...scan, seconds: scan.seconds.toFixed(2) })));
  process.exit(0);
});

/** Four people who ask again as soon as they have an answer. */
async function load(url: string, cookie: string) {
  const times: number[] = [];
  const options = { url, connections: 4, duration: seconds, headers: { cookie } };
  const { requests, non2xx, errors } = await new Promise<autocannon.Result>((finish, fail) => {
    const run = autocannon(options, (error, result) => (error ? fail(error) : finish(result)));
    run.on("response", (_client, _status, _bytes, time) => times.push(time));
  });
  times.sort((one, other) => one - other);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? 0;
  return { requests: requests.average, errors: non2xx + errors, p50: at(0.5), p95: at(0.95) };
}

/** Imports and scans go into a database of their own, so that the demo stays as it was. */
async function measureElsewhere(): Promise<{ times: ImportTime[]; scans: ScanTime[] }> {
  const folder = await mkdtemp(join(tmpdir(), "koers-bench-"));
  const variables = { ...process.env, DATABASE_URL: "", APP_DATABASE_URL: "", DATA_DIR: folder };
  const open = await openMigratedDatabase(readInstallation(variables));
  const secrets = { AUTH_SECRET: open.authSecret, MASTER_KEY: open.masterKey };
  Object.assign(process.env, { APP_DATABASE_URL: open.appUrl, ...secrets });
  const { timeImports } = await import("./imports");
  const { timeScans } = await import("./scans");
  const times = await timeImports();
  const sent = countStatements();
  const { timeRounds } = await import("./rounds");
  const { timeCoverage } = await import("./coverage");
  const scans = [
    ...(await timeScans(100, sent)),
    ...(await timeScans(1000, sent)),
    ...(await timeRounds(15, sent)),
    ...(await timeRounds(150, sent)),
    ...(await timeCoverage(11_000, sent, open.ownerUrl)),
    ...(await timeCoverage(110_000, sent, open.ownerUrl)),
  ];
  await open.release();
  await rm(folder, { recursive: true, force: true });
  return { times, scans };
}

/** Counts what is sent to the database from now on. */
function countStatements(): () => number {
  const { prototype } = pg.Client;
  const query = prototype.query;
  const sent = { count: 0 };
  prototype.query = function counted(this: pg.Client, ...rest: unknown[]) {
    sent.count += 1;
    return Reflect.apply(query, this, rest) as never;
  } as typeof query;
  return () => sent.count;
}
