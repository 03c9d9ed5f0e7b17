/** What stands on each line of a text, without empty lines and doubles. */
export function linesIn(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim().replaceAll(/\s+/g, " "));
  return [...new Set(lines.filter((line) => line !== ""))];
}
