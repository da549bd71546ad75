import { app, publicRepository, type PublicRepositoryProps } from "@ecs-dsl/dsl";
import { describe, expect, it } from "vitest";
import { lower } from "../../../src/lower/lower.ts";
import { codesOf, textsOf } from "../lowered.ts";

const inRegion = (region: string, name = "shop-cli", props: PublicRepositoryProps = {}) => {
  const environments = { production: { account: "123456789012", region } };
  const resources = [publicRepository(name, props)];
  return lower(app("shop", { environments, define: () => ({ workloads: [], resources }) }), "production");
};

describe("config/public-repository", () => {
  it("accepts us-east-1, and a region that only the deployment knows", () => {
    expect(codesOf(inRegion("us-east-1"))).toEqual([]);
    const anywhere = app("shop", { workloads: [], resources: [publicRepository("shop-cli")] });
    expect(codesOf(lower(anywhere, "default"))).toEqual([]);
  });

  it("says where a repository would be made that AWS has in us-east-1 alone", () => {
    expect(codesOf(inRegion("eu-west-1"))).toEqual(["config/public-repository at publicRepositories.shop-cli"]);
    expect(textsOf(inRegion("eu-west-1"))).toEqual([
      [
        'Public repository "shop-cli" would be made in eu-west-1, the region of environment "production"; AWS has public repositories in us-east-1 alone.',
        "Return it from `define` for an environment in us-east-1 only, or move it to an app of its own there.",
      ],
    ]);
  });

  it("takes names of 2 to 205 characters", () => {
    expect(codesOf(inRegion("us-east-1", "a".repeat(205)))).toEqual([]);
    for (const name of ["a", "Shop", "a".repeat(206)]) {
      expect(textsOf(inRegion("us-east-1", name))).toEqual([
        [
          `Public repository "${name.length > 80 ? `${name.slice(0, 76)}…` : name}" has a name that ECR Public refuses: it takes 2 to 205 lower-case letters and digits, with single ".", "_", "-" and "/" between them.`,
          'Call it like "shop-cli".',
        ],
      ]);
    }
  });

  it("takes texts and lists as long as the gallery does", () => {
    const longest = { description: "d".repeat(1024), aboutText: "a".repeat(25_600), usageText: "u".repeat(25_600) };
    const architectures = Array.from({ length: 50 }, (_, index) => `CPU ${index}`);
    expect(codesOf(inRegion("us-east-1", "shop-cli", { catalog: { ...longest, architectures } }))).toEqual([]);
    const catalog = { description: "d".repeat(1025), architectures: [...architectures, "x86"] };
    expect(textsOf(inRegion("us-east-1", "shop-cli", { catalog }))).toEqual([
      [
        'Public repository "shop-cli" has 1025 characters for `description`; ECR Public takes 1024.',
        "Shorten `description`.",
      ],
      ['Public repository "shop-cli" names 51 architectures; ECR Public takes 50.', "Remove some of them."],
    ]);
  });

  it("keeps apart public repositories of one name that differ", () => {
    const environments = { production: { account: "123456789012", region: "us-east-1" } };
    const resources = [publicRepository("shop-cli"), publicRepository("shop-cli", { tags: { team: "tools" } })];
    const shop = lower(app("shop", { environments, define: () => ({ workloads: [], resources }) }), "production");
    expect(textsOf(shop)).toEqual([
      ['Two public repositories have the name "shop-cli".', "Give one public repository another name."],
    ]);
  });
});
