import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Call, Constant, type Draft, Method, Pick } from "../../../src/import/draft.ts";
import { printDraft } from "../../../src/import/print/print-draft.ts";
import { DRAFTS } from "./drafts.ts";

const images = new Constant("images", new Call("repository.existing", ["shop/api"]), "Pushed by the pipeline.");
const edge = new Constant("edge", new Call("loadBalancer", ["edge"]));

function api(memory: number | Pick) {
  return new Constant(
    "api",
    new Call("service", [
      "api",
      { cpu: 512, memory, image: new Method(images, "tag", ["1.0"]), routes: { http: new Method(edge, "route") } },
    ]),
  );
}

const environments: Draft["environments"] = [
  { name: "staging", account: "123456789012", region: "eu-west-1" },
  { name: "production", account: "210987654321", region: "eu-west-1" },
];

describe("the text of a config", () => {
  it("has no environments where none is known", () => {
    expect(printDraft({ app: "shop", environments: [], content: { workloads: [api(1024)] } })).toBe(
      `import { app, loadBalancer, repository, service } from "ecs-dsl";

// Pushed by the pipeline.
const images = repository.existing("shop/api");

const edge = loadBalancer("edge");

const api = service("api", {
  cpu: 512,
  memory: 1024,
  image: images.tag("1.0"),
  routes: { http: edge.route() },
});

export default app("shop", { workloads: [api] });
`,
    );
  });

  it("defines what differs between environments for each", () => {
    const workloads = [api(new Pick({ staging: 1024, production: 2048 }))];
    const text = printDraft({ app: "shop", environments, content: { cluster: new Call("cluster", []), workloads } });
    expect(text).toContain(`
export default app("shop", {
  environments: {
    staging: { account: "123456789012", region: "eu-west-1" },
    production: { account: "210987654321", region: "eu-west-1" },
  },
  define: (env) => {
    const api = service("api", {
      cpu: 512,
      memory: pick(env, { staging: 1024, production: 2048 }),
      image: images.tag("1.0"),
      routes: { http: edge.route() },
    });

    return { cluster: cluster(), workloads: [api] };
  },
});
`);
    expect(text).toContain("import { app, cluster, loadBalancer, pick, repository, service }");
  });

  it("defines the same for each where nothing differs", () => {
    const text = printDraft({ app: "shop", environments: environments.slice(1), content: { workloads: [] } });
    expect(text).toBe(`import { app } from "ecs-dsl";

export default app("shop", {
  environments: { production: { account: "210987654321", region: "eu-west-1" } },
  define: () => ({ workloads: [] }),
});
`);
  });

  it("has every constant before what it is part of", () => {
    fc.assert(
      fc.property(DRAFTS, (draft) => {
        const text = printDraft(draft);
        const names = [...text.matchAll(/^ *const (\S+) =/gm)].map(([, name]) => name);
        expect(new Set(names).size).toBe(names.length);
        expect(text.endsWith(");\n")).toBe(true);
      }),
    );
  });
});
