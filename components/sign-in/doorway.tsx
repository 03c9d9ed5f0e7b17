import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Brand, BrandMark } from "@/components/shell/brand";
import { LanguageSwitch } from "@/components/shell/language-switch";
import { PageFoot } from "@/components/shell/page-foot";

/** The page before the door: the product's name and promise beside what is asked of the visitor. */
export function Doorway({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const t = useTranslations("signIn");
  return (
    <div className="doorway">
      <header>
        <Brand href="/" />
        <p>{t("promise")}</p>
        <BrandMark size={420} />
      </header>
      <div>
        <LanguageSwitch />
        <main id="content">
          <div>
            <h1>{title}</h1>
            {lead ? <p className="lead">{lead}</p> : null}
          </div>
          {children}
        </main>
        <PageFoot />
      </div>
    </div>
  );
}
