import "server-only";

import type { NextRequest } from "next/server";
import type { z } from "zod";
import type { Actor } from "@/lib/platform/actor";
import { inOneWriting, isId } from "@/lib/platform/ids";
import { perform, type Work } from "@/lib/platform/perform";
import { problemsOf } from "@/lib/platform/problems";
import { isSameOrigin } from "@/lib/platform/request";
import { findCurrentActor } from "@/lib/platform/session";
import { type TenantTx, withTenant } from "@/lib/platform/tenancy";
import { recordWrite } from "@/lib/platform/trail";

type Params = Readonly<Record<string, string | string[] | undefined>>;
type Call = { readonly params: Promise<Params> };
type Handler = (request: NextRequest, call: Call) => Promise<Response>;

type Asking<Input extends z.ZodType, Subject> = {
  readonly permission: string;
  /** The address's parts and its query together. */
  readonly input: Input;
  readonly subject: (
    context: { tx: TenantTx; actor: Actor; now: Date },
    input: z.output<Input>,
  ) => Promise<Subject | null>;
  readonly allow: (actor: Actor, subject: Subject) => boolean;
  /** Said by a route whose answer is a file to keep: which list leaves, and how many rows. The trail tells it, without content. */
  readonly exports?: {
    readonly list: ExportedList;
    readonly rows: (subject: Subject, input: z.output<Input>) => number;
  };
  readonly answer: (actor: Actor, subject: Subject, input: z.output<Input>) => Response | Promise<Response>;
};

/** The lists that can be taken along as a file; each has its words in `trail.verbs`. */
export type ExportedList =
  | "students"
  | "talks"
  | "teams"
  | "figures"
  | "trail"
  | "import-report"
  | "team-report"
  | "external-scan"
  | "framework"
  | "roles"
  | "matrix"
  | "personal-plan"
  | "talk-round"
  | "effort"
  | "effort-figures";

/** A route that only reads: exports, polling, search. Absent and forbidden are the same 404. */
export function askingRoute<Input extends z.ZodType, Subject>(asking: Asking<Input, Subject>): Handler {
  const answer: Handler = async (request, call) => {
    const actor = await findCurrentActor();
    if (!actor) return refusal(401, "signed-out");
    const input = asking.input.safeParse({ ...queryOf(request), ...(await call.params) });
    if (!input.success) return refusal(400, "invalid");
    const subject = await findAnswerable(asking, actor, input.data);
    if (subject === null) return refusal(404, "not-found");
    const response = await asking.answer(actor, subject, input.data);
    response.headers.set("Cache-Control", "private, no-store");
    return response;
  };
  return Object.assign(answer, { definition: asking });
}

/** What a route may answer with, or null; an export is told in the trail in the transaction that read it. */
export function findAnswerable<Input extends z.ZodType, Subject>(
  { subject, allow, exports }: Asking<Input, Subject>,
  actor: Actor,
  input: z.output<Input>,
): Promise<Subject | null> {
  const work = async (tx: TenantTx) => {
    const found = await subject({ tx, actor, now: new Date() }, input);
    if (found === null || !allow(actor, found)) return null;
    if (exports) {
      const details = { rows: exports.rows(found, input) };
      const note = { verb: `export-${exports.list}`, entity: "export", entityId: null, details } as const;
      await recordWrite(tx, actor.personId, note);
    }
    return found;
  };
  return withTenant(actor.institutionId, work, { personId: actor.personId });
}

type Telling<Input extends z.ZodType, Subject, Refusal extends string, Data> = Work<
  Input,
  Subject,
  Refusal,
  Data
> & {
  /** The largest body that is read at all. */
  readonly bytesAtMost: number;
  /** For a plain form, which a browser follows: where to when done, and back to where when refused. */
  readonly form?: {
    readonly next: (actor: Actor, data: Data) => string;
    readonly back: (actor: Actor, reason: string, sent: Readonly<Record<string, unknown>>) => string;
  };
};

/**
 * A route that writes: uploads, drafts. The same pipeline as an action; the body is a form or a
 * JSON object, and the answer is JSON `{ data }` or `{ refusal }`.
 */
