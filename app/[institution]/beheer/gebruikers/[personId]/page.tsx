import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { AccessCard } from "@/components/access/access-card";
import { OfficesCard } from "@/components/access/offices-card";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { PageHeader } from "@/components/ui/page-header";
import { mayManageAccess, mayReadUsers } from "@/lib/access/policy";
import { findUser } from "@/lib/access/queries";
import { findSignInWays } from "@/lib/accounts/queries";
import { mayAppoint } from "@/lib/organisation/appointments/policy";
import { listAppointments, listPlaces } from "@/lib/organisation/appointments/queries";
import { idsIn } from "@/lib/platform/address";
import { dayOf } from "@/lib/platform/calendar";
import { fullName } from "@/lib/platform/format";
import { isId } from "@/lib/platform/ids";
import { read } from "@/lib/platform/read";

type Props = { readonly params: Promise<{ readonly personId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("access"))("title") };
}

export default async function UserPage({ params }: Props) {
  const { personId } = await idsIn(params);
  const { actor, user, appointments, places, today } = await read(async ({ tx, actor, now }) => {
    const today = dayOf(now);
    const user =
      mayReadUsers(actor) && isId(personId)
        ? await findUser(tx, actor.institutionId, { personId, today })
        : null;
    if (!user) notFound();
    const appointments = await listAppointments(tx, actor.institutionId, personId);
    return { actor, user, appointments, places: await listPlaces(tx, actor.institutionId, today), today };
  });
  const t = await getTranslations("access");
  const name = fullName(user.name);
  const mayManage = mayManageAccess(actor, user);
  const isSelf = user.id === actor.personId;
  const provider = findSignInWays().provider;
  const mayGive = mayAppoint(actor, { personId }) && user.kind === "staff" && !user.hasLeft;
  const list = `/${actor.institution.slug}/beheer/gebruikers`;

  return (
    <>
      <Breadcrumb crumbs={[{ label: t("title"), href: list }, { label: name }]} />
      <PageHeader
        title={name}
        lead={[user.jobTitle, user.email ?? t("noEmail")].filter(Boolean).join(" · ")}
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <AccessCard {...{ user, name, mayManage, isSelf }} hasProvider={provider !== null} />
        <OfficesCard {...{ personId, appointments, places, today }} mayAppoint={mayGive} />
      </div>
    </>
  );
}
