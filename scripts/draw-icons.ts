import { writeFile } from "node:fs/promises";
import { iconNames } from "../components/ui/icon-names";

type Shape = readonly [tag: string, attributes: Record<string, string>];

/** One sheet for all icons: the browser fetches it once, and no page carries drawings or scripts for them. */
async function drawSheet(): Promise<string> {
  const symbols = await Promise.all(iconNames.map(drawSymbol));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">\n${symbols.join("\n")}\n</svg>\n`;
}

async function drawSymbol(name: string): Promise<string> {
  const { __iconData } = (await import(`../node_modules/lucide-react/dist/esm/icons/${name}.mjs`)) as {
    __iconData: { node: readonly Shape[] };
  };
  const shapes = __iconData.node.map(([tag, { key: _, ...attributes }]) => {
    const written = Object.entries(attributes).map(([attribute, value]) => ` ${attribute}="${value}"`);
    return `<${tag}${written.join("")}/>`;
  });
  return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.join("")}</symbol>`;
}

await writeFile(new URL("../components/ui/icons.svg", import.meta.url), await drawSheet());
