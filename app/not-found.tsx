import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Absent } from "@/components/shell/absent";
import { PublicPage } from "@/components/shell/public-page";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("errors.page"))("notFoundTitle") };
}

export default function NotFound() {
  return (
    <PublicPage>
      <Absent home="/" />
    </PublicPage>
  );
}
