import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { z } from "zod";
import { Refused } from "@/lib/platform/refused";

const web = z.url({ protocol: /^https?$/, error: "must be an http or https address" });
const database = z.url({
  protocol: /^postgres(ql)?$/,
  error: "must look like postgresql://user:password@host/name",
});
const words = z
  .string()
  .default("")
  .transform((text) => text.split(/[\s,]+/).filter(Boolean));

const schema = z
  .object({
    PORT: z.coerce.number().int().min(1).max(65535).default(3000),
    HOST: z.string().default("127.0.0.1"),
    PUBLIC_URL: web.optional(),
    PROCESSES: z.coerce.number().int().min(1).max(64).optional(),
    DATA_DIR: z
      .string()
      .default(".data")
      .transform((path) => resolve(path)),
    DATABASE_URL: database.optional(),
    APP_DATABASE_URL: database.optional(),
    AUTH_SECRET: z.string().min(32, "must have 32 characters or more").optional(),
    MASTER_KEY: z
      .string()
      .refine((value) => Buffer.from(value, "base64").length === 32, "must be 32 bytes in base64")
      .optional(),
    TRUSTED_PROXIES: words,
    SMTP_URL: z
      .url({ protocol: /^smtps?$/, error: "must look like smtp://user:password@host:587" })
      .optional(),
    MAIL_FROM: z.string().optional(),
    CHROMIUM_PATH: z.string().optional(),
    OIDC_ISSUER: web.optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_NAME: z.string().default("Single sign-on"),
    OIDC_SCOPE: z.string().default("openid email profile"),
    OIDC_EMAIL_CLAIM: z.string().default("email"),
    OIDC_INSTITUTION_CLAIM: z.string().default("schac_home_organization"),
    DEMO: z.enum(["0", "1"]).default("1"),
    LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  })
  .refine((all) => new Set([!!all.OIDC_ISSUER, !!all.OIDC_CLIENT_ID, !!all.OIDC_CLIENT_SECRET]).size === 1, {
    path: ["OIDC_ISSUER,"],
    error: "OIDC_CLIENT_ID and OIDC_CLIENT_SECRET are needed together",
  })
  .refine((all) => !all.SMTP_URL || all.MAIL_FROM, {
    path: ["MAIL_FROM"],
    error: "is needed beside SMTP_URL",
  })
  .transform((all) => ({ ...all, PUBLIC_URL: (all.PUBLIC_URL ?? ownAddress(all)).replace(/\/+$/, "") }));

/** What an installation is told by its environment. */
export type Installation = z.output<typeof schema>;

/** What the application can't serve without; `npm start` and `npm run dev` make what is not given. */
export type Env = Installation & { APP_DATABASE_URL: string; AUTH_SECRET: string; MASTER_KEY: string };

type Variables = Record<string, string | undefined>;

/** The settings of an installation; an empty variable counts as absent. Refuses with a sentence naming what is wrong. */
export function readInstallation(variables: Variables = process.env): Installation {
  const given = Object.entries(variables).filter(([, value]) => value?.trim());
  const parsed = schema.safeParse(Object.fromEntries(given));
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")} ${issue.message}`);
  throw new Refused(`The configuration is not right: ${faults.join("; ")}.`);
}

let known: Env | undefined;

/** The checked environment of the serving application; refuses with a sentence that names a missing variable. */
export function env(): Env {
  return (known ??= complete(readInstallation()));
}

function complete(all: Installation): Env {
  const { APP_DATABASE_URL, AUTH_SECRET, MASTER_KEY } = all;
  if (APP_DATABASE_URL && AUTH_SECRET && MASTER_KEY)
    return { ...all, APP_DATABASE_URL, AUTH_SECRET, MASTER_KEY };
  throw new Refused(
    "APP_DATABASE_URL, AUTH_SECRET and MASTER_KEY are needed to serve; `npm start` and `npm run dev` set them.",
  );
}

/** The variables for a process started from this one: never the owner's way into the database. */
export function variablesFor(extra: Variables): NodeJS.ProcessEnv {
  return { ...process.env, DATABASE_URL: "", ...extra } as NodeJS.ProcessEnv;
}

/** What any program of the operating system needs to be started, and nothing of ours. */
export function systemVariables(): NodeJS.ProcessEnv {
  const { PATH, SystemRoot } = process.env;
  return { ...(PATH && { PATH }), ...(SystemRoot && { SystemRoot }) } as NodeJS.ProcessEnv;
}

/** The version of the product, as in package.json. */
export function productVersion(): string {
  const file: unknown = JSON.parse(readFileSync(resolve("package.json"), "utf8"));
  return z.object({ version: z.string() }).parse(file).version;
}

function ownAddress({ HOST, PORT }: { HOST: string; PORT: number }): string {
  const isEverywhere = HOST === "0.0.0.0" || HOST === "::";
  const host = isEverywhere ? "localhost" : HOST.includes(":") ? `[${HOST}]` : HOST;
  return `http://${host}:${PORT}`;
}
