/** Every reason for which the slice refuses. */
const statementRefusals = ["not-whole", "nothing-new", "stale", "newer-version"] as const;

type StatementRefusal = (typeof statementRefusals)[number];

/** Each reason in words; `t` is of the namespace `cycle`. */
export function statementRefusalTexts(
  t: (key: `statement.refusal.${StatementRefusal}`) => string,
): Record<StatementRefusal, string> {
  const texts = statementRefusals.map((refusal) => [refusal, t(`statement.refusal.${refusal}`)] as const);
  return Object.fromEntries(texts) as Record<StatementRefusal, string>;
}
