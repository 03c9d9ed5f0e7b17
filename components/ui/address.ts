/** What stands behind the question mark of a list: its filters, sort and page. */
export type Query = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The same list with something changed; an empty value leaves the address, and any change but `page` goes back to page 1. */
export function addressWith(path: string, query: Query, changes: Query): string {
  const start = "page" in changes ? query : { ...query, page: undefined };
  const address = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...start, ...changes })) {
    for (const one of typeof value === "string" ? [value] : (value ?? [])) {
      if (one !== "") address.append(name, one);
    }
  }
  const text = address.toString();
  return text ? `${path}?${text}` : path;
}
