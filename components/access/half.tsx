/** Half of a password, large enough to read out and selected in one press. */
export function Half({ text }: { text: string }) {
  return (
    <p className="my-2 font-semibold tracking-wide select-all" translate="no">
      {text}
    </p>
  );
}
