import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";
import { FiguresPage } from "@/components/effort/figures-page";
import { findFiguresFor, listYearsAsked } from "@/lib/effort/figures/queries";
import { figuresQuery } from "@/lib/effort/figures/schema";
import { mayReadFigures } from "@/lib/effort/policy";
import { schoolYearAsked } from "@/lib/insight/rules";
import { schoolYearOf } from "@/lib/platform/calendar";
import { read } from "@/lib/platform/read";

type Props = PageProps<"/[institution]/borging/loopbaan-en-burgerschap">;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("effort.figures"))("title") };
}

/** How far students are with career and citizenship, in numbers. */
export default async function EffortFiguresRoute({ params, searchParams }: Props) {
  const slug = (await params).institution;
  const query = figuresQuery.parse(await searchParams);
  const view = await read(async (reading) => {
    const { tx, actor, now } = reading;
    if (!mayReadFigures(actor)) return null;
    const present = schoolYearOf(now);
    const figures = await findFiguresFor(reading, schoolYearAsked(query.jaar, present));
    return { figures, years: await listYearsAsked(tx, actor, present) };
  });
  if (!view) notFound();
  return <FiguresPage {...view} {...{ slug, query }} />;
}
