import { execFile } from "node:child_process";
import { promisify } from "node:util";

/** Where the personal link leads that an account was sent for the round of this name. */
export async function findLetter(email: string, round: string): Promise<string> {
  const program = [
    "--conditions=react-server",
    "--import",
    "tsx",
    "tests/support/open-letter.ts",
    email,
    round,
  ];
  const env = { ...process.env, DATABASE_URL: "", DATA_DIR: process.env["DATA_DIR"] ?? ".test/browser" };
  const { stdout } = await promisify(execFile)(process.execPath, program, { env });
  return stdout.trim().split("\n").at(-1) ?? "";
}
