import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Browser, Page } from "@playwright/test";

/** Somebody of the demo: their name on the screen, and the cookie of an open session. */
export type Somebody = { readonly id: string; readonly name: string; readonly cookie: string };

/** A student of the demo with those around them; the colleagues teach in the student's team and coach somebody else. */
export type Circle = Readonly<Record<"student" | "coach" | "colleague" | "nextCoach", Somebody>>;

/** Finds a student of this coach, or in a team of this leader, without an account of their own. */
export async function circleOf(office: "coach" | "leader", email: string): Promise<Circle> {
  const program = ["--conditions=react-server", "--import", "tsx", "tests/support/open-circle.ts"];
  const env = { ...process.env, DATABASE_URL: "", DATA_DIR: process.env["DATA_DIR"] ?? ".test/browser" };
  const { stdout } = await promisify(execFile)(process.execPath, [...program, office, email], { env });
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Circle;
}

/** A browser of somebody's own, in which they are signed in. */
export async function pageOf(browser: Browser, { cookie }: Somebody, base: string): Promise<Page> {
  const context = await browser.newContext();
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: base, httpOnly: true, sameSite: "Lax" }]);
  return context.newPage();
}
