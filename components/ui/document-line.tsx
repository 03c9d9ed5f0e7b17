import type { LinkedDocument } from "@/lib/platform/linked-document";

/** Where more is found: the document by its name, and as a link where its address is known. */
export function DocumentLine({ label, document }: { label: string; document: LinkedDocument }) {
  if (!document.title) return null;
  return (
    <p className="mt-3 text-soft">
      {label}{" "}
      {document.address ? (
        <a href={document.address} rel="noreferrer">
          {document.title}
        </a>
      ) : (
        document.title
      )}
    </p>
  );
}
