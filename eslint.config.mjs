import next from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";

const serverFile = 'Program:has(> ExpressionStatement[directive="use server"])';
const vague = "/^(get|handle|process|manage)([A-Z]|$)/";
const arrow = "[init.type=/^(ArrowFunctionExpression|FunctionExpression)$/]";

const onlyActions = {
  selector: `${serverFile} :matches(ExportDefaultDeclaration, ExportAllDeclaration, ExportNamedDeclaration > FunctionDeclaration, ExportNamedDeclaration > ExportSpecifier, ExportNamedDeclaration > VariableDeclaration > VariableDeclarator:not([init.callee.name=/^(action|visitorAction|linkAction)$/]))`,
  message: 'A "use server" file exports action({ … }) only: each export is a public endpoint.',
};
const names = [`FunctionDeclaration[id.name=${vague}]`, `VariableDeclarator[id.name=${vague}]${arrow}`].map(
  (selector) => ({
    selector,
    message:
      "Name what it does in the words of the profession: find, list, claim, count, adopt … (docs/architecture.md).",
  }),
);
const everywhere = [
  onlyActions,
  ...names,
  { selector: "TSEnumDeclaration", message: "A union of texts, not an enum." },
  {
    selector: "MemberExpression[property.name=/^\\$(query|execute)RawUnsafe$/]",
    message: "SQL is a tagged template: a text put together by hand lets strangers write it.",
  },
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: "The environment is read in lib/platform/env.ts, where it is checked.",
  },
];
const outsideTheClock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: "`now` is an argument of a rule.",
  },
  {
    selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
    message: "`now` is an argument of a rule.",
  },
];
const select = {
  selector: 'Property[key.name="include"] > ObjectExpression',
  message: "`select` what is shown; `include` brings along what nobody asked for.",
};
const noCatch = {
  selector: "CatchClause",
  message: "Expected refusals are returned, surprises are left alone (docs/architecture.md).",
};
// Oxlint tells the rest, in seconds (.oxlintrc.json): everything of Next.js, React and accessibility but these two.
const notInOxlint = ["react/no-deprecated", "@next/next/no-location-assign-relative-destination"];
const parsed = [...next, ...typescript].map((part) => ({
  ...part,
  rules: Object.fromEntries(Object.entries(part.rules ?? {}).filter(([name]) => notInOxlint.includes(name))),
}));
const syntax = (...rules) => ({ "no-restricted-syntax": ["error", ...everywhere, ...rules] });

const config = [
  { ignores: [".next/**", ".test/**", ".data/**", "lib/platform/prisma/**", "next-env.d.ts", "coverage/**"] },
  ...parsed,
  // The comments that excuse a line are oxlint's as well.
  { linterOptions: { reportUnusedDisableDirectives: "off" }, rules: syntax() },
  {
    // Files of people and companies go through here; the archive formats' libraries throw on what is broken.
    files: ["lib/*/**/*.ts"],
    ignores: ["lib/platform/**", "lib/**/files.ts"],
    rules: syntax(select, noCatch),
  },
  { files: ["lib/**/{rules,policy,labels,schema}.ts"], rules: syntax(select, noCatch, ...outsideTheClock) },
  {
    // These run before, around or outside the application, or are replaced by the compiler.
    files: [
      "lib/platform/{env,log,single-sign-on}.ts",
      "scripts/**",
      "*.config.{js,mjs,ts}",
      "tests/**",
      "proxy.ts",
      "instrumentation.ts",
    ],
    rules: { "no-restricted-syntax": ["error", onlyActions, ...names] },
  },
];

export default config;
