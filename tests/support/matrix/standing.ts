import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Kind } from "@/tests/support/matrix/kinds";
import type { Place, Things } from "@/tests/support/matrix/world";

/** Who asks over HTTP: every kind of person, the operator, and somebody who must still choose a password. */
export type Standing = Kind | "operator" | "provisional";

/** The matrix's world in a serving installation: its ids, and for everybody the cookie of an open session. */
export type StandingWorld = Things & {
  readonly institution: { readonly id: string; readonly slug: string };
  readonly foreigner: { readonly id: string; readonly slug: string; readonly personId: string };
  readonly cookies: Readonly<Record<Standing, string>>;
  /** The owner's way into the database, to see that nothing changed. */
  readonly ownerUrl: string;
  /** What another server of the same installation is told. */
  readonly installation: Readonly<Record<"APP_DATABASE_URL" | "AUTH_SECRET" | "MASTER_KEY", string>>;
};

/** Founds the world in the installation that serves this run. */
export async function foundWorld(): Promise<StandingWorld> {
  const program = ["--conditions=react-server", "--import", "tsx", "tests/support/matrix/found-world.ts"];
  const env = { ...process.env, DATABASE_URL: "", DATA_DIR: process.env["DATA_DIR"] ?? ".test/browser" };
  const { stdout } = await promisify(execFile)(process.execPath, program, { env });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as StandingWorld;
}

/** Ids that look like those of a place and belong to nothing. */
export function nowhere<Ids extends Readonly<Record<string, string>>>(ids: Ids): Ids {
  return Object.fromEntries(Object.keys(ids).map((name) => [name, crypto.randomUUID()])) as Ids;
}

/** The same world with nothing in it: what does not exist must answer as what is not yours. */
export function emptied(world: Things): { place: Place; things: Things } {
  const place = nowhere(world.near);
  return { place, things: { ...world, near: place, far: place, commons: nowhere(world.commons) } };
}
