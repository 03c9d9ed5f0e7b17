import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Asker, unpacked } from "@/tests/support/matrix/asking";
import type { StandingWorld } from "@/tests/support/matrix/standing";

type Reference = {
  readonly exportedName: string;
  readonly filename: string;
  readonly workers: Readonly<Record<string, unknown>>;
};

/** An action as the build knows it: its public id, and an address at which the server has it at hand. */
export type BuiltAction = { readonly id: string; readonly page: string };

/** Every action of the build, by file and name as the matrix names it: `plans/goals#addGoal`. */
export function builtActions(folder: string): ReadonlyMap<string, BuiltAction> {
  const file = readFileSync(join(folder, "server/server-reference-manifest.json"), "utf8");
  const { node } = JSON.parse(file) as { node: Readonly<Record<string, Reference>> };
  return new Map(
    Object.entries(node).map(([id, { exportedName, filename, workers }]) => {
      // The pages behind the sign-in are those the matrix asks on.
      const all = Object.keys(workers);
      const worker = all.find((one) => one.startsWith("app/[institution]")) ?? all[0] ?? "";
      const page = worker
        .replace(/^app/, "")
        .replace(/\/\([^)]*\)/g, "")
        .replace(/\/page$/, "");
      return [`${filename.replace(/^lib\/|\/actions\.ts$/g, "")}#${exportedName}`, { id, page }];
    }),
  );
}

type Fields = Readonly<Record<string, string | readonly string[]>>;

export type Ending = {
  readonly http: number;
  /** What the form would be told; null when the server did not get as far as the action. */
  readonly status: string | null;
  readonly reason: string | null;
  readonly body: string;
  readonly cookies: readonly string[];
};

type Sending = {
  readonly origin?: string | null;
  /** As a browser says of a page's own requests. */
  readonly sameSite?: boolean;
  readonly key?: string;
  readonly plain?: unknown;
};

/** Sends a form to an action as the product's own pages do, with its id in the header; `plain` sends something else. */
export async function act(
  base: string,
  { cookies }: Pick<StandingWorld, "cookies">,
  who: Asker,
  { address, id, fields }: { address: string; id: string; fields: Fields },
  { origin = base, sameSite = false, key, plain }: Sending = {},
): Promise<Ending> {
  const body = new FormData();
  const all = { ...fields, ...(key && { idempotencyKey: key }) };
  for (const [name, value] of Object.entries(all)) {
    for (const one of typeof value === "string" ? [value] : value) body.append(`_1_${name}`, one);
  }
  // React's own writing: the arguments in "0", the second of which is the form "1", whose fields come before.
  body.append("0", JSON.stringify([{ status: "idle" }, plain ?? "$K1"]));
  const headers: Record<string, string> = {
    "next-action": id,
    accept: "text/x-component",
    ...unpacked,
    ...(origin && { origin }),
    ...(sameSite && { "sec-fetch-site": "same-origin" }),
    ...(who !== "nobody" && { cookie: cookies[who] }),
  };
  const response = await fetch(base + address, { method: "POST", headers, body, redirect: "manual" });
  const text = await response.text();
  const told = /^[0-9a-f]+:\{"status":"([a-z]+)"(?:,"reason":"([^"]*)")?/m.exec(text);
  const isSent = response.headers.has("x-action-redirect");
  return {
    http: response.status,
    status: isSent ? "done" : (told?.[1] ?? null),
    reason: told?.[2] ?? null,
    body: text,
    cookies: response.headers.getSetCookie(),
  };
}
