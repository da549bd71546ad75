import { describe, expect, it } from "vitest";
import { appOf, imageComment, imageOf, importing, repositoryOf } from "../../src/init/config-text.ts";

const project = { name: "Shop", hasDockerfile: false, port: 8080 };

describe("the text of a config", () => {
  it("imports what it uses, sorted", () => {
    expect(importing("service", "app")).toBe('import { app, service } from "ecs-dsl";\n');
  });

  it("has repositories in small letters, as ECR wants them", () => {
    expect(repositoryOf(project, "api")).toBe(
      'const images = repository("shop/api", { lifecycle: [keepLast(30)] });\n',
    );
  });

  it("builds the Dockerfile that is there, and names a tag where there is none", () => {
    expect([imageOf(project), imageComment(project) === ""]).toEqual(['images.tag("1.0.0")', false]);
    const own = { ...project, hasDockerfile: true };
    expect([imageOf(own), imageComment(own)]).toEqual(['images.build(".")', ""]);
  });

  it("has an environment where the account and the region are known", () => {
    expect(appOf(project, "api")).toBe('export default app("Shop", { workloads: [api] });\n');
    const known = { ...project, account: "123456789012", region: "eu-west-1" };
    expect(appOf(known, "users", "api")).toBe(`export default app("Shop", {
  environments: {
    production: { account: "123456789012", region: "eu-west-1" },
  },
  define: () => ({ workloads: [users, api] }),
});
`);
  });
});
