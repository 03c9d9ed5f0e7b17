import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { IntakesPage } from "@/components/conversations/intakes/intakes-page";
import { listIntakes } from "@/lib/conversations/intakes/queries";
import { mayReadCaseload } from "@/lib/conversations/policy";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/studenten/intakes">;

export async function generateMetadata() {
  return { title: (await getTranslations("intakes"))("title") };
}

/** For staff, like the list of one's own students; who has no role with intakes finds it empty. */
export default async function IntakesRoute({ params }: Props) {
  const { institution: slug } = await params;
  const view = await read(async ({ tx, actor, now }) =>
    mayReadCaseload(actor) ? { ...(await listIntakes(tx, actor, now)), readerId: actor.personId, now } : null,
  );
  if (!view) notFound();
  return <IntakesPage slug={slug} view={view} />;
}
