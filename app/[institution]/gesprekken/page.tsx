import { getTranslations } from "next-intl/server";
import { findPage } from "@/app/[institution]/gesprekken/find-page";
import { AgendaPage } from "@/components/conversations/agenda-page";
import { agendaQuery } from "@/lib/conversations/agenda/schema";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/gesprekken">;

export async function generateMetadata() {
  const t = await getTranslations("conversations.agenda");
  return { title: t("title") };
}

export default async function AgendaRoute({ params, searchParams }: Props) {
  const [{ institution: slug }, sent] = await Promise.all([params, searchParams]);
  const query = agendaQuery.parse(sent);
  const view = await read((reading) => findPage(reading, query));
  return <AgendaPage slug={slug} tab={query.tab} view={view} />;
}
