import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { ConsultationBody } from "@/components/profiles/consultation/consultation-body";
import { ConsultationSide } from "@/components/profiles/consultation/consultation-side";
import { StartConsultation } from "@/components/profiles/consultation/start-consultation";
import { RolePlace } from "@/components/profiles/role-place";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";
import { findConsultation, listTeamsToAsk } from "@/lib/profiles/consultations/queries";
import { mayWriteConcepts } from "@/lib/profiles/policy";
import { findConcept } from "@/lib/profiles/reading/queries";
import { roleParams, versionQuery } from "@/lib/profiles/reading/schema";
import { isApproved } from "@/lib/profiles/rules";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("consultations"))("crumb") };
}

type Props = PageProps<"/[institution]/rollen/[roleId]/raadpleging">;

export default async function ConsultationPage({ params, searchParams }: Props) {
  const { institution, roleId } = roleParams.parse(await idsIn(params));
  const number = versionQuery.parse(await searchParams);
  const page = await read(async ({ tx, actor, now }) => {
    const found = await findConsultation({ tx, actor, now }, roleId, number);
    const concept = mayWriteConcepts(actor) ? await findConcept({ tx, actor }, roleId) : null;
    const teams = concept ? await listTeamsToAsk(tx, actor, now) : [];
    return { actor, today: dayOf(now), found, concept, teams };
  });
  const { actor, today, found, concept, teams } = page;
  const t = await getTranslations("consultations");
  const isNew = concept && concept.concept.consultation === null && number === null;
  if (isNew) return <StartConsultation {...concept} institution={institution} teams={teams} today={today} />;
  if (!found) notFound();

  const { role, consultation, mine, profile } = found;
  const mayAnswer = mayWriteConcepts(actor) && !isApproved(profile);
  return (
    <>
      <RolePlace institution={institution} role={role} here={t("crumb")} />
      <PageHeader
        title={t("title", { role: role.name })}
        lead={t(consultation.isClosed ? "leadOver" : "lead")}
      >
        {consultation.question ? <Notice text={consultation.question} /> : null}
      </PageHeader>
      <div className="columns">
        <ConsultationBody
          page={found}
          rights={{ personId: actor.personId, maySay: mine.length > 0, mayAnswer }}
        />
        <ConsultationSide page={found} today={today} writing={mayAnswer ? { teams } : null} />
      </div>
    </>
  );
}
