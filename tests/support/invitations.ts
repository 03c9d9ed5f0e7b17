import { writeInvitationLetter } from "@/components/mail/invitation-letter";
import { invitationJobs } from "@/lib/calendars/invitations/jobs";
import { perform } from "@/lib/platform/jobs";
import type { TestInstitution } from "@/tests/support/institution";
import { aMailbox } from "@/tests/support/mailbox";

/** A mailbox that does the jobs for invitations waiting for an institution, and gives the calendar each address got. */
export function anInvitationBox() {
  const { received } = aMailbox();

  async function delivered(here: TestInstitution): Promise<Map<string, string>> {
    received.length = 0;
    const waiting = await here.inside(
      (tx) => tx.$queryRaw<{ data: unknown }[]>`
        delete from pgboss.job where name = 'jobs' and data->>'kind' = 'send-invitation'
          and data->>'institutionId' = ${here.id}::text returning data`,
    );
    for (const { data } of waiting) await perform(invitationJobs(writeInvitationLetter), data, new Date());
    return new Map(received.map(({ to, body }) => [to, calendarIn(body)]));
  }

  return { received, delivered };
}

/** The calendar that stands in a letter, with folded lines made whole. */
function calendarIn(body: string): string {
  const [, part = ""] = /application\/ics[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/.exec(body) ?? [];
  return Buffer.from(part, "base64").toString().replaceAll("\r\n ", "");
}
