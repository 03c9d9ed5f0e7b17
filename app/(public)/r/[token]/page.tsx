import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { RaterPage } from "@/components/scans/rater-page";
import { PublicPage } from "@/components/shell/public-page";
import { currentCaller } from "@/lib/platform/caller";
import { readAsHolder } from "@/lib/platform/link-action";
import { findAnswers, findForm } from "@/lib/scans/forms/queries";

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: (await getTranslations("rater"))("form"),
    robots: { index: false },
    referrer: "no-referrer",
  };
}

export default async function PersonalLinkPage({ params }: PageProps<"/r/[token]">) {
  const { token } = await params;
  const { address } = await currentCaller();
  const found = await readAsHolder(token, address, async (context) => {
    const form = await findForm(context);
    return form && { form, answers: form.submittedOn ? {} : await findAnswers(context) };
  });
  if (!found) notFound();
  return (
    <PublicPage>
      <RaterPage {...found} token={token} />
    </PublicPage>
  );
}
