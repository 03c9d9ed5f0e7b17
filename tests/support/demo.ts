import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** What one of the programs that look into the demo found (`open-demo.ts`). */
export async function askDemo<Found>(program: string, ...asked: readonly string[]): Promise<Found> {
  const conditions = ["--conditions=react-server", "--import", "tsx", `tests/support/${program}.ts`];
  const env = { ...process.env, DATABASE_URL: "", DATA_DIR: process.env["DATA_DIR"] ?? ".test/browser" };
  const { stdout } = await promisify(execFile)(process.execPath, [...conditions, ...asked], { env });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Found;
}
