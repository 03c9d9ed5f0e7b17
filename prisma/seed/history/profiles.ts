import { savePart } from "@/lib/colleagues/commands";
import type { Opening, Part } from "@/lib/colleagues/rules";
import type { InstitutionId } from "@/lib/platform/actor";
import { type Day, later, momentOf } from "@/lib/platform/calendar";
import { withTenant } from "@/lib/platform/tenancy";
import type { Colleague } from "@/prisma/seed/people";
import { between, pick, pickSome, type Random, randomFrom } from "@/prisma/seed/random";
import { profileTexts } from "@/prisma/seed/texts/profiles";

type Said = { readonly part: Part; readonly text: string; readonly openedTo: Opening };
type Story = { readonly institutionId: InstitutionId; readonly today: Day };

const shareWithProfile = 0.4;
const mostProfiles = 120;

/** Two in five told something about themselves. The wall lets nobody else write it, so each does in turn. */
export async function writeProfiles(
  colleagues: readonly Colleague[],
  { institutionId, today }: Story,
): Promise<void> {
  const random = randomFrom("profiles");
  const tellers = colleagues.filter(({ teamId }) => teamId !== null && random() < shareWithProfile);
  for (const { id: personId } of tellers.slice(0, mostProfiles)) {
    const at = momentOf(later(today, { days: -between(2, 200, random) }), "16:20");
    const said = whatIsSaid(random);
    await withTenant(
      institutionId,
      async (tx) => {
        for (const one of said) await savePart(tx, { institutionId, personId }, one, at);
      },
      { personId },
    );
  }
}

function whatIsSaid(random: Random): Said[] {
  const openings: readonly Opening[] = ["me", "team", "institution", "institution"];
  const sentence = (part: Exclude<Part, "competences" | "specialisms">): Said[] =>
    random() < 0.6
      ? [{ part, text: pick(profileTexts[part], random), openedTo: pick(openings, random) }]
      : [];
  const labels = pickSome(profileTexts.specialisms, between(1, 4, random), random);
  return [
    ...sentence("qualities"),
    ...sentence("wishes"),
    ...sentence("energy"),
    ...sentence("interests"),
    { part: "specialisms", text: labels.join("\n"), openedTo: random() < 0.7 ? "institution" : "team" },
  ];
}
