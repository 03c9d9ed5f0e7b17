import { strToU8, zipSync } from "fflate";
import { createTranslator } from "use-intl/core";
import type { Outlook } from "@/lib/portfolio/outlooks/queries";
import { isPicture } from "@/lib/portfolio/attachments/rules";
import { outlookKinds } from "@/lib/portfolio/outlooks/rules";
import { type Attachment, byArea, type Item, type Placement, prompts } from "@/lib/portfolio/rules";
import type { Day } from "@/lib/platform/calendar";
import { type Locale, shortDate } from "@/lib/platform/format";
import { escaped } from "@/lib/platform/markup";
import type { Messages } from "@/lib/platform/messages";
import type { PrintedDocument } from "@/lib/platform/pdf";
import { picturesOnPaper } from "@/lib/portfolio/taking/rules";

/*
 * A portfolio to keep (Q1): an archive with `index.html`, which reads anywhere without a script or a network, the same in
 * `portfolio.json` for a next system (docs/operations.md, A portfolio that is taken along), and its files under `bestanden/`.
 * The same page is what a PDF of it is printed from.
 */

/** What leaves: everything that is the student's own. */
export type Taken = {
  readonly owner: string;
  readonly institution: string;
  readonly madeOn: Day;
  readonly items: readonly Item[];
  readonly outlooks: readonly Outlook[];
  readonly placements: readonly Placement[];
};

type Content = { readonly id: string; readonly content: Uint8Array };

/** Packs it. Pictures and PDF are small already, so that only the texts are pressed. */
export function packPortfolio(
  taken: Taken,
  files: readonly Content[],
  texts: Messages["portfolio"],
  locale: Locale,
): Uint8Array<ArrayBuffer> {
  const names = namesOf(taken.items);
  const packed = files.map(
    ({ id, content }) => [names.get(id) ?? `bestanden/${id}`, [content, { level: 0 }]] as const,
  );
  const zip = zipSync({
    "index.html": strToU8(pageOf(taken, { names, onPaper: null }, wordsOf(texts, locale))),
    "portfolio.json": strToU8(JSON.stringify(documentOf(taken, names), null, 2)),
    ...Object.fromEntries(packed),
  });
  return new Uint8Array(zip);
}

/** What a PDF of it is printed from: the page with its pictures, and whose it is at the foot of each sheet. */
export function printedPortfolio(
  taken: Taken,
  files: readonly Content[],
  texts: Messages["portfolio"],
  locale: Locale,
): PrintedDocument {
  const names = namesOf(taken.items);
  const onPaper = picturesOnPaper(files);
  const page = pageOf(taken, { names, onPaper }, wordsOf(texts, locale));
  const pictures = files
    .filter(({ id }) => onPaper.has(id))
    .map(({ id, content }) => [names.get(id) ?? id, content] as const);
  const sheet = '<span class="pageNumber"></span> / <span class="totalPages"></span>';
  return {
    parts: { "index.html": strToU8(page), ...Object.fromEntries(pictures) },
    footer: `<p style="width:100%;text-align:center;font:8px sans-serif">${escaped(taken.owner)} · ${sheet}</p>`,
  };
}

