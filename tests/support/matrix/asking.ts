import { unzipSync } from "fflate";
import type { Standing, StandingWorld } from "@/tests/support/matrix/standing";

/** Who asks: somebody of the world, or nobody at all. */
export type Asker = Standing | "nobody";

export type Answer = {
  readonly status: number;
  /** Where it sends the reader, without the host. */
  readonly location: string | null;
  /** Everything it says: markup, scripts and all; a workbook unpacked. */
  readonly body: string;
};

/** How a page is fetched: by the browser itself, by a click inside the product, or ahead of a click. */
export type Way = "document" | "click" | "prefetch";

/** Packing some thousands of answers, only to unpack them beside the server, would tell nothing. */
export const unpacked = { "accept-encoding": "identity" };

const waysHeaders: Readonly<Record<Way, Readonly<Record<string, string>>>> = {
  document: {},
  click: { RSC: "1" },
  prefetch: { RSC: "1", "Next-Router-Prefetch": "1" },
};

/** Asks an address of the serving installation as somebody, and follows no redirect but to the router's own cache key. */
export async function ask(
  base: string,
  { cookies }: Pick<StandingWorld, "cookies">,
  who: Asker,
  path: string,
  { way = "document", ...init }: RequestInit & { way?: Way } = {},
): Promise<Answer> {
  const cookie: Record<string, string> = who === "nobody" ? {} : { cookie: cookies[who] };
  const headers = {
    ...unpacked,
    ...cookie,
    ...waysHeaders[way],
    ...(init.headers as Record<string, string> | undefined),
  };
  const response = await fetch(base + path, { ...init, headers, redirect: "manual" });
  const location = response.headers.get("location")?.replace(base, "") ?? null;
  if (way !== "document" && response.status === 307 && location?.includes("_rsc"))
    return ask(base, { cookies }, who, location, { way, ...init });
  const bytes = new Uint8Array(await response.arrayBuffer());
  return said({ status: response.status, location, body: textOf(bytes) });
}

/** The router's own requests are answered 200; what the page decided stands in them. */
function said(answer: Answer): Answer {
  if (answer.status !== 200) return answer;
  const [, kind, rest = ""] =
    /"digest":"NEXT_(HTTP_ERROR_FALLBACK|REDIRECT);([^"]*)"/.exec(answer.body) ?? [];
  if (kind === "HTTP_ERROR_FALLBACK") return { ...answer, status: Number(rest) };
  if (kind === "REDIRECT") return { ...answer, status: 307, location: rest.split(";")[1] ?? null };
  return answer;
}

function textOf(bytes: Uint8Array): string {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const parts = isZip ? Object.values(unzipSync(bytes)) : [bytes];
  return parts.map((part) => new TextDecoder().decode(part)).join("\n");
}

/** Every word in an answer, markup and scripts included, but for nonces and ids; the order in which parts arrive varies. */
export function wordsIn({ body }: Answer): string[] {
  const steady = body
    .replaceAll(/nonce(?:=|\\*":\\*)"[^"\\]*/g, "")
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, "");
  return [...new Set(steady.match(/\p{L}{4,}/gu))].sort();
}

/** Does the work on all items, a few at a time. */
export async function each<Item>(items: readonly Item[], work: (item: Item) => Promise<void>, width = 4) {
  const waiting = [...items];
  const lane = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item);
  };
  await Promise.all(Array.from({ length: width }, lane));
}
