import { z } from "zod";

const schema = z.object({
  APP_DATABASE_URL: z.string(),
  AUTH_SECRET: z.string().min(32),
  MASTER_KEY: z.string().min(32),
  PUBLIC_URL: z.url().default("http://127.0.0.1:3000"),
  DEMO: z.enum(["0", "1"]).default("1"),
});

export type Env = z.output<typeof schema>;

let known: Env | undefined;

/** The checked environment; throws a sentence that names the variable when one is missing or wrong. */
export function env(): Env {
  return (known ??= schema.parse(process.env));
}
