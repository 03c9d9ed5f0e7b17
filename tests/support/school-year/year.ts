import type { Browser, Page } from "@playwright/test";
import { schoolYearOf } from "@/lib/platform/calendar";
import { letIn, pageOf, type Team, teamOf } from "@/tests/support/circle";
import { signInAs } from "@/tests/support/journey";

const school = "landstede";

export const phone = { width: 360, height: 740 };
export const desk = { width: 1280, height: 900 };

/** A school year of one team: who walks it, each in a browser of their own, and where. */
export type Year = {
  /** In every text of this walk, so that an earlier one is never taken for it. */
  readonly mark: number;
  readonly schoolYear: number;
  readonly home: string;
  readonly team: Team;
  readonly leader: Page;
  /** On a phone. */
  readonly teacher: Page;
  readonly colleague: Page;
  /** Somebody with an account, in a browser that stays theirs for the rest of the year. */
  readonly as: (who: "hr" | "directie" | "beheer") => Promise<Page>;
  /** Another browser of the teacher. */
  readonly teacherAnew: () => Promise<Page>;
};

export async function beginYear(leader: Page, browser: Browser, base: string): Promise<Year> {
  const team = await teamOf(`hr@${school}.example`);
  const onPhone = async () => {
    const page = await pageOf(browser, team.teacher, base);
    await page.setViewportSize(phone);
    return page;
  };
  await letIn(leader.context(), team.leader, base);
  const [teacher, colleague] = [await onPhone(), await pageOf(browser, team.colleague, base)];
  const others = new Map<string, Page>();
  return {
    ...{ mark: Date.now(), schoolYear: schoolYearOf(new Date()), home: `/${school}`, team },
    ...{ leader, teacher, colleague },
    as: async (who) => {
      const known = others.get(who);
      if (known) return known;
      const page = await (await browser.newContext()).newPage();
      others.set(who, page);
      await signInAs(page, `${who}@${school}.example`, school);
      return page;
    },
    teacherAnew: onPhone,
  };
}

/** What somebody is called by those who know them. */
export const firstName = ({ name }: { readonly name: string }) => name.split(" ")[0] ?? name;
