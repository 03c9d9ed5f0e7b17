// Pages that have to be readable when Next has none: where nothing is for who has no scripts, and what is too long.
import { readFileSync } from "node:fs";

const wordsOf = (locale) =>
  JSON.parse(readFileSync(new URL(`../messages/${locale}/errors.json`, import.meta.url), "utf8")).page;
const words = { nl: wordsOf("nl"), en: wordsOf("en") };

/** A form of ours is a few kilobytes (next.config.js); uploads and drafts have routes of their own, under /api. */
const formAtMost = 256 * 1024;

/** What is longer than this is not even read: the connection ends. */
const readAtMost = 64 * 1024 * 1024;

function localeOf(request) {
  return /(?:^|;\s*)koers-locale=en(?:;|$)/.test(request.headers.cookie ?? "") ? "en" : "nl";
}

function shown(title, text, link = "") {
  const style = "max-width:36rem;margin:0 auto;padding:4rem 1.25rem;font:1.125rem/1.6 system-ui,sans-serif";
  return `<main style="${style}"><h1>${title}</h1><p>${text}</p>${link}</main>`;
}

/**
 * React's server renderer knows no error boundaries: a page that says it is not there while it renders leaves Next
 * with an empty document, which scripts fill. Here that document gets the same words for who has none. It goes out
 * unpacked, because it is packed before it comes by here.
 */
export function fillAbsence(request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") return;
  let status = response.statusCode;
  Object.defineProperty(response, "statusCode", {
    configurable: true,
    get: () => status,
    set(next) {
      status = next;
      if (next === 404) delete request.headers["accept-encoding"];
    },
  });
  const write = response.write;
  response.write = function (chunk, ...rest) {
    if (status !== 404 || chunk === undefined || chunk === null) return write.call(this, chunk, ...rest);
    const text = Buffer.from(chunk).toString("latin1");
    const at = /<html[^>]* id="__next_error__"[^]*?<body[^>]*>/.exec(text);
    if (!at) return write.call(this, chunk, ...rest);
    response.write = write;
    const { notFoundTitle, notFoundText, home } = words[localeOf(request)];
    const page = shown(notFoundTitle, notFoundText, `<a href="/">${home}</a>`);
    const cut = at.index + at[0].length;
    const plain = Buffer.from(`<noscript>${page}</noscript>`);
    const whole = Buffer.concat([
      Buffer.from(text.slice(0, cut), "latin1"),
      plain,
      Buffer.from(text.slice(cut), "latin1"),
    ]);
    return write.call(this, whole, ...rest);
  };
}

/** A form that is longer than any of ours is refused with a page that says so; going back, what was typed is still there. */
export function refuseTooLong(request, response) {
  const length = Number(request.headers["content-length"] ?? 0);
  if (request.method !== "POST" || request.url?.startsWith("/api/") || length <= formAtMost) return false;
  const locale = localeOf(request);
  const { tooLongTitle, tooLongText } = words[locale];
  const head = `<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${tooLongTitle}</title>`;
  const page = `<!doctype html><html lang="${locale}"><head>${head}</head><body>${shown(tooLongTitle, tooLongText)}</body></html>`;
  // Answered when it is read to its end, or a browser takes the closed connection for a broken one and shows no page.
  let read = 0;
  request.on("data", (part) => {
    read += part.length;
    if (read > readAtMost) request.destroy();
  });
  request.on("end", () => {
    response.writeHead(413, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": "default-src 'none'; style-src-attr 'unsafe-inline'; frame-ancestors 'none'",
      "Cache-Control": "private, no-store",
      "X-Content-Type-Options": "nosniff",
      Connection: "close",
    });
    response.end(page);
  });
  return true;
}
