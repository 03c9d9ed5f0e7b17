import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** The page before the door: the product's name and promise beside what is asked of the visitor. */
export function Doorway({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  const t = useTranslations();
  return (
    <div className="grid min-h-dvh grid-rows-[auto_1fr] lg:grid-cols-[minmax(20rem,2fr)_3fr] lg:grid-rows-1">
      <div className="flex flex-col justify-between gap-6 bg-deep px-6 py-6 text-on-deep lg:p-12">
        <p className="flex items-center gap-3 text-goal font-bold text-on-deep-strong">
          <CompassMark />
          {t("common.appName")}
        </p>
        <p className="hidden max-w-[24ch] text-title leading-tight font-semibold text-on-deep-strong lg:block">
          {t("signIn.promise")}
        </p>
        <span aria-hidden="true" />
      </div>
      <main className="grid content-start justify-items-center px-4 py-10 md:px-10 lg:content-center">
        <div className="grid w-full max-w-[26rem] gap-6">
          <div>
            <h1>{title}</h1>
            {lead ? <p className="lead">{lead}</p> : null}
          </div>
          {children}
        </div>
      </main>
    </div>
  );
}

function CompassMark() {
  return (
    <svg viewBox="0 0 32 32" width="36" height="36" aria-hidden="true">
      <circle cx="16" cy="16" r="14" fill="none" stroke="currentColor" strokeWidth="2" opacity="0.5" />
      <path d="M22 8 18.5 18.5 10 24l3.5-10.5Z" className="fill-signal" />
    </svg>
  );
}
