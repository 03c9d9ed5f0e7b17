import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { findOwnToDo } from "@/app/[institution]/own-to-do";
import { PasswordGiven } from "@/components/account/password-given";
import { Today } from "@/components/today/today";
import { maySeeInstitution } from "@/lib/insight/policy";
import { read } from "@/lib/platform/read";
import { findOwnFigures } from "@/lib/today/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("today"))("title") };
}

export default async function TodayPage() {
  const { actor, now, toDo } = await findOwnToDo();
  const figures = maySeeInstitution(actor)
    ? await read(({ tx }) => findOwnFigures(tx, actor, now))
    : toDo.own;
  return (
    <>
      {toDo.gift ? <PasswordGiven gift={toDo.gift} slug={actor.institution.slug} /> : null}
      <Today actor={actor} now={now} toDo={toDo} figures={figures} />
    </>
  );
}