/** The answer of a route: a file to keep. */
export function takenResponse(name: string, kind: "zip" | "pdf", file: Uint8Array<ArrayBuffer>): Response {
  return new Response(file, {
    headers: {
      "Content-Type": `application/${kind}`,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(`${name}.${kind}`)}`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}

/** Where each file lies in the archive: two with one name stay apart. */
function namesOf(items: readonly Item[]): ReadonlyMap<string, string> {
  const files = items.flatMap((item) => item.files);
  return new Map(files.map(({ id, name }, at) => [id, `bestanden/${at + 1}-${name}`]));
}

function documentOf({ items, outlooks, placements, ...taken }: Taken, names: ReadonlyMap<string, string>) {
  return {
    ...{ format: "koers-portfolio", version: 1, ...taken },
    items: items.map(({ placement, files, isShared: _isShared, version: _version, ...item }) => ({
      ...item,
      placementId: placement?.id ?? null,
      files: files.map(({ id, ...file }) => ({ ...file, path: names.get(id) })),
    })),
    outlooks,
    placements,
  };
}

const style =
  ":root{color-scheme:light dark}body{font:1rem/1.6 system-ui,sans-serif;max-width:44rem;margin:2rem auto;padding:0 1rem}" +
  "article{border-top:1px solid;padding:.5rem 0 1rem}small{opacity:.8}img{max-width:100%;height:auto}p{white-space:pre-line}" +
  "@media print{body{max-width:none;margin:0;padding:0}h1,h2,h3,h4{break-after:avoid}img{max-height:14cm;break-inside:avoid}}";

/** The words of the page, as the built application and a test both read them. */
function wordsOf(texts: Messages["portfolio"], locale: Locale) {
  const t = createTranslator({ locale, messages: { portfolio: texts }, namespace: "portfolio" });
  return { t, locale, day: (day: Day) => shortDate(day, locale) };
}

type Words = ReturnType<typeof wordsOf>;

type Shape = {
  /** Where each file lies. */
  readonly names: ReadonlyMap<string, string>;
  /** The pictures that are printed, where it is for paper: nothing leads to a file there. */
  readonly onPaper: ReadonlySet<string> | null;
};

function pageOf(taken: Taken, shape: Shape, words: Words): string {
  const { t, locale, day } = words;
  const title = t("showcase.of", { name: taken.owner });
  const made = t("archive.made", { day: day(taken.madeOn) });
  const groups = byArea(taken.items).map(({ area, items }) => {
    const articles = items.map((item) => articleOf(item, shape, words));
    return `<section><h2>${escaped(t(`areas.${area}`))}</h2>${articles.join("")}</section>`;
  });
  return (
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escaped(title)}</title>` +
    `<meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" ` +
    `content="default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'"><style>${style}</style></head>` +
    `<body><h1>${escaped(title)}</h1><p>${escaped(taken.institution)}<br><small>${escaped(made)}</small></p>` +
    `${outlooksOf(taken, words)}${groups.join("")}</body></html>`
  );
}

function outlooksOf({ outlooks }: Taken, { t, day }: Words): string {
  return outlookKinds
    .map((kind) => {
      const ofKind = outlooks.filter((outlook) => outlook.kind === kind);
      if (ofKind.length === 0) return "";
      const each = ofKind.map(({ words, writtenOn }) => {
        const written = t("outlooks.writtenOn", { day: day(writtenOn) });
        return `<article><p>${escaped(words)}</p><small>${escaped(written)}</small></article>`;
      });
      return `<section><h2>${escaped(t(`outlooks.${kind}`))}</h2>${each.join("")}</section>`;
    })
    .join("");
}

function articleOf(item: Item, shape: Shape, { t, day }: Words): string {
  const { title, kind, words, placement, documentTitle, documentAddress, files, changedOn } = item;
  const said = prompts
    .filter((prompt) => item[prompt] !== "")
    .map((prompt) => `<h4>${escaped(t(`prompts.${prompt}`))}</h4><p>${escaped(item[prompt])}</p>`);
  const place = placement ? [[placement.company, placement.country].filter(Boolean).join(", ")] : [];
  const facts = [t(`kinds.${kind}`), ...place, day(changedOn)].join(" · ");
  const link = documentAddress
    ? `<p><a href="${escaped(documentAddress)}">${escaped(documentTitle)}</a></p>`
    : "";
  return (
    `<article><h3>${escaped(title)}</h3><small>${escaped(facts)}</small>${said.join("")}` +
    `${words ? `<p>${escaped(words)}</p>` : ""}${link}${files.map((file) => fileOf(file, shape)).join("")}</article>`
  );
}

function fileOf({ id, name, type }: Attachment, { names, onPaper }: Shape): string {
  const path = (names.get(id) ?? "").split("/").map(encodeURIComponent).join("/");
  const isShown = onPaper ? onPaper.has(id) : isPicture({ type });
  const shown = isShown ? `<img src="${path}" alt="${escaped(name)}">` : escaped(name);
  return onPaper ? `<p>${shown}</p>` : `<p><a href="${path}">${shown}</a></p>`;
}
