import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { NewRoundPage } from "@/components/conversations/rounds/new-round-page";
import { mayPlanRounds } from "@/lib/conversations/rounds/policy";
import { findBasis } from "@/lib/conversations/rounds/basis/queries";
import { slotsIn } from "@/lib/conversations/rounds/slots/rules";
import { newRoundQuery } from "@/lib/conversations/rounds/schema";
import { newId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/studenten/rondes/nieuw">;

export async function generateMetadata() {
  return { title: (await getTranslations("talkRounds.new"))("title") };
}

export default async function NewRoundRoute({ params, searchParams }: Props) {
  const [{ institution: slug }, sent] = await Promise.all([params, searchParams]);
  const query = newRoundQuery.parse(sent);
  const { basis, now } = await read(async ({ tx, actor, now }) => {
    if (!mayPlanRounds(actor)) notFound();
    return { basis: await findBasis(tx, actor, query, now), now };
  });
  const slots = slotsIn(basis.hours, basis, now);
  return <NewRoundPage slug={slug} view={{ basis, slots, query, now, submission: newId() }} />;
}
