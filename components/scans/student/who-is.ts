/** Who took part from outside, with their company; a word for who gave no name. */
export function whoIs(
  { name, company }: { readonly name: string | null; readonly company: string | null },
  nameless: string,
): string {
  const who = name ?? nameless;
  return company ? `${who} (${company})` : who;
}
