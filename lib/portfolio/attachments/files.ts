import type { Attachment } from "@/lib/portfolio/rules";

/** The answer of a route that gives a file of a portfolio: to keep, and for a browser never a page that could run something. */
export function fileResponse(
  { name, type }: Pick<Attachment, "name" | "type">,
  content: Buffer<ArrayBuffer>,
) {
  return new Response(content, {
    headers: {
      "Content-Type": type,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
      "Content-Security-Policy": "sandbox; default-src 'none'",
      "X-Content-Type-Options": "nosniff",
      "X-Robots-Tag": "noindex",
      "Referrer-Policy": "no-referrer",
      "Cache-Control": "private, no-store",
    },
  });
}
