import type { Browser, BrowserContext, Page } from "@playwright/test";
import { askDemo } from "@/tests/support/demo";

/** Somebody of the demo: their name on the screen, and the cookie of an open session. */
export type Somebody = { readonly id: string; readonly name: string; readonly cookie: string };

/** A student of the demo with those around them; the colleagues teach in the student's team and coach somebody else. */
export type Circle = Readonly<Record<"student" | "coach" | "colleague" | "nextCoach", Somebody>>;

/** Finds a student of this coach, or in a team of this leader, without an account of their own. */
export async function circleOf(office: "coach" | "leader", email: string): Promise<Circle> {
  return askDemo("open-circle", office, email);
}

/** A coach of the demo without an account, and three of their students. */
export type Class = { readonly coach: Somebody; readonly students: readonly [Somebody, Somebody, Somebody] };

/** Finds a coach with at least three students, in the institution of this account. */
export async function classOf(email: string): Promise<Class> {
  return askDemo("open-class", email);
}

/** A team of the demo: its name, who leads it, and two who guide students there. */
export type Team = { readonly name: string } & Readonly<Record<"leader" | "teacher" | "colleague", Somebody>>;

/** Finds a team that has no plan yet this school year, in the institution of this account. */
export async function teamOf(email: string): Promise<Team> {
  return askDemo("open-team", email);
}

/** A browser of somebody's own, in which they are signed in. */
export async function pageOf(browser: Browser, somebody: Somebody, base: string): Promise<Page> {
  const context = await browser.newContext();
  await letIn(context, somebody, base);
  return context.newPage();
}

/** Signs somebody in to a browser that is open. */
export async function letIn(context: BrowserContext, { cookie }: Somebody, base: string): Promise<void> {
  const [name = "", value = ""] = cookie.split("=");
  await context.addCookies([{ name, value, url: base, httpOnly: true, sameSite: "Lax" }]);
}