export function tellingRoute<Input extends z.ZodType, Subject, Refusal extends string, Data>(
  telling: Telling<Input, Subject, Refusal, Data>,
): Handler {
  const answer: Handler = async (request, call) => {
    if (!isSameOrigin(request.headers)) return refusal(403, "foreign-origin");
    const actor = await findCurrentActor();
    if (!actor) return refusal(401, "signed-out");
    const form = request.headers.get("accept")?.includes("text/html") ? telling.form : undefined;
    const { body, isWhole } = await bodyOf(request, telling.bytesAtMost);
    const refuse = (status: number, reason: string, fields?: object) =>
      form ? goTo(form.back(actor, reason, body)) : refusal(status, reason, fields);
    if (!isWhole) return refuse(413, "too-large");
    const input = telling.input.safeParse({ ...body, ...(await call.params) });
    if (!input.success) return refuse(400, "invalid", { fields: problemsOf(input.error) });
    const key = request.headers.get("idempotency-key");
    const ending = await perform(telling, actor, input.data, {
      key: key && isId(key) ? key : null,
      version: null,
    });
    if (ending.ok)
      return form ? goTo(form.next(actor, ending.data)) : Response.json({ data: ending.data ?? null });
    if (ending.reason === "not-found" || ending.reason === "forbidden") return refusal(404, ending.reason);
    return refuse(409, ending.reason);
  };
  return Object.assign(answer, { definition: telling });
}

function refusal(status: number, reason: string, more: object = {}): Response {
  return Response.json(
    { refusal: reason, ...more },
    { status, headers: { "Cache-Control": "private, no-store" } },
  );
}

/** After a plain form the browser asks for a page, so that reloading sends nothing twice. */
function goTo(address: string): Response {
  return new Response(null, {
    status: 303,
    headers: { Location: address, "Cache-Control": "private, no-store" },
  });
}

function queryOf(request: NextRequest): Record<string, string> {
  return Object.fromEntries(
    Array.from(request.nextUrl.searchParams, ([name, value]) => [name, inOneWriting(value)]),
  );
}

type Body = { readonly body: Record<string, unknown>; readonly isWhole: boolean };

/** The body as fields, read no further than allowed; of a larger one the short fields that were read by then. */
async function bodyOf(request: NextRequest, bytesAtMost: number): Promise<Body> {
  const chunks: Uint8Array[] = [];
  const type = request.headers.get("content-type") ?? "";
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > bytesAtMost) return { body: await readShort(chunks[0] ?? chunk, type), isWhole: false };
    chunks.push(chunk);
  }
  const copy = new Response(Buffer.concat(chunks), { headers: { "content-type": type } });
  const parsed: unknown = type.startsWith("application/json")
    ? await copy.json().catch(() => ({}))
    : Object.fromEntries(await copy.formData().catch(() => new FormData()));
  if (typeof parsed !== "object" || parsed === null) return { body: {}, isWhole: true };
  const fields = Object.entries(parsed as Record<string, unknown>);
  const body = Object.fromEntries(
    fields.map(([name, value]) => [name, typeof value === "string" ? inOneWriting(value) : value]),
  );
  return { body, isWhole: true };
}

/** The fields of a form that begin before its file, so that what was chosen can be shown again. */
async function readShort(start: Uint8Array, type: string): Promise<Record<string, unknown>> {
  const boundary = /^multipart\/form-data;.*boundary="?([^";]+)/.exec(type)?.[1];
  if (!boundary) return {};
  const parts = Buffer.from(start).toString("latin1").split(`--${boundary}\r\n`);
  const isShort = (part: string) => part.endsWith("\r\n") && !part.includes("filename=");
  const short = parts.filter(isShort).map((part) => `--${boundary}\r\n${part}`);
  const copy = new Response(Buffer.from(`${short.join("")}--${boundary}--\r\n`, "latin1"), {
    headers: { "content-type": type },
  });
  return Object.fromEntries(await copy.formData().catch(() => new FormData()));
}
